import type { Firestore } from 'firebase-admin/firestore';
import { openingOf } from '../../../core/statistics/openings.ts';
import type { Clock } from '../firebase/clock.ts';
import type { PublishedBot } from '../published/published.ts';
import { writeDelta } from './shards.ts';

/** Counts that a bot's page was opened by way of a channel: one write, and no word of who it was. */
export type CountOpening = (bot: PublishedBot, channel: string) => Promise<void>;

export function openingCounter(db: Firestore, clock: Clock): CountOpening {
  return (bot, channel) =>
    db.runTransaction(async (transaction) => {
      writeDelta(transaction, { ...counterOf(bot), delta: openingOf(channel), at: clock() });
    });
}

/** Whose counters an opening belongs to: those of the version that is current. */
export function counterOf({ organisation, bot, current: version }: PublishedBot) {
  return { organisation, bot, version };
}
