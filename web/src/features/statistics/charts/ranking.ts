/** Counters as rows of a bar chart. Pure. */

export interface RankedRow {
  id: string;
  label: string;
  value: number;
  /** What the value is a part of, where the bar shows that too. */
  of?: number;
  /** Of `of` or of a total, 0–1; 0 when there is nothing to compare with. */
  share: number;
  /** A word on the name, beside it. */
  note?: string;
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
