const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * Safe HTML (as publishing makes it) to the text a reader sees: a line per paragraph, heading or list
 * item. Not a sanitiser: what comes out must still be escaped where it becomes markup.
 */
export function plainText(html: string): string {
  const marked = linesOf(html)
    .join(' ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '\n• ')
    .replace(/<\/(p|h[1-6]|ul|ol|blockquote|pre|div|tr)>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return linesOf(decodeEntities(marked)).join('\n');
}

/** Whether there is anything to see in a text: spaces of any kind and marks without a width are nothing. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/** Text between tags as its reader sees it. */
export function decodeEntities(html: string): string {
  return html.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, decodeEntity);
}

/** Lines with something on them. Not by a pattern: one that looks for spaces around a line end costs n². */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function decodeEntity(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
