/** The search for a whole group's contacts: slice by slice, each its own task. */
import type { Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { paths } from '../../../core/bots/paths.ts';
import { contactSearchSchema, type ContactSearch } from '../../../core/contacts/contact.schema.ts';
import { idSchema } from '../../../core/dialogue/dialogue.schema.ts';
import type { Enqueue } from '../tasks/queue.ts';
import { searchCompany, type Outcome, type SearchPorts } from './search-company.ts';

export interface SearchTaskPorts extends SearchPorts {
  enqueue: Enqueue;
}

export const searchTaskSchema = z.strictObject({
  organisation: idSchema,
  search: idSchema,
  /** Companies gone through before: a task that comes late or twice finds another number and ends. */
  from: z.int().min(0),
});
export type SearchTask = z.infer<typeof searchTaskSchema>;
/** The document of `paths.contactSearchList`. */
export const searchListSchema = z.object({ companies: z.array(z.string()) });

/** Companies of a slice: less than two minutes of work, so that pausing is felt. */
export const SLICE = 10;
/** Companies read at a time by one worker. */
const PARALLEL = 5;

/** Goes through the next companies and hands on. Stops where the search is paused, cancelled or already further. */
export async function searchSlice(
  ports: SearchTaskPorts,
  { organisation, search, from }: SearchTask,
): Promise<void> {
  const { db, now, enqueue } = ports;
  const state = (await db.doc(paths.contactSearch(organisation, search)).get()).data() as
    ContactSearch | undefined;
  if (state?.status !== 'running' || state.done !== from) return;
  const list = await db.doc(paths.contactSearchList(organisation, search)).get();
  const companies = searchListSchema.parse(list.data()).companies.slice(from, from + SLICE);
  await markSearching(db, organisation, companies);
  const outcomes = await inParallel(companies, PARALLEL, (company) =>
    searchCompany(ports, organisation, company),
  );
  const status = await keepProgress(db, now(), { organisation, search, from }, outcomes);
  if (status === 'running') {
    await enqueue('searchContacts', {
      organisation,
      search,
      from: from + outcomes.length,
    } satisfies SearchTask);
  }
}

async function markSearching(db: Firestore, organisation: string, companies: string[]): Promise<void> {
  const snapshots = await db.getAll(
    ...companies.map((company) => db.doc(paths.company(organisation, company))),
  );
  const batch = db.batch();
  for (const { exists, ref } of snapshots) if (exists) batch.update(ref, { contacts: 'searching' });
  await batch.commit();
}

/** Counts the slice once, whoever else worked on it. Answers how the search stands; null → somebody was faster. */
async function keepProgress(
  db: Firestore,
  now: Date,
  { organisation, search, from }: SearchTask,
  outcomes: readonly Outcome[],
): Promise<ContactSearch['status'] | null> {
  const reference = db.doc(paths.contactSearch(organisation, search));
  return db.runTransaction(async (transaction) => {
    const snapshot = await transaction.get(reference);
    const state = snapshot.exists ? contactSearchSchema.parse(snapshot.data()) : null;
    if (!state || state.done !== from) return null;
    const next = { ...state, ...counted(state, outcomes), updatedAt: now };
    const ended = next.done >= next.total && state.status !== 'cancelled';
    const status = ended ? 'done' : state.status;
    transaction.set(reference, { ...next, status });
    if (ended) transaction.delete(db.doc(paths.contactSearchList(organisation, search)));
    return status;
  });
}

function counted(state: ContactSearch, outcomes: readonly Outcome[]) {
  const misses = { ...state.misses };
  for (const { miss } of outcomes) if (miss) misses[miss] = (misses[miss] ?? 0) + 1;
  return {
    done: state.done + outcomes.length,
    withContacts: state.withContacts + outcomes.filter(({ miss }) => miss === null).length,
    contacts: state.contacts + outcomes.reduce((sum, { contacts }) => sum + contacts, 0),
    misses,
  };
}

/** Answers in the order of the items; at most `width` are worked on at a time. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at]!);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
