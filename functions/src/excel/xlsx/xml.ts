const SPECIAL = /[&<>"]/;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Spreadsheet programs read `_x0041_` in a text as a character's code: its underscore goes as one itself. */
const CODE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text made ready for an element or attribute; it must be clean already (see core/excel/clean.ts). */
export function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '') : text;
}

/** The same for the text of a cell. */
export function escapeCellText(text: string): string {
  return escapeXml(text.includes('_x') ? text.replace(CODE_LIKE, '_x005F_') : text);
}

/** `A`, `B` … `Z`, `AA` …; `index` counts from 0. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
