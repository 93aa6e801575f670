/** What the page asks of the worker that reads the file, and what it answers. */
import type { ImportRow } from '../../../../core/api/companies.schema.ts';
import type { Layout } from '../../../../core/companies/import/columns.ts';
import type { FileErrorCode } from '../../../../core/companies/import/file-error.ts';
import type { FoundProblem } from '../../../../core/companies/import/found-problem.ts';
import type { Heading } from '../../../../core/companies/import/heading.ts';
import type { Table, TableRow } from '../../../../core/companies/import/table.ts';

/** One sheet of the file. */
export interface Opened {
  /** All of the file's. */
  sheets: Table['sheets'];
  /** The first rows. */
  sample: TableRow[];
  /** Rows that hold something, the header among them. */
  count: number;
  /** Those among them that the file hides. */
  hidden: number;
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
  /** The likeliest sheet. */
  open: { input: File; output: Opened };
  /** Another sheet. */
  look: { input: number; output: Opened };
  /** The same sheet by another heading. */
  guess: { input: Heading | null; output: Layout };
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
