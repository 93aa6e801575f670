import type { DocumentReference, Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { MonthDocument } from '../../../core/statistics/counts.ts';
import { monthDocumentSchema, shardDocumentSchema } from '../../../core/statistics/counts.schema.ts';
import { emptyMonth, foldShards, monthOfHour } from '../../../core/statistics/fold.ts';
import { hourKey } from '../../../core/statistics/periods.ts';
import { closedShardQuery } from '../../../core/queries/queries.ts';
import { queryOf } from '../staff/query.ts';

/** Shards looked for at a time, of all bots together. */
const SHARDS_AT_A_TIME = 300;
/**
 * A month goes on in a further document before it nears Firestore's 1 MiB: JSON is about as long as the
 * document. Only a month with many large versions ever needs a second one.
 */
const MONTH_LENGTH = 500_000;

/**
 * Folds the shards of closed hours into their months. A shard is added and deleted in one transaction,
 * so every count lands exactly once, also when a run dies midway or two run at the same time. A bot
 * that fails keeps its shards for the next run and does not hold up the others.
 * @returns how many shards were folded
 * @throws AggregateError when some bots could not be folded
 */
export async function rollUp(db: Firestore, now: Date, page = SHARDS_AT_A_TIME): Promise<number> {
  const query = queryOf(db, closedShardQuery(hourKey(now)))
    .select('hour')
    .limit(page);
  const errors: unknown[] = [];
  let folded = 0;
  let last: QueryDocumentSnapshot | undefined;
  do {
    const { docs } = await (last ? query.startAfter(last) : query).get();
    const groups = Map.groupBy(docs, ({ ref }) => `${ref.parent.path} ${monthOfHour(hourOf(ref))}`);
    for (const group of groups.values()) {
      try {
        folded += await foldGroup(db, group.map(({ ref }) => ref)); // prettier-ignore
      } catch (error) {
        errors.push(error);
      }
    }
    last = docs.length === page ? docs.at(-1) : undefined;
  } while (last);
  if (errors.length > 0) throw new AggregateError(errors, 'Some shards could not be folded');
  return folded;
}

/** A shard's id is `{yyyymmddHH}_{shard}`. */
function hourOf(reference: DocumentReference): string {
  return reference.id.slice(0, 10);
}

async function foldGroup(db: Firestore, references: DocumentReference[]): Promise<number> {
  const [first] = references;
  const bot = first?.parent.parent;
  if (!first || !bot) return 0;
  const month = monthOfHour(hourOf(first));
  return db.runTransaction(async (transaction) => {
    const parts = await transaction.get(bot.collection('rollups').where('month', '==', month));
    const shards = (await transaction.getAll(...references)).filter(({ exists }) => exists);
    if (shards.length === 0) return 0;
    const last = parts.docs.toSorted(byPart).at(-1);
    const known = last ? monthDocumentSchema.parse(last.data()) : emptyMonth(month);
    const full = JSON.stringify(known).length > MONTH_LENGTH;
    const id = full || !last ? partId(month, parts.size + 1) : last.id;
    const sum = foldShards(
      full ? emptyMonth(month) : known,
      shards.map((shard) => shardDocumentSchema.parse(shard.data())),
    );
    transaction.set(bot.collection('rollups').doc(id), sum satisfies MonthDocument);
    for (const shard of shards) transaction.delete(shard.ref);
    return shards.length;
  });
}

/** `yyyymm` for a month's first document, then `yyyymm_2` and so on. */
function partId(month: string, part: number): string {
  return part === 1 ? month : `${month}_${part}`;
}

function byPart(a: { id: string }, b: { id: string }): number {
  const number = ({ id }: { id: string }) => Number(id.split('_')[1] ?? 1);
  return number(a) - number(b);
}
