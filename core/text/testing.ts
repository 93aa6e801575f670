import type { Locale } from '../dialogue/locale.ts';

/** Slips that the eye passes over, in any language and in one. */
const EVERYWHERE: [what: string, pattern: RegExp][] = [
  ['space at an end', /^\s|\s$/],
  ['two spaces', / {2}/],
  ['three dots for …', /\.{3}/],
  ['hyphen for –', /[\p{L}\d] - [\p{L}\d]/u],
  ['typewriter’s quotation mark', /"|\p{L}'\p{L}/u],
];
const NORDIC: typeof EVERYWHERE = [
  ['quotation marks other than ” ”', /[“„‘«»]/],
  ['% without a space that does not break', /[\d}] ?%/],
];
const BRITISH: typeof EVERYWHERE = [
  ['quotation marks other than ‘ ’', /[“”„«»]/],
  ['% with a space', /[\d}]\s%/],
];

/** What a text breaks of its language's typography; empty → nothing. */
export function typographicSlips(locale: Locale, text: string): string[] {
  const rules = [...EVERYWHERE, ...(locale === 'en' ? BRITISH : NORDIC)];
  return rules.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${what}: ${text}`);
}
