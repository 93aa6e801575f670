import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { IN_VALUES, inGroups } from './groups.ts';

/** A slice of companies, in the order of their ids. */
export interface SomeCompanies {
  ids: readonly string[];
  /** True when hardly any others lie between them, so that one range reads little more than is asked for. */
  inOneRange: boolean;
}

/** What the collection holds of the companies, by its field `company`: by one range, or by thirty ids at a time. */
export async function documentsAbout(
  collection: Query,
  { ids, inOneRange }: SomeCompanies,
): Promise<QueryDocumentSnapshot[]> {
  const [first, last] = [ids.at(0), ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (inOneRange) {
    return (await collection.where('company', '>=', first).where('company', '<=', last).get()).docs;
  }
  const found = await Promise.all(
    inGroups(ids, IN_VALUES).map((some) => collection.where('company', 'in', some).get()),
  );
  return found.flatMap(({ docs }) => docs);
}
