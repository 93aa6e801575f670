/** Cells that say nothing, or that say that something went wrong. */

/** What a formula without a stored result is read as: programs that make workbooks do not calculate. */
export const NO_RESULT = '#?';

const ERROR = /^#(?:#+|\p{Lu}[\p{Lu}\d_/]*[!?]?(?:\/0!)?|N\/A)$/u;
const NOTHING = /^(?:[-‐‑‒–—−.*]+|n\/a|null|none|nan)$/i;

/** `#N/A`, `#PUUTTUU!`, `#VÄRDEFEL!`, `#NIMI?`, `####`: what spreadsheets show instead of a result. */
export const isCellError = (text: string): boolean => ERROR.test(text);

/** A dash or a full stop where there is nothing to tell, and what databases write for it. */
export const isNothing = (text: string): boolean => text === '' || NOTHING.test(text);

/** A number that a program wrote with decimals: `1300.0` → `1300`, `401234567,00` → `401234567`. */
export const withoutDecimals = (text: string): string => text.replace(/^(\+?\d+)[.,]0+$/, '$1');
