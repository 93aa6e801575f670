/**
 * Where a key of the list leads, by the APG's combobox: the arrows go round through the field itself (-1).
 * null for keys that are not the list's.
 */
export function moved(active: number, count: number, key: string): number | null {
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : -1;
  if (key === 'ArrowUp') return active < 0 ? count - 1 : active - 1;
  return null;
}
