/** The code that an adviser takes to another site. */
import type { EmbedMode } from '../../../../../core/embed/messages.ts';
import type { Locale } from '../../../../../core/dialogue/locale.ts';
import { escapeHtml } from '../../../../../core/text/html.ts';

export type OpeningRule = 'click' | 'time' | 'scroll';

export interface EmbedChoice {
  mode: EmbedMode;
  opening: OpeningRule;
  /** Seconds, or per cent of the page, by the rule. */
  amount: number;
  side: 'left' | 'right';
}

export interface EmbedSubject {
  /** Where the product is served. */
  origin: string;
  slug: string;
  locale: Locale;
  /** The adviser's own mark; '' → none. */
  source: string;
  label: string;
  /** #rrggbb */
  accent: string;
  /** The bot's own page: where a browser without the script is led. */
  page: string;
}

/** Pixels that an inline chat takes; `embed.js` has the same. */
const HEIGHT = 640;

/** What opens by itself needs a rule; a part of the page opens with it. */
export function openingsOf(mode: EmbedMode): OpeningRule[] {
  if (mode === 'inline') return [];
  return mode === 'bubble' ? ['click', 'time', 'scroll'] : ['time', 'scroll'];
}

/** HTML to paste. An inline chat brings its place along, as high as the chat, so that nothing moves when it comes. */
export function embedSnippet(subject: EmbedSubject, choice: EmbedChoice): string {
  const { mode, opening, amount, side } = choice;
  const id = `ukv-${subject.slug}`;
  const rule = openingsOf(mode).includes(opening) && opening !== 'click' ? `${opening}:${amount}` : '';
  const script = tag('script', {
    src: `${subject.origin}/embed.js`,
    'data-bot': subject.slug,
    'data-mode': mode === 'bubble' ? '' : mode,
    'data-open': rule,
    'data-side': mode !== 'inline' && side === 'left' ? side : '',
    'data-target': mode === 'inline' ? `#${id}` : '',
    'data-lang': subject.locale,
    'data-source': subject.source,
    'data-label': subject.label,
    'data-accent': subject.accent,
  });
  const code = `${script.slice(0, -1)} async></script>`;
  if (mode !== 'inline') return code;
  const link = `${tag('a', { href: subject.page })}${escapeHtml(subject.label)}</a>`;
  return `<div id="${id}" style="min-height:${HEIGHT}px">${link}</div>\n${code}`;
}

/** An opening tag; attributes without a value are left out. */
function tag(name: string, attributes: Record<string, string>): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== '');
  return `<${name} ${given.map(([key, value]) => `${key}="${escapeHtml(value)}"`).join(' ')}>`;
}
