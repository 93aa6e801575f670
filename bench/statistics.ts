import { paths } from '../core/bots/paths.ts';
import type { Counts, ShardDocument } from '../core/statistics/counts.ts';
import { emptyMonth, foldShards } from '../core/statistics/fold.ts';
import { dayOfHour, daysBetween, hourKey, monthsBetween } from '../core/statistics/periods.ts';
import { readStatistics } from '../functions/src/statistics/read.service.ts';
import { SHARDS } from '../functions/src/statistics/shards.ts';
import { firestore } from '../functions/src/firebase/admin.ts';
import { requireRight } from '../functions/src/staff/rights.ts';
import { countOperations } from '../functions/src/testing/counting.ts';
import type { Figure } from './figure.ts';

const CONVERSATIONS = 200_000;
const NODES = 80;
const PERIOD = { from: '2025-11', to: '2026-11' };
const BOT = { organisation: 'vantaa', bot: 'large' };
const NOW = new Date('2026-11-21T12:30:00Z');
const ROUNDS = 5;

/** What `started` conversations add up to in a bot of 80 nodes. */
function countsOf(started: number): Counts {
  const ids = Array.from({ length: NODES }, (_, i) => `node-${i}`);
  const share = (i: number) => Math.max(1, Math.round((started * (NODES - i)) / NODES));
  const counter = Object.fromEntries(ids.map((id, i) => [id, share(i)]));
  return {
    started,
    completed: Math.round(started * 0.6),
    shown: counter,
    answered: counter,
    opened: counter,
    options: Object.fromEntries(ids.map((id, i) => [id, { a: share(i), b: share(i), c: 1 }])),
    needs: { staff: share(9), money: share(30), skills: share(50) },
    services: { advice: share(20) },
    channels: { site: started },
    openings: { site: started * 2 },
    locales: { fi: started },
  };
}

async function fill(): Promise<void> {
  const db = firestore();
  const writer = db.bulkWriter({ throttling: false });
  const days = daysBetween(PERIOD.from, PERIOD.to).filter((day) => day <= dayOfHour(hourKey(NOW)));
  const shardOn = (day: string, version: number): ShardDocument => ({
    hour: `${day.replaceAll('-', '')}10`,
    versions: { [version]: countsOf(Math.ceil(CONVERSATIONS / days.length)) },
  });
  for (const month of monthsBetween(PERIOD.from, PERIOD.to)) {
    const shards = days.filter((day) => day.startsWith(month)).map((day, i) => shardOn(day, 1 + (i % 3)));
    const key = month.replace('-', '');
    void writer.set(
      db.doc(`${paths.rollups(BOT.organisation, BOT.bot)}/${key}`),
      foldShards(emptyMonth(key), shards),
    );
  }
  for (const hour of [hourKey(NOW), hourKey(new Date(NOW.getTime() - 3_600_000))]) {
    for (let shard = 0; shard < SHARDS; shard += 1) {
      const reference = db.doc(`${paths.stats(BOT.organisation, BOT.bot)}/${hour}_${shard}`);
      void writer.set(reference, { hour, versions: { 3: countsOf(10) } } satisfies ShardDocument);
    }
  }
  const member = { uid: 'manager', email: '', name: '', roles: ['manager'], status: 'active' };
  void writer.set(db.doc(paths.member(BOT.organisation, 'manager')), {
    ...member,
    createdAt: NOW,
    updatedAt: NOW,
  });
  await writer.close();
}

/** Opening a year of statistics of a bot with 200,000 conversations, at the moment that most is open. */
export default async function statistics(): Promise<Figure[]> {
  await fill();
  const db = firestore();
  const times: number[] = [];
  const { reads } = await countOperations(async () => {
    await requireRight(db, BOT.organisation, 'manager', 'readStatistics');
    await readStatistics(db, { ...BOT, ...PERIOD, version: null });
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const { counts } = await readStatistics(db, { ...BOT, ...PERIOD, version: null });
    times.push(performance.now() - start);
    if (counts.started < CONVERSATIONS) throw new Error(`Only ${counts.started} conversations were counted`);
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
  return [
    { name: 'statistics-reads', value: reads, unit: 'documents', goal: '≤ 40' },
    { name: 'statistics-ms-200000', value: Math.round(median), unit: 'ms', goal: '≤ 1,500' },
  ];
}
