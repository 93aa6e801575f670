import { getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import type { Counts } from '../../../core/statistics/counts.ts';
import { emptyCounts } from '../../../core/statistics/delta.ts';
import { readDocuments, readStatistics } from './read.service.ts';
import { rollUp } from './rollup.ts';
import { SHARDS, writeDelta } from './shards.ts';

const app = getApps()[0] ?? initializeApp({ projectId: `demo-rollup-${Date.now()}` });
const db = getFirestore(app);
const NOW = new Date('2026-03-31T20:30:00Z');
const HOUR_MS = 3_600_000;

let bot = '';
beforeEach(() => {
  bot = crypto.randomUUID();
});

const started = (changes: Partial<Counts> = {}): Counts => ({
  ...emptyCounts(),
  started: 1,
  shown: { hello: 1, constructor: 1 },
  channels: { site: 1 },
  ...changes,
});

function count(delta: Counts, at: Date, { version = 1, shard = 0, of = bot } = {}) {
  return db.runTransaction(async (transaction) => {
    writeDelta(transaction, {
      organisation: 'o',
      bot: of,
      version,
      delta,
      at,
      random: () => shard / SHARDS,
    });
  });
}

const read = (of = bot, version: number | null = null) =>
  readStatistics(db, { organisation: 'o', bot: of, from: '2026-03', to: '2026-04', version });
const documentsIn = async (path: string) => (await db.collection(path).get()).docs.map(({ id }) => id).sort();
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * HOUR_MS);

describe('the shards of an hour', () => {
  test('hold increments by version, one document a shard, nothing for an empty delta', async () => {
    await count(started(), NOW, { shard: 3 });
    await count(started({ started: 0, completed: 1, shown: {}, options: { q: { a: 1 } } }), NOW, {
      shard: 3,
    });
    await count(started(), NOW, { shard: 11, version: 2 });
    await count(emptyCounts(), NOW, { shard: 5 });
    const { docs } = await db.collection(paths.stats('o', bot)).get();
    expect(docs.map(({ id }) => id)).toEqual(['2026033120_11', '2026033120_3']);
    expect(docs[1]?.data()).toEqual({
      hour: '2026033120',
      versions: {
        1: {
          started: 1,
          completed: 1,
          shown: { hello: 1, constructor: 1 },
          options: { q: { a: 1 } },
          channels: { site: 2 },
        },
      },
    });
  });
});

describe('rolling up', () => {
  test('moves closed hours into months of Helsinki and changes nothing that is read', async () => {
    await count(started(), hoursAgo(0), { shard: 1 });
    await count(started(), hoursAgo(1), { shard: 2 });
    await count(started({ needs: { money: 1 } }), hoursAgo(1), { shard: 3, version: 2 });
    // 22:30 in Helsinki on 31 March; an hour and a half later it is April there.
    await count(started(), new Date('2026-03-31T21:00:00Z'));
    const before = await read();
    expect(before.counts.started).toBe(4);
    expect(before.days['2026-04-01']?.started).toBe(1);

    await rollUp(db, NOW);
    expect(await documentsIn(paths.stats('o', bot))).toEqual(['2026033120_1', '2026033121_0']);
    expect(await documentsIn(paths.rollups('o', bot))).toEqual(['202603']);
    expect(await read()).toEqual(before);

    await rollUp(db, new Date('2026-03-31T23:00:00Z'));
    expect(await documentsIn(paths.stats('o', bot))).toEqual([]);
    expect(await documentsIn(paths.rollups('o', bot))).toEqual(['202603', '202604']);
    expect(await read()).toEqual(before);
    expect((await read(bot, 2)).days['2026-03-31']).toEqual({
      started: 1,
      completed: 0,
      needs: { money: 1 },
    });
  });

  test('counts each conversation once when runs overlap each other and new answers', async () => {
    const answers = async (shard: number) => {
      for (let turn = 0; turn < 8; turn += 1) await count(started(), hoursAgo(1), { shard });
    };
    const runs = async () => {
      for (let turn = 0; turn < 5; turn += 1) await rollUp(db, NOW);
    };
    await Promise.all([...[0, 1, 2, 3, 4, 5].map(answers), runs(), runs()]);
    expect((await read()).counts.started).toBe(48);
    await rollUp(db, NOW);
    expect(await documentsIn(paths.stats('o', bot))).toEqual([]);
    expect((await read()).counts).toMatchObject({ started: 48, shown: { hello: 48, constructor: 48 } });
  });

  test('loses no answer that comes to a shard between its reading and its deletion', async () => {
    await count(started(), hoursAgo(1));
    const transaction = db.runTransaction.bind(db);
    let answer: Promise<void> | undefined;
    vi.spyOn(db, 'runTransaction').mockImplementationOnce((update, options) =>
      transaction(async (open) => {
        const result = await update(open);
        answer ??= count(started(), hoursAgo(1));
        // Held back until this transaction ends, the answer must not be waited for here.
        await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 1_000))]);
        return result;
      }, options),
    );
    await rollUp(db, NOW);
    await answer;
    expect((await read()).counts.started).toBe(2);
  });

  test('goes on in a second document when a month grows large', async () => {
    const nodes = Array.from({ length: 12_000 }, (_, i) => [`node-${i}`.padEnd(40, 'x'), 1] as const);
    await count(started({ shown: Object.fromEntries(nodes) }), hoursAgo(3));
    await rollUp(db, NOW);
    await count(started(), hoursAgo(2));
    await rollUp(db, NOW);
    await count(started(), hoursAgo(1));
    await rollUp(db, NOW);
    expect(await documentsIn(paths.rollups('o', bot))).toEqual(['202603', '202603_2']);
    expect((await read()).counts.started).toBe(3);
    expect((await read()).days['2026-03-31']?.started).toBe(3);
  });

  test('keeps the shards of a bot that fails and goes on with the others', async () => {
    const broken = `${bot}-broken`;
    await db
      .doc(`${paths.stats('o', broken)}/2026033110_0`)
      .set({ hour: '2026033110', versions: { 1: 'x' } });
    await count(started(), hoursAgo(1));
    await expect(rollUp(db, NOW, 1)).rejects.toThrow(AggregateError);
    expect(await documentsIn(paths.stats('o', bot))).toEqual([]);
    expect(await documentsIn(paths.stats('o', broken))).toEqual(['2026033110_0']);
    await db.doc(`${paths.stats('o', broken)}/2026033110_0`).delete();
  });
});

describe('opening the statistics', () => {
  test('reads at most 40 documents for 13 months of any number of conversations', async () => {
    const months = Array.from({ length: 20 }, (_, i) => new Date(Date.UTC(2025, i, 15, 12)));
    for (const month of months) await count(started({ started: 10_000 }), month);
    await rollUp(db, new Date('2026-12-01T00:00:00Z'));
    const now = new Date('2026-08-10T12:00:00Z');
    for (let shard = 0; shard < SHARDS; shard += 1) {
      await count(started(), now, { shard });
      await count(started(), new Date(now.getTime() + HOUR_MS), { shard });
    }
    const period = { organisation: 'o', bot, from: '2025-08', to: '2026-08' };
    const documents = await readDocuments(db, period);
    // One more for the membership.
    expect(documents.months.length + documents.shards.length + 1).toBe(38);
    const statistics = await readStatistics(db, { ...period, version: null });
    expect(statistics.counts.started).toBe(13 * 10_000 + 24);
  });

  test('refuses a period that is empty or too long', async () => {
    const ask = (from: string, to: string) =>
      readStatistics(db, { organisation: 'o', bot, from, to, version: null });
    await expect(ask('2026-02', '2026-01')).rejects.toMatchObject({ details: { code: 'malformed' } });
    await expect(ask('2025-01', '2026-02')).rejects.toMatchObject({ details: { code: 'malformed' } });
    await expect(ask('2025-01', '2026-01')).resolves.toMatchObject({ versions: [] });
  });
});
