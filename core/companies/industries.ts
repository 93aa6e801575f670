import type { Locale } from '../dialogue/locale.ts';
import type { INDUSTRY_SETS } from './company.schema.ts';
import {
  COMMON_DIVISIONS,
  DIVISIONS_2008,
  DIVISIONS_2025,
  SECTIONS_2008,
  SECTIONS_2025,
} from './industries/divisions.ts';
import { MOVED } from './industries/moved.ts';

export type IndustrySet = (typeof INDUSTRY_SETS)[number];
export type Classification = Exclude<IndustrySet, ''>;
export const CLASSIFICATIONS = ['2025', '2008'] as const satisfies Classification[];

/** A division (two digits) or a section (a letter that means nothing without its classification). */
export interface Industry {
  code: string;
  name: Record<Locale, string>;
}
export interface IndustrySection extends Industry {
  divisions: Industry[];
}

/** An industry code in the classification that it is read in. */
export interface IndustryCode {
  code: string;
  set: IndustrySet;
}

const sections: Record<Classification, IndustrySection[]> = {
  2008: read(SECTIONS_2008, COMMON_DIVISIONS + DIVISIONS_2008),
  2025: read(SECTIONS_2025, COMMON_DIVISIONS + DIVISIONS_2025),
};

/** Sections in the order of the classification, with their divisions. */
export function industrySections(set: Classification): readonly IndustrySection[] {
  return sections[set];
}

/**
 * Name of the division that a code of 2–5 digits belongs to; null where the classification has none. A code whose
 * classification is not known is read in the present one first.
 */
export function industryName({ code, set }: IndustryCode, locale: Locale): string | null {
  const tried = set === '' ? CLASSIFICATIONS : [set];
  for (const one of tried) {
    const division = divisionOf(code, one);
    if (division) return division.name[locale];
  }
  return null;
}

/**
 * Every code that means the given one, in both classifications; no code of the answer is under another of the same
 * classification. The register compares codes without asking for the classification, so what it finds is held
 * against this list once more (`isAmong`).
 */
export function codesAlike({ code, set }: IndustryCode): IndustryCode[] {
  const there = set === '2025' ? [] : translate(code, '2008', forward);
  const back = set === '2008' ? [] : translate(code, '2025', backward);
  const own: IndustryCode[] = set === '' ? [] : [{ code, set }];
  const both: IndustryCode[] =
    set === ''
      ? CLASSIFICATIONS.filter((one) => divisionOf(code, one)).map((one) => ({ code, set: one }))
      : [];
  return withoutNested([
    ...own,
    ...both,
    ...there.map((one): IndustryCode => ({ code: one, set: '2025' })),
    ...back.map((one): IndustryCode => ({ code: one, set: '2008' })),
  ]);
}

/** Whether a company's code is one of these or under one of them. One without a classification fits either. */
export function isAmong(company: IndustryCode, codes: readonly IndustryCode[]): boolean {
  return codes.some(
    ({ code, set }) =>
      company.code.startsWith(code) && (set === '' || company.set === '' || company.set === set),
  );
}

type Rule = readonly [from: string, to: readonly string[]];
const forward: readonly Rule[] = MOVED;
const backward: readonly Rule[] = invert(MOVED);

/** Codes of the other classification that a code of `from` means, by the rules of that direction. */
function translate(code: string, from: Classification, rules: readonly Rule[]): string[] {
  const above = rules.filter(([start]) => code.startsWith(start));
  if (above.length > 0) return above.flatMap(([, to]) => to);
  const below = rules.filter(([start]) => start.startsWith(code)).flatMap(([, to]) => to);
  const other = from === '2008' ? '2025' : '2008';
  const same = divisionOf(code, other) && !hasMovedAway(code, rules === forward ? backward : forward);
  return same ? [code, ...below] : below;
}

/** In the other classification the code means what has a different code in this one: its twin is another. */
function hasMovedAway(code: string, rules: readonly Rule[]): boolean {
  const above = rules.filter(([start]) => code.startsWith(start)).flatMap(([, to]) => to);
  return above.length > 0 && !above.some((to) => to.startsWith(code) || code.startsWith(to));
}

function invert(rules: readonly Rule[]): Rule[] {
  const pairs = rules.flatMap(([from, to]) => to.map((one) => [one, from] as const));
  return [...Map.groupBy(pairs, ([to]) => to)].map(([to, list]) => [to, list.map(([, from]) => from)]);
}

function withoutNested(codes: readonly IndustryCode[]): IndustryCode[] {
  const one = [...new Map(codes.map((code) => [`${code.set} ${code.code}`, code])).values()];
  return one.filter(
    ({ code, set }) =>
      !one.some((other) => other.set === set && other.code !== code && code.startsWith(other.code)),
  );
}

function divisionOf(code: string, set: Classification): Industry | undefined {
  const start = code.slice(0, 2);
  return sections[set].flatMap(({ divisions }) => divisions).find((division) => division.code === start);
}

function read(sectionLines: string, divisionLines: string): IndustrySection[] {
  const divisions = rows(divisionLines)
    .map(industryOf)
    .toSorted((a, b) => a.code.localeCompare(b.code));
  return rows(sectionLines).map((row) => {
    const [first = '', last = ''] = row[4]?.split('–') ?? [];
    return {
      ...industryOf(row),
      divisions: divisions.filter(({ code }) => code >= first && code <= last),
    };
  });
}

function rows(lines: string): string[][] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}

function industryOf([code = '', fi = '', sv = '', en = '']: string[]): Industry {
  return { code, name: { fi, sv, en } };
}
