import { isEmbedMode, type EmbedMode } from '../../../core/embed/messages.ts';
import { isLocale } from '../../../core/dialogue/locale.ts';
import { DEFAULT_ACCENT } from '../design/tokens.ts';
import { TEXTS } from './texts.ts';

/** When the chat opens without being asked to: after so many seconds, or so many per cent of the page. */
export interface Opening {
  after: 'time' | 'scroll';
  amount: number;
}

export interface Options {
  bot: string;
  mode: EmbedMode;
  /** null → when asked for. */
  opening: Opening | null;
  /** What the button says; also the frame's name for those who do not see it. */
  label: string;
  /** Names the button that closes a chat which has not come yet. */
  close: string;
  /** #rrggbb */
  accent: string;
  side: 'left' | 'right';
  /** Selector of the element that an inline chat fills; '' → the script's own place. */
  target: string;
  /** Pixels that an inline chat takes. */
  height: number;
  /** Address of the chat, for a window of its own. */
  page: string;
  /** Address of the chat, for the frame. */
  src: string;
}

/** A question with its ready answers fits. */
const HEIGHT = 640;

/**
 * The options that a script element gives in its `data-` attributes; what makes no sense is left out.
 * @param origin where the chat is served
 * @param pageLanguage `lang` of the page around
 * @throws where `data-bot` is missing
 */
export function readOptions(data: DOMStringMap, origin: string, pageLanguage: string): Options {
  const { bot, lang, source, label, accent, target = '' } = data;
  if (!bot) throw Error('embed.js: no data-bot');
  const mode = isEmbedMode(data.mode) ? data.mode : 'bubble';
  const language = [lang, pageLanguage.slice(0, 2)].find(isLocale);
  const [ownLabel, close] = TEXTS[language ?? 'fi'];
  const page = new URL(`${origin}/b/${encodeURIComponent(bot)}?channel=embed`);
  if (language) page.searchParams.set('lang', language);
  if (source) page.searchParams.set('source', source);
  return {
    bot,
    mode,
    opening: readOpening(data.open),
    label: label || ownLabel,
    close,
    accent: accent && /^#[\da-f]{6}$/i.test(accent) ? accent : DEFAULT_ACCENT,
    side: data.side === 'left' ? 'left' : 'right',
    target,
    height: Number(data.height) || HEIGHT,
    page: page.href,
    src: `${page.href}&embed=${mode}`,
  };
}

function readOpening(rule = ''): Opening | null {
  const [, after, amount] = /^(time|scroll):(\d+)$/.exec(rule) ?? [];
  return after ? { after: after as Opening['after'], amount: Number(amount) } : null;
}
