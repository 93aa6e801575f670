import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import type { MonthDocument, ShardDocument, Statistics } from '../../../core/statistics/counts.ts';
import { monthDocumentSchema, shardDocumentSchema } from '../../../core/statistics/counts.schema.ts';
import { statisticsOf } from '../../../core/statistics/fold.ts';
import { monthsBetween } from '../../../core/statistics/periods.ts';
import { staffError } from '../staff/errors.ts';

/** Months that one look may span: a year and the same month of the year before. */
export const MOST_MONTHS = 13;

export interface StatisticsRequest {
  organisation: string;
  bot: string;
  /** yyyy-mm, both included. */
  from: string;
  to: string;
  version: number | null;
}

/**
 * Statistics of a bot. Reads a document a month and what is not yet folded (two hours of 12 shards while the
 * roll-up runs, and a shard for each answer just given in an older conversation), however many conversations
 * there are.
 * @throws `malformed` for a period that is empty or too long
 */
export async function readStatistics(db: Firestore, request: StatisticsRequest): Promise<Statistics> {
  const length = monthsBetween(request.from, request.to).length;
  if (length < 1 || length > MOST_MONTHS) throw staffError('malformed');
  const documents = await readDocuments(db, request);
  return statisticsOf({ ...request, ...documents });
}

/** The documents behind it, all of the same moment: a shard being folded is seen once, here or there. */
export async function readDocuments(
  db: Firestore,
  { organisation, bot, from, to }: Omit<StatisticsRequest, 'version'>,
): Promise<{ months: MonthDocument[]; shards: ShardDocument[] }> {
  const months = db
    .collection(paths.rollups(organisation, bot))
    .where('month', '>=', from.replace('-', ''))
    .where('month', '<=', to.replace('-', ''));
  const shards = db.collection(paths.stats(organisation, bot));
  return db.runTransaction(
    async (transaction) => {
      const [monthDocuments, shardDocuments] = await Promise.all([
        transaction.get(months),
        transaction.get(shards),
      ]);
      return {
        months: monthDocuments.docs.map((document) => monthDocumentSchema.parse(document.data())),
        shards: shardDocuments.docs.map((document) => shardDocumentSchema.parse(document.data())),
      };
    },
    { readOnly: true },
  );
}
