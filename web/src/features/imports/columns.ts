import type { Layout } from '../../../../core/companies/import/columns.ts';
import type { TableRow } from '../../../../core/companies/import/table.ts';
import type { Target } from '../../../../core/companies/import/targets.ts';

export interface ShownColumn {
  /** Its header, or its letter where there is none. */
  name: string;
  /** Different texts from its first rows. */
  examples: string[];
  target: Target | null;
}

const EXAMPLES = 3;

export function shownColumns({ header, columns }: Layout, sample: readonly TableRow[]): ShownColumn[] {
  const rows = sample.slice(header ? 1 : 0);
  return columns.map((target, i) => {
    const texts = rows.flatMap(({ cells }) => cells[i] || []);
    const name = (header && sample[0]?.cells[i]) || columnLetter(i);
    return { name, examples: [...new Set(texts)].slice(0, EXAMPLES), target };
  });
}

/** 0 → A, 27 → AB */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/** A target belongs to one column: the one that had it lets go. */
export function withTarget(layout: Layout, index: number, target: Target | null): Layout {
  const columns = layout.columns.map((present, i) => {
    if (i === index) return target;
    return present === target ? null : present;
  });
  return { ...layout, columns };
}

/** A company is known by its name or its business id. */
export function isEnough({ columns }: Layout): boolean {
  return columns.includes('name') || columns.includes('businessId');
}
