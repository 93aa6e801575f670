/** What the page asks of the worker that reads the file, and what it answers. */
import type { ImportRow } from '../../../../core/api/companies.schema.ts';
import type { Layout } from '../../../../core/companies/import/columns.ts';
import type { FileErrorCode } from '../../../../core/companies/import/file-error.ts';
import type { FoundProblem } from '../../../../core/companies/import/row.ts';
import type { TableRow } from '../../../../core/companies/import/table.ts';

export interface Opened {
  /** The first rows. */
  sample: TableRow[];
  /** Rows that hold something, the header among them. */
  count: number;
  layout: Layout;
}

export interface Checked {
  /** Rows that will be sent. */
  ready: number;
  /** Different companies among them. */
  companies: number;
  /** Rows of the file that bring no company: no name, or doubled. */
  leftOut: number;
  doubled: number;
  /** The first PROBLEMS of them. */
  problems: FoundProblem[];
  /** All of them. */
  problemCount: number;
}

/** More problems than this are counted, but not listed: the file is read by the wrong columns then. */
export const PROBLEMS = 20_000;

export interface Asks {
  open: { input: File; output: Opened };
  check: { input: Layout; output: Checked };
  /** Begins the batches anew. */
  start: { input: Layout; output: null };
  /** Null → no more. */
  next: { input: null; output: ImportRow[] | null };
}
export type Ask = keyof Asks;

export type Request = { [A in Ask]: { id: number; ask: A; input: Asks[A]['input'] } }[Ask];
export type Answer =
  | { id: number; progress: number }
  | { id: number; output: Asks[Ask]['output'] }
  | { id: number; error: FileErrorCode };
