/**
 * All companies of an organisation as counting needs them: parts that are kept, and what was written since. What comes
 * out is what the collections hold at one moment, or nothing (docs/decisions/0032-counting-an-audience.md).
 */
import { Timestamp, type Firestore, type Query, type Transaction } from 'firebase-admin/firestore';
import { paths } from '../../../../core/bots/paths.ts';
import { changedSinceQuery } from '../../../../core/queries/queries.ts';
import { queryOf } from '../../staff/query.ts';
import { refuses } from '../../suppressions/suppressions.ts';
import { companiesWithin, contactsWithin, entriesAbout } from './entries.ts';
import { isWithin, shortHash, type Entry, type Part, type Range } from './part.ts';
import { buildParts, MARGIN, readParts, removeParts, replaceParts, type KeptPart } from './parts.ts';

/** Companies that are read again one by one; of more, whole parts are. */
const TOUCHED = 300;
/** Changes that are put into the parts, rather than read again by each count. */
const FOLDED = 20;
/** Changes that are looked at. */
const CHANGES = 10_000;
const ROUNDS = 3;
/** Companies in a part: some tens of kilobytes. */
const SIZE = 1_000;
const EVERYTHING: Range = { after: '', upTo: null };

/** Brought up to date, with how much of it need not be looked at again; or the parts that have to be read anew. */
type Settled = (Pick<Part, 'entries' | 'readAt'> & { settledChanges: number }) | { stale: KeptPart[] };

/** null → they changed faster than they could be read. */
export async function readAudienceIndex(
  db: Firestore,
  organisation: string,
  now: () => Date,
  size = SIZE,
): Promise<Entry[] | null> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { parts, gaps } = await readParts(db, organisation, now());
    for (const gap of gaps) parts.push(...(await buildParts(db, organisation, gap, { now, size })));
    const at = now();
    const settled = await db.runTransaction(
      (transaction) => settle(db, transaction, organisation, parts, at),
      { readOnly: true },
    );
    if ('stale' in settled) {
      await removeParts(
        db,
        settled.stale.map(({ reference }) => reference),
      );
      continue;
    }
    const { entries, readAt, settledChanges } = settled;
    if (settledChanges >= FOLDED)
      await replaceParts(db, organisation, parts, { entries, readAt, asOf: at, size });
    return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
  return null;
}

/**
 * What was written since, in place of what is kept, and as many companies and contacts as there are: what was removed
 * leaves no other trace. All in one snapshot of the database.
 */
async function settle(
  db: Firestore,
  transaction: Transaction,
  organisation: string,
  parts: KeptPart[],
  at: Date,
): Promise<Settled> {
  const since = new Date(Math.min(...parts.map(({ asOf }) => asOf.getTime())) - MARGIN);
  const changed = (collection: 'companies' | 'contacts' | 'suppressions', parent: string) =>
    queryOf(db, changedSinceQuery(collection, since), parent).limit(CHANGES);
  const [companies, contacts, suppressions] = await Promise.all([
    transaction.get(changed('companies', paths.companies(organisation)).select('updatedAt')),
    transaction.get(changed('contacts', paths.contacts(organisation)).select('company', 'updatedAt')),
    transaction.get(changed('suppressions', paths.suppressions())),
  ]);
  if ([companies, contacts, suppressions].some(({ size }) => size === CHANGES)) return { stale: parts };
  const isUnknown = (company: string, { updateTime }: { updateTime: Timestamp }) =>
    parts.every((part) => !isWithin(part, company) || updateTime > part.readAt);
  const touched = new Set([
    ...companies.docs.filter((one) => isUnknown(one.id, one)).map(({ id }) => id),
    ...contacts.docs
      .map((one) => [String(one.get('company')), one] as const)
      .filter((one) => isUnknown(...one))
      .map(([company]) => company),
  ]);
  if (touched.size > TOUCHED) {
    return { stale: parts.filter((part) => [...touched].some((company) => isWithin(part, company))) };
  }
  const refusals = new Map(
    suppressions.docs.map((one) => [shortHash(one.id), refuses(one.data(), organisation)]),
  );
  const fresh = await entriesAbout(db, transaction, organisation, [...touched]);
  const kept = parts.flatMap(({ entries }) => entries).filter(({ id }) => !touched.has(id));
  const entries = [...kept.map((entry) => withRefusals(entry, refusals)), ...fresh];
  const counted = await countWithin(db, transaction, organisation, EVERYTHING);
  if (isSame(counted, sizeOf(entries))) {
    const past = Timestamp.fromMillis(at.getTime() - MARGIN);
    const changes = [companies, contacts, suppressions].flatMap(({ docs }) => docs);
    const settledChanges = changes.filter((one) => (one.get('updatedAt') as Timestamp) < past).length;
    return { entries, readAt: companies.readTime, settledChanges };
  }
  const checked = await Promise.all(
    parts.map(async (part) => {
      const there = await countWithin(db, transaction, organisation, part);
      const expected = sizeOf(entries.filter(({ id }) => isWithin(part, id)));
      return isSame(there, expected) ? [] : [part];
    }),
  );
  return { stale: checked.flat() };
}

interface Size {
  companies: number;
  contacts: number;
}

const isSame = (a: Size, b: Size) => a.companies === b.companies && a.contacts === b.contacts;

function sizeOf(entries: readonly Entry[]): Size {
  return {
    companies: entries.filter(({ company }) => company !== null).length,
    contacts: entries.reduce((sum, { contacts, silent }) => sum + contacts.length + silent, 0),
  };
}

/** Counted by the database's own index: one read per thousand. */
async function countWithin(
  db: Firestore,
  transaction: Transaction,
  organisation: string,
  range: Range,
): Promise<Size> {
  const count = async (query: Query) => (await transaction.get(query.count())).data().count;
  const isAll = range.after === '' && range.upTo === null;
  const [companies, contacts] = await Promise.all([
    count(companiesWithin(db, organisation, range)),
    count(isAll ? db.collection(paths.contacts(organisation)) : contactsWithin(db, organisation, range)),
  ]);
  return { companies, contacts };
}

function withRefusals(entry: Entry, refusals: ReadonlyMap<string, boolean>): Entry {
  if (!entry.contacts.some(({ address }) => refusals.has(address))) return entry;
  const contacts = entry.contacts.map((one) => ({
    ...one,
    isRefused: refusals.get(one.address) ?? one.isRefused,
  }));
  return { ...entry, contacts };
}
