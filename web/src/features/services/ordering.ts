interface Ordered {
  id: string;
  order: number;
}

/** In the order the organisation has chosen; equal ones by id, so that the list never jumps. */
export function inOrder<T extends Ordered>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
}

/** The items whose `order` changes when the one with `id` moves by `step` places: as little as possible. */
export function moved<T extends Ordered>(items: readonly T[], id: string, step: -1 | 1): Ordered[] {
  const list = inOrder(items);
  const from = list.findIndex((item) => item.id === id);
  const to = from + step;
  const item = list[from];
  if (!item || to < 0 || to >= list.length) return [];
  list.splice(from, 1);
  list.splice(to, 0, item);
  return list.flatMap((one, order) => (one.order === order ? [] : [{ id: one.id, order }]));
}

/** The `order` of an item added at the end. */
export function nextOrder(items: readonly Ordered[]): number {
  return Math.max(-1, ...items.map(({ order }) => order)) + 1;
}
