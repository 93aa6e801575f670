/** Placeholders of a campaign's message: {company}, or {name|Dear friend} with words for where nothing is known. Pure. */
import { INDUSTRY_SETS } from '../companies/company.schema.ts';
import { industryName } from '../companies/industries.ts';
import type { Locale } from '../dialogue/locale.ts';
import { own } from '../own.ts';
import { oneLine } from '../text/html.ts';

export const PLACEHOLDERS = [
  'company',
  'name',
  'town',
  'industry',
  'sender',
  'organisation',
  'link',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
/** What fills each one but the link; '' → not known. */
export type PlaceholderValues = Record<Exclude<Placeholder, 'link'>, string>;

export const NOTHING_KNOWN: PlaceholderValues = {
  company: '',
  name: '',
  town: '',
  industry: '',
  sender: '',
  organisation: '',
};

export interface PlaceholderPart {
  name: string;
  /** What follows the bar: words for a missing value, or the words of the link; '' → none. */
  otherwise: string;
  /** As it was written. */
  source: string;
}

const PLACEHOLDER = /\{([^{}|\n]{1,40})(?:\|([^{}\n]{0,200}))?\}/g;
// eslint-disable-next-line no-control-regex -- control characters and marks of direction are what is taken out
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ue000-\uf8ff]/g;

/** The text in its order: words as strings, placeholders as parts, also those that nobody knows. */
export function parsePlaceholders(text: string): (string | PlaceholderPart)[] {
  const parts: (string | PlaceholderPart)[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > from) parts.push(text.slice(from, match.index));
    const [source, name = '', otherwise = ''] = match;
    parts.push({ name: name.trim(), otherwise: otherwise.trim(), source });
    from = match.index + source.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** Names in braces that stand for nothing, each once, and '{' or '}' where a brace stands alone. */
export function unknownPlaceholders(text: string): string[] {
  const unknown = parsePlaceholders(text).flatMap((part) => {
    if (typeof part !== 'string') return isPlaceholder(part.name) ? [] : [part.name];
    return part.match(/[{}]/g) ?? [];
  });
  return [...new Set(unknown)];
}

export function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}

/** Values as they may stand in a message: one line of visible text each. */
export function placeholderValues({
  facts,
  name,
  senderName,
  organisationName,
  locale,
}: {
  /** Known of the company: `name`, `town`, `industry` as a TOL code (of the classification `industrySet`) or in words. */
  facts: Record<string, string>;
  name: string;
  senderName: string;
  organisationName: string;
  locale: Locale;
}): PlaceholderValues {
  const fact = (key: string) => plainValue(own(facts, key) ?? '');
  return {
    company: fact('name'),
    name: plainValue(name),
    town: fact('town'),
    industry: industryWords(fact('industry'), fact('industrySet'), locale),
    sender: plainValue(senderName),
    organisation: plainValue(organisationName),
  };
}

/** A code as the words of its division, which begin small inside a sentence; '' where nobody knows it. */
function industryWords(industry: string, set: string, locale: Locale): string {
  if (!/^\d*$/.test(industry)) return industry;
  const known = INDUSTRY_SETS.find((one) => one === set) ?? '';
  const words = industryName({ code: industry, set: known }, locale) ?? '';
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** One line without characters that are not seen: they could hide or turn round what stands beside them. */
export function plainValue(text: string): string {
  return oneLine(text.toWellFormed().replace(/[\t\n\r]/g, ' ').replace(INVISIBLE, '')); // prettier-ignore
}

/**
 * What a placeholder shows: its value, else its own words, else neutral ones of the language, with a capital where a
 * line or sentence begins. An unknown one stays as it was written.
 * @param before the text before it
 */
export function shownValue(
  { name, otherwise, source }: PlaceholderPart,
  values: PlaceholderValues,
  locale: Locale,
  before: string,
): string {
  if (!isPlaceholder(name) || name === 'link') return source;
  const known = values[name];
  if (known) return known;
  const words = otherwise || NEUTRAL[locale][name];
  return /(^|\n|[.!?]\s)[\s*_#>-]*$/.test(before.slice(-20))
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words;
}

/** The text with its placeholders filled in, as plain text. Values are never looked through for placeholders. */
export function fillPlain(text: string, values: PlaceholderValues, locale: Locale, link = ''): string {
  return parsePlaceholders(text).reduce<string>((before, part) => {
    if (typeof part === 'string') return before + part;
    return before + (part.name === 'link' ? link : shownValue(part, values, locale, before));
  }, '');
}

const NEUTRAL: Record<Locale, PlaceholderValues> = {
  fi: {
    company: 'yrityksesi',
    name: 'yrittäjä',
    town: 'alueesi',
    industry: 'alasi',
    sender: 'neuvoja',
    organisation: 'yrityspalvelut',
  },
  sv: {
    company: 'ditt företag',
    name: 'företagare',
    town: 'din region',
    industry: 'din bransch',
    sender: 'rådgivaren',
    organisation: 'företagstjänsterna',
  },
  en: {
    company: 'your company',
    name: 'business owner',
    town: 'your area',
    industry: 'your industry',
    sender: 'the adviser',
    organisation: 'business services',
  },
};
