import type { Side } from './merge-fields.ts';

/**
 * Three-way merge of an order. `base`, `mine` and `theirs` hold ids, each once, without what the merge has
 * removed; the answer holds all of `mine` and `theirs`. Whoever moved something decides the order, and what
 * only the other has comes after what it followed there. `decide` is asked when both moved what they share.
 */
export function mergedOrder(base: string[], mine: string[], theirs: string[], decide: () => Side): string[] {
  const known = new Set(base.filter((id) => mine.includes(id) && theirs.includes(id)));
  const [before, left, right] = [base, mine, theirs].map((ids) => ids.filter((id) => known.has(id)).join());
  const mineLeads = left !== before && (right === before || left === right || decide() === 'mine');
  return mineLeads ? withFollowers(mine, theirs) : withFollowers(theirs, mine);
}

function withFollowers(leading: string[], others: string[]): string[] {
  return others.reduce((order, id, index) => {
    if (order.includes(id)) return order;
    const after = index === 0 ? -1 : order.indexOf(others[index - 1]!);
    return order.toSpliced(after + 1, 0, id);
  }, leading);
}
