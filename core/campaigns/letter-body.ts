/** A message's Markdown → safe HTML with its placeholders filled in. Pure. */
import type { Locale } from '../dialogue/locale.ts';
import { escapeHtml } from '../text/html.ts';
import { renderMarkdown } from '../text/markdown.ts';
import { LETTER_WORDS } from './letter-words.ts';
import { NOTHING_KNOWN, parsePlaceholders, shownValue, type PlaceholderValues } from './placeholders.ts';

/** A link on a line of its own stands apart: it becomes the button. */
const LINK_LINE = /^[ \t]*(\{link(?:\|[^{}\n]*)?\}|\[[^\]\n]*\]\(\{link\}\))[ \t]*$/gm;
/** Marks of private use stand for values while the Markdown is rendered, so that no value is ever read as Markdown. */
const RESERVED = /[\ue000\ue001]/g;
const TAG_OR_MARK = /<[^>]*>|\ue000(\d+)\ue001/g;
/** The same mark inside an address. */
const MARK_IN_ADDRESS = /%EE%80%80\d+%EE%80%81|\ue000\d+\ue001/gi;

/**
 * Safe HTML without styles. Values are text whatever they hold: neither tags, nor Markdown, nor placeholders, and
 * never a part of an address. The link alone in a paragraph stays so, with words: see `buttonPattern`.
 * @param link address of the recipient's conversation
 */
export function letterBody(body: string, values: PlaceholderValues, locale: Locale, link: string): string {
  const address = plainAddress(link);
  const shown: string[] = [];
  const source = body.replace(RESERVED, '').replace(LINK_LINE, (_, line: string) => `\n\n${line}\n\n`);
  const markdown = parsePlaceholders(source).reduce<string>((before, part) => {
    if (typeof part === 'string') return before + part;
    if (part.name === 'link' && before.endsWith('](')) return before + address;
    shown.push(
      part.name === 'link'
        ? linkTo(address, part.otherwise || address)
        : escapeHtml(shownValue(part, values, locale, before)),
    );
    return `${before}\ue000${shown.length - 1}\ue001`;
  }, '');
  const html = renderMarkdown(markdown).replace(TAG_OR_MARK, (match, index?: string) =>
    index === undefined ? match.replace(MARK_IN_ADDRESS, '') : (shown[Number(index)] ?? ''),
  );
  const bare = `<p>${linkTo(address, address)}</p>`;
  return html.replaceAll(bare, () => `<p>${linkTo(address, LETTER_WORDS[locale].button)}</p>`);
}

/** Whether a message leads to the conversation once it is a letter: one in a tag or an address does not. */
export function hasLink(body: string): boolean {
  const link = 'https://ukv.example/i/link';
  return letterBody(body, NOTHING_KNOWN, 'fi', link).includes(`href="${link}"`);
}

/** An address that Markdown takes whole. */
function plainAddress(link: string): string {
  return link.replace(/[\s()<>"\\]/g, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** The paragraphs of `letterBody` that are nothing but the link: its address and its words, as HTML. */
export function buttonPattern(link: string): RegExp {
  const address = escapeHtml(plainAddress(link)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`<p><a href="(${address})"[^>]*>((?:(?!</a>).)*)</a></p>`, 'g');
}

function linkTo(address: string, words: string): string {
  return `<a href="${escapeHtml(address)}" rel="noopener noreferrer" target="_blank">${escapeHtml(words)}</a>`;
}
