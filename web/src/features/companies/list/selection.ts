/** Companies that are ticked in a list; no more than one call takes. */
export const MOST_SELECTED = 200;

export type Selection = ReadonlySet<string>;

/** Ticks or clears one; beyond the most that a call takes nothing is ticked. */
export function toggled(selection: Selection, id: string): Selection {
  const next = new Set(selection);
  if (!next.delete(id) && next.size < MOST_SELECTED) next.add(id);
  return next;
}

/** Ticks all the shown ones as far as there is room; clears them when all that fit are ticked already. */
export function toggledAll(selection: Selection, shown: readonly string[]): Selection {
  if (allTicked(selection, shown)) return new Set([...selection].filter((id) => !shown.includes(id)));
  return new Set([...selection, ...shown].slice(0, Math.max(MOST_SELECTED, selection.size)));
}

export function allTicked(selection: Selection, shown: readonly string[]): boolean {
  const ticked = shown.filter((id) => selection.has(id)).length;
  return shown.length > 0 && (ticked === shown.length || selection.size >= MOST_SELECTED);
}
