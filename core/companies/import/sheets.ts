/** Which sheet of a workbook holds the companies. */
import { guessLayout, SAMPLE_ROWS, type Layout } from './columns.ts';
import type { Table, TableRow } from './table.ts';

/** Sheets that are looked into. */
const MOST = 30;

/** The layout of the visible sheet with the most columns that are understood, the first of equals. */
export function guessSheet(table: Table): Layout {
  const visible = table.sheets.some(({ hidden }) => !hidden);
  const layouts = table.sheets
    .slice(0, MOST)
    .flatMap(({ hidden }, sheet) =>
      hidden && visible ? [] : [guessLayout(sampleOf(table, sheet), { sheet })],
    );
  return layouts.reduce((best, one) => (worth(one) > worth(best) ? one : best));
}

/** A company's name or id counts more than anything beside it. */
function worth({ columns, guessNames }: Layout): number {
  const named = columns.includes('name') || columns.includes('businessId') ? 3 : 0;
  return named + (guessNames ? 1 : 0) + columns.filter(Boolean).length;
}

/** The first rows of a sheet. */
export function sampleOf(table: Table, sheet: number): TableRow[] {
  const sample: TableRow[] = [];
  for (const row of table.rows(sheet)) {
    if (sample.push(row) === SAMPLE_ROWS) break;
  }
  return sample;
}
