import Papa from 'papaparse';

/** Excel opens a CSV as UTF-8 only with this mark. */
const MARK = '\ufeff';

/** papaparse's own pattern lets a formula pass that has a line break in it. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as CSV for Excel in Finland. A cell that Excel would take for a formula gets an apostrophe in front. */
export function csvOf(rows: string[][]): string {
  return MARK + Papa.unparse(rows, { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA });
}
