/** Guesses what the columns of a file are, from their headers and from what stands in them. */
import { isWebAddress } from '../../text/web-address.ts';
import { parseBusinessId } from '../../contacts/business-id.ts';
import { foldHeader, HEADER_WORDS } from './header-words.ts';
import type { TableRow } from './table.ts';
import { TARGETS, type Target } from './targets.ts';

/** How a file is read: whether its first row names the columns, and what each column is; null → not imported. */
export interface Layout {
  header: boolean;
  columns: (Target | null)[];
}

/** Rows that guesses are made from. */
export const SAMPLE_ROWS = 100;

const EXACT = 100;
/** A known word at the end of a longer header ("yhteyshenkilön puhelin") says what it is; at its beginning, less. */
const ENDING = 70;
const BEGINNING = 50;
/** Words shorter than this mean nothing inside another word. */
const PART_LENGTH = 4;
/** What contents alone must reach, and what they add to a header that agrees. */
const ENOUGH = 40;
/** A column whose best target is taken is none of those that it fits much worse: a second phone column is no name. */
const NEAR = 15;

const POST_CODE = /^(?:FI-?)?\d{5}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const HOST = /^(?:www\.)[^\s@/]+\.[a-z]{2,}\/?$/i;

/** Contents that give a target away, and how surely when every cell is such. */
const SIGNS: readonly [Target, number, (text: string) => boolean][] = [
  ['businessId', 95, (text) => text.includes('-') && parseBusinessId(text) !== null],
  ['email', 95, (text) => EMAIL.test(text)],
  ['website', 80, (text) => isWebAddress(text) || HOST.test(text)],
  ['postCode', 45, (text) => POST_CODE.test(text)],
];

/** The first rows of a file → its layout. Each target is given to one column at most. */
export function guessLayout(rows: readonly TableRow[]): Layout {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const header = hasHeader(sample);
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, i) => ({
    header: header ? (sample[0]?.cells[i] ?? '') : '',
    texts: sample.slice(header ? 1 : 0).flatMap(({ cells }) => cells[i] || []),
  }));
  return { header, columns: assign(columns) };
}

interface Column {
  header: string;
  texts: string[];
}

interface Claim {
  column: number;
  target: Target;
  score: number;
}

/** A first row with addresses, numbers or ids in it is a company already. */
function hasHeader([first]: readonly TableRow[]): boolean {
  if (!first) return false;
  const isData = (text: string) => SIGNS.some(([, , fits]) => fits(text)) || /^\d/.test(text);
  return !first.cells.some(isData);
}

/** Surest claim first. Claims that are equally sure go by the header, so that the order of columns does not matter. */
function assign(columns: Column[]): (Target | null)[] {
  const claims = columns
    .flatMap((column, i) => claimsOf(column).map((claim) => ({ ...claim, column: i })))
    .sort(
      (a, b) =>
        b.score - a.score ||
        TARGETS.indexOf(a.target) - TARGETS.indexOf(b.target) ||
        compare(columns[a.column]!.header, columns[b.column]!.header),
    );
  const given = columns.map((): Target | null => null);
  const taken = new Set<Target>();
  for (const { column, target } of claims) {
    if (given[column] || taken.has(target)) continue;
    given[column] = target;
    taken.add(target);
  }
  return given;
}

function claimsOf({ header, texts }: Column): Omit<Claim, 'column'>[] {
  const byHeader = headerScores(foldHeader(header));
  const byContent = new Map(SIGNS.map(([target, sure, fits]) => [target, sure * share(texts, fits)]));
  const claims = TARGETS.flatMap((target) => {
    const content = byContent.get(target) ?? 0;
    // An e-mail column is no phone column, whatever its header says.
    const others = Math.max(
      0,
      ...[...byContent].filter(([other]) => other !== target).map(([, score]) => score),
    );
    const score = (byHeader.get(target) ?? 0) + content - (others >= 80 ? others : 0);
    return score >= ENOUGH ? [{ target, score }] : [];
  });
  const best = Math.max(...claims.map(({ score }) => score));
  return claims.filter(({ score }) => score > best - NEAR);
}

function headerScores(folded: string): Map<Target, number> {
  const scores = new Map<Target, number>();
  if (!folded) return scores;
  for (const [target, words] of HEADER_WORDS) {
    const best = Math.max(0, ...words.map((word, i) => wordScore(folded, word) - i / 100));
    if (best === 0) continue;
    if (target === null && best > ENDING) return new Map();
    if (target) scores.set(target, best);
  }
  return scores;
}

/** Among words that both fit in, the longer one knows better. */
function wordScore(folded: string, word: string): number {
  if (folded === word) return EXACT;
  if (word.length < PART_LENGTH || !folded.includes(word)) return 0;
  const closeness = (10 * word.length) / folded.length;
  return (folded.endsWith(word) ? ENDING : BEGINNING) + closeness - 10;
}

function share(texts: string[], fits: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
