import { canGuessNames, dataRows, type Layout } from '../../../../core/companies/import/columns.ts';
import { headersOf, type Heading } from '../../../../core/companies/import/heading.ts';
import type { TableRow } from '../../../../core/companies/import/table.ts';
import { isRepeatable, type Target } from '../../../../core/companies/import/targets.ts';

export interface ShownColumn {
  /** Its header with that of its group, or its letter where there is none. */
  name: string;
  /** Different texts from its first rows. */
  examples: string[];
  target: Target | null;
}

const EXAMPLES = 3;

export function shownColumns(
  { heading, columns, hiddenRows }: Layout,
  sample: readonly TableRow[],
): ShownColumn[] {
  const rows = dataRows(sample, heading).filter(({ hidden }) => hiddenRows || !hidden);
  const headers = headersOf(sample, heading);
  return columns.map((target, i) => {
    const texts = rows.flatMap(({ cells }) => cells[i] || []);
    const { group = '', own = '' } = headers[i] ?? {};
    const name = [group, own].filter(Boolean).join(' – ') || columnLetter(i);
    return { name, examples: [...new Set(texts)].slice(0, EXAMPLES), target };
  });
}

/** Names of the columns that hold something and are not imported. */
export const leftOutColumns = (columns: readonly ShownColumn[]): string[] =>
  columns.filter(({ target, examples }) => !target && examples.length > 0).map(({ name }) => name);

/** Rows that a heading is chosen from. */
const CHOICES = 15;
const CHOICE_LETTERS = 80;

/** The first rows, and the one that is the heading, as a list to choose from. */
export function headingChoices(
  sample: readonly TableRow[],
  heading: Heading | null,
): { row: number; text: string }[] {
  return sample
    .filter(({ row }, i) => i < CHOICES || row === heading?.row)
    .map(({ row, cells }) => {
      const text = cells.filter(Boolean).join(' · ');
      return { row, text: text.length > CHOICE_LETTERS ? `${text.slice(0, CHOICE_LETTERS - 1)}…` : text };
    });
}

/** 0 → A, 27 → AB */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/** A target belongs to one column, and the one that had it lets go; addresses and numbers may stand in several. */
export function withTarget(layout: Layout, index: number, target: Target | null): Layout {
  const columns = layout.columns.map((present, i) => {
    if (i === index) return target;
    return present === target && !isRepeatable(target) ? null : present;
  });
  return { ...layout, columns, guessNames: layout.guessNames && target !== 'name' };
}

/** A company is known by its name or its business id, or by the address that its name is guessed from. */
export function isEnough({ columns, guessNames }: Layout): boolean {
  const isNamed = columns.includes('name') || columns.includes('businessId');
  return isNamed || (guessNames && canGuessNames(columns));
}
