/** A sheet as data: what is in it, not how a file holds it. */

/** A `Date` carries Helsinki wall time in its UTC fields: what the cell shows. */
export type Cell = string | number | Date | null;

/** How a column's numbers and dates look; text is always text. */
export type CellFormat = 'text' | 'number' | 'percent' | 'moment' | 'day';

export interface ExcelColumn {
  header: string;
  format: CellFormat;
  /** In characters. */
  width: number;
}

export interface ExcelSheet {
  name: string;
  columns: ExcelColumn[];
}

export const column = (header: string, format: CellFormat, width: number): ExcelColumn => ({
  header,
  format,
  width,
});
