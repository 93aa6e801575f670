/** Markdown of what the toolbar's dialogs make. Pure. */
import { isSafeLink } from '../../../../../../core/text/markdown.ts';

/** Words inside brackets: those of their own would end them. */
const inBrackets = (words: string) =>
  words
    .replace(/[[\]\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const inParentheses = (address: string) =>
  address.replace(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

export const linkMarkdown = (words: string, address: string) =>
  `[${inBrackets(words)}](${inParentheses(address)})`;

/** A paragraph of one bold link: the site shows it as a button. */
export const buttonMarkdown = (words: string, address: string) => `**${linkMarkdown(words, address)}**`;

export const imageMarkdown = (alt: string, path: string) => `!${linkMarkdown(alt, path)}`;

/**
 * The address that a person means: "vantaa.fi/yritys" → "https://vantaa.fi/yritys", "aino@vantaa.fi" →
 * "mailto:aino@vantaa.fi". null → it is none that a text may lead to.
 */
export function addressMeant(written: string): string | null {
  const text = written.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!isSafeLink(address)) return null;
  if (!/^https?:/i.test(address)) return address;
  return URL.canParse(address) && new URL(address).hostname.includes('.') ? address : null;
}
