/** Counters as rows of a bar chart. Pure. */

export interface RankedRow {
  id: string;
  label: string;
  value: number;
  /** Of `total`, 0–1; 0 when there is nothing to compare with. */
  share: number;
}

/** The counter's entries, largest first, alike ones by name; shares are of `total`. */
export function ranked(
  counter: Readonly<Record<string, number>>,
  total: number,
  nameOf: (id: string) => string,
): RankedRow[] {
  return Object.entries(counter)
    .filter(([, value]) => value > 0)
    .map(([id, value]) => ({ id, label: nameOf(id), value, share: total > 0 ? value / total : 0 }))
    .sort((a, b) => b.value - a.value || a.label.localeCompare(b.label, 'fi'));
}
