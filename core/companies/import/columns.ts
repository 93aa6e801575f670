/** Guesses what the columns of a file are, from their headers and from what stands in them. */
import { parseBusinessId } from '../../contacts/business-id.ts';
import { headerScores } from './header-scores.ts';
import { foldHeader } from './header-words.ts';
import { guessHeading, headersOf, lastRowOf, type Header, type Heading } from './heading.ts';
import { SIGNS } from './signs.ts';
import type { TableRow } from './table.ts';
import { isRepeatable, TARGETS, type Target } from './targets.ts';
import { parseIndustry } from './values.ts';

/** How a file is read. */
export interface Layout {
  /** Place of the sheet in the table. */
  sheet: number;
  /** The rows that name the columns; what stands above them is passed over. Null → the first row is data. */
  heading: Heading | null;
  /** What each column is; null → not imported. */
  columns: (Target | null)[];
  /** Whether rows that the file hides are read. */
  hiddenRows: boolean;
  /** Whether a row without a name gets the one that its address tells. */
  guessNames: boolean;
}

/** Rows that guesses are made from. */
export const SAMPLE_ROWS = 100;

/** What contents alone must reach, and what they add to a header that agrees. */
const ENOUGH = 40;
/** A column whose best target is taken is none of those that it fits much worse: a second phone column is no name. */
const NEAR = 15;
/** Surely an address or a number, also when another column is one already. */
const REPEATED = 60;

/** The first rows of a sheet → its layout, its heading being found or given. */
export function guessLayout(
  rows: readonly TableRow[],
  { sheet = 0, heading = guessHeading(rows) }: { sheet?: number; heading?: Heading | null } = {},
): Layout {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const data = dataRows(sample, heading);
  const headers = headersOf(sample, heading);
  const columns = assign(
    Array.from({ length: widthOf(headers, data) }, (_, i) => ({
      header: headers[i] ?? { group: '', own: '' },
      texts: data.flatMap(({ cells }) => cells[i] || []),
    })),
  );
  const named = columns.includes('name') || columns.includes('businessId');
  return { sheet, heading, columns, hiddenRows: false, guessNames: !named && canGuessNames(columns) };
}

export const dataRows = (rows: readonly TableRow[], heading: Heading | null): TableRow[] =>
  heading ? rows.filter(({ row }) => row > lastRowOf(heading)) : [...rows];

/** Whether an address may tell the name of a row's company. */
export const canGuessNames = (columns: Layout['columns']): boolean =>
  columns.includes('email') || columns.includes('website');

/** Cells to the right of the headers make a column where most rows have one. */
function widthOf(headers: readonly Header[], data: readonly TableRow[]): number {
  const named = headers.findLastIndex(({ own }) => own !== '') + 1;
  const widths = data.map(({ cells }) => cells.length).sort((a, b) => a - b);
  if (named === 0) return widths.at(-1) ?? 0;
  return Math.max(named, widths[Math.floor((widths.length - 1) / 2)] ?? 0);
}

interface Column {
  header: Header;
  texts: string[];
}

interface Claim {
  column: number;
  target: Target;
  score: number;
}

/** Surest claim first. Claims that are equally sure go by the header, so that the order of columns does not matter. */
function assign(columns: Column[]): (Target | null)[] {
  const claims = columns
    .flatMap((column, i) => claimsOf(column).map((claim) => ({ ...claim, column: i })))
    .sort(
      (a, b) =>
        b.score - a.score ||
        TARGETS.indexOf(a.target) - TARGETS.indexOf(b.target) ||
        compare(columns[a.column]!.header.own, columns[b.column]!.header.own),
    );
  const given = columns.map((): Target | null => null);
  const taken = new Set<Target>();
  for (const { column, target, score } of claims) {
    const again = isRepeatable(target) && score >= REPEATED;
    if (given[column] || (taken.has(target) && !again)) continue;
    given[column] = target;
    taken.add(target);
  }
  return given;
}

function claimsOf({ header, texts }: Column): Omit<Claim, 'column'>[] {
  const byHeader = headerScores(header.own, header.group);
  const byContent = new Map(SIGNS.map(([target, sure, fits]) => [target, sure * share(texts, fits)]));
  const claims = TARGETS.flatMap((target) => {
    const content = byContent.get(target) ?? 0;
    // An e-mail column is no phone column, whatever its header says.
    const others = Math.max(
      0,
      ...[...byContent].filter(([other]) => other !== target).map(([, score]) => score),
    );
    const score = (byHeader.get(target) ?? 0) + content - (others >= 80 ? others : 0);
    return score >= ENOUGH && !isNamesake(target, header.own, texts) ? [{ target, score }] : [];
  });
  const best = Math.max(...claims.map(({ score }) => score));
  return claims.filter(({ score }) => score > best - NEAR);
}

/** Headers that other products use for ids of their own. */
const VAGUE_ID = new Set(['companyid', 'tunnus', 'registernumber', 'taxid']);

/** Another product's numbers under "Company ID", or words under "Industry", of which not one is what we mean. */
function isNamesake(target: Target, header: string, texts: string[]): boolean {
  const none = (fits: (text: string) => boolean) => texts.length > 1 && !texts.some(fits);
  if (target === 'industry2025') return none((text) => parseIndustry(text) !== null);
  return (
    target === 'businessId' &&
    VAGUE_ID.has(foldHeader(header)) &&
    none((text) => parseBusinessId(text) !== null)
  );
}

function share(texts: string[], fits: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
