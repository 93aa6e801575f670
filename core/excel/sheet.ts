/** A sheet as data: what is in it, not how a file holds it. */

/** A `Date` carries Helsinki wall time in its UTC fields: what the cell shows. `share` is a part of 1. */
export type Cell = string | number | Date | { share: number } | null;

/** How a column's numbers and dates look; text is always text. `mixed`: each cell as what it holds. */
export type CellFormat = 'text' | 'number' | 'percent' | 'moment' | 'day' | 'mixed';

export interface ExcelColumn {
  header: string;
  format: CellFormat;
  /** In characters. */
  width: number;
}

export interface ExcelSheet {
  name: string;
  columns: ExcelColumn[];
  /** Columns that stay in view when the others are scrolled; 1 where nothing is said. */
  frozen?: number;
}

export const column = (header: string, format: CellFormat, width: number): ExcelColumn => ({
  header,
  format,
  width,
});
