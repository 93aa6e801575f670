import { ROW_PROBLEMS, type RowProblem } from '../../api/companies.schema.ts';
import type { Target } from './targets.ts';

/** What can be wrong with a row: as the server would find it, and what only the file shows. */
export const FILE_PROBLEMS = [
  ...ROW_PROBLEMS,
  /** A total, or a note below the table. */
  'summaryRow',
  /** The heading again, as on each page of a printed list. */
  'headingAgain',
  /** Cells to the right of the table. */
  'extraCells',
  /** `#N/A` and the like. */
  'cellError',
  /** A formula whose result the file does not hold. */
  'noResult',
  /** Letters that the file has lost. */
  'lostLetters',
  /** The row names no company: its name is guessed from an address. */
  'guessedName',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

export interface FoundProblem<P extends FileProblem = FileProblem> {
  row: number;
  problem: P;
  /** The whole row is left out, or only the field. */
  severity: 'row' | 'field';
  /** Which field it is about; null → the row. */
  target: Target | null;
  /** What stands in the file. */
  value: string;
}

export type RowFault = FoundProblem<RowProblem>;
