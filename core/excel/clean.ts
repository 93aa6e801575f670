/** Longest text of a cell, in UTF-16 units (Excel specifications and limits). */
export const CELL_LENGTH = 32_767;
/** Rows and columns of a sheet, the header row included. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
const SHEET_NAME_LENGTH = 31;

// eslint-disable-next-line no-control-regex -- these are what XML cannot hold
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Text that every spreadsheet program can read: well-formed, without the characters that XML 1.0 cannot
 * hold, line ends as LF, no longer than a cell takes. One bad character would lose all later rows.
 */
export function cleanText(text: string): string {
  const clean = text.toWellFormed().replace(FORBIDDEN, '').replace(/\r\n?/g, '\n');
  if (clean.length <= CELL_LENGTH) return clean;
  const cut = clean.slice(0, CELL_LENGTH);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

/** Names a sheet may have: 1–31 units, none of []:*?/\, no apostrophe at either end; `part` ≥ 2 for overflow. */
export function sheetName(name: string, part = 1): string {
  const suffix = part > 1 ? ` (${part})` : '';
  const safe = cleanText(name)
    .replace(/[[\]:*?/\\\n\t]/g, ' ')
    .slice(0, SHEET_NAME_LENGTH - suffix.length)
    .replace(/^'+|'+$/g, '')
    .toWellFormed()
    .trim();
  return (safe || 'Sheet') + suffix;
}

/** Header texts, each once: a second one of the same name gets ` (2)`. Excel compares without case. */
export function uniqueHeaders(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const base = cleanText(header);
    let unique = base;
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${base} (${n})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
