import { getDocs, limit, query, startAfter, type QueryDocumentSnapshot } from 'firebase/firestore';
import { paths } from '../../../../../core/bots/paths.ts';
import { contactDecisionQuery } from '../../../../../core/queries/queries.ts';
import { queryOf } from '../../../app/query.ts';

const PAGE = 200;

/** Ids of the contacts that were accepted last, `count` of them: what a bulk decision can be taken back by. */
export async function justAccepted(organisation: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  let after: QueryDocumentSnapshot | undefined;
  while (ids.length < count) {
    const planned = queryOf(contactDecisionQuery('accepted'), paths.contacts(organisation));
    const cursor = after ? [startAfter(after)] : [];
    const size = Math.min(PAGE, count - ids.length);
    const { docs } = await getDocs(query(planned, ...cursor, limit(size)));
    ids.push(...docs.map(({ id }) => id));
    after = docs.at(-1);
    if (docs.length < size) break;
  }
  return ids;
}
