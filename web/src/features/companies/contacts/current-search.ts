import type { ContactSearch } from '../../../../../core/contacts/contact.schema.ts';
import { SEARCH_MISSES, type SearchMiss } from '../../../../../core/contacts/misses.ts';

type Search = ContactSearch & { id: string };

/**
 * The run that the page tells of, from the newest on: the named one, else the group's latest, else, where no
 * group is chosen, whichever is under way.
 */
export function currentSearch(searches: readonly Search[], wanted: { search?: string; group?: string }) {
  const named = searches.find(({ id }) => id === wanted.search);
  if (named) return named;
  if (wanted.group) return searches.find(({ group }) => group === wanted.group);
  return searches.find(isUnderWay);
}

export function isUnderWay({ status }: Pick<ContactSearch, 'status'>): boolean {
  return status === 'running' || status === 'paused';
}

/** Reasons that brought nothing, the most frequent first; those without a sentence of their own as one. */
export function rankedMisses(
  misses: ContactSearch['misses'],
): { reason: SearchMiss | 'other'; count: number }[] {
  const known = SEARCH_MISSES.map((reason) => ({ reason, count: misses[reason] ?? 0 }));
  const all = Object.values(misses).reduce((sum, count) => sum + count, 0);
  const other = all - known.reduce((sum, { count }) => sum + count, 0);
  return [...known, { reason: 'other' as const, count: other }]
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
