import { FieldValue, type Transaction } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import type { Counts } from '../../../core/statistics/counts.ts';
import { isZero } from '../../../core/statistics/delta.ts';
import { hourKey } from '../../../core/statistics/periods.ts';
import { firestore } from '../firebase/admin.ts';

/**
 * Shards per hour: 33 transactions a second (500 starts a minute) are then under 3 writes a second
 * each, and opening the statistics stays within 13 months + 2 hours × 12 shards = 37 reads
 * beside those of older conversations that went on since the last roll-up.
 */
export const SHARDS = 12;

type Increments = { [key: string]: FieldValue | Increments };

function increments(counts: object): Increments {
  return Object.fromEntries(
    Object.entries(counts as Record<string, number | object>)
      .filter(([, value]) => (typeof value === 'number' ? value !== 0 : Object.keys(value).length > 0))
      .map(([key, value]) => [
        key,
        typeof value === 'number' ? FieldValue.increment(value) : increments(value),
      ]),
  );
}

/**
 * Adds a conversation's change to the statistics: one write inside the transaction that keeps the
 * answers, so a retried or conflicting batch never counts twice. Writes nothing for an empty delta.
 * @param input.at server time; when the conversation began, whenever it changes: so what it counts as can be taken out
 * again to the last count (decision 31)
 * @param input.random 0 ≤ number < 1 that picks the shard
 */
export function writeDelta(
  transaction: Transaction,
  input: {
    organisation: string;
    bot: string;
    version: number;
    delta: Counts;
    at: Date;
    random?: () => number;
  },
): void {
  if (isZero(input.delta)) return;
  const hour = hourKey(input.at);
  const shard = Math.floor((input.random ?? Math.random)() * SHARDS);
  const reference = firestore().doc(`${paths.stats(input.organisation, input.bot)}/${hour}_${shard}`);
  const versions = { [input.version]: increments(input.delta) };
  transaction.set(reference, { hour, versions }, { merge: true });
}
