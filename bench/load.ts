import { isDeepStrictEqual } from 'node:util';
import type { Figure } from './figure.ts';
import { runLoad, type Outcome } from './load/run.ts';

const SCHOOL = { respondents: 1_000, answers: 20, parallel: 100 };
const AWAY = 60_000;

/** A thousand respondents behind one address, with Firestore at hand and with Firestore away for a minute. */
export default async function load(): Promise<Figure[]> {
  const calm = await runLoad({ ...SCHOOL, project: `demo-load-${Date.now()}`, away: 0 });
  const away = await runLoad({ ...SCHOOL, project: `demo-load-away-${Date.now()}`, away: AWAY });
  return [...figures('load', calm), ...figures('load-away', away)];
}

function figures(name: string, outcome: Outcome): Figure[] {
  const { requests, statuses, seconds, disturbed } = outcome;
  // Counts have no prototype, which would make them other than the expected ones.
  const counts: unknown = JSON.parse(JSON.stringify(outcome.counts));
  const wrong = isDeepStrictEqual(counts, outcome.expected) ? 0 : 1;
  const note = `${requests} requests in ${Math.round(seconds)} s, statuses ${JSON.stringify(statuses)}`;
  return [
    { name: `${name}-lost`, value: outcome.lost, unit: 'answers', goal: '0' },
    { name: `${name}-doubled`, value: outcome.doubled, unit: 'answers', goal: '0' },
    { name: `${name}-statistics-wrong`, value: wrong, unit: 'times', goal: '0' },
    { name: `${name}-disturbed`, value: disturbed, unit: 'respondents', goal: '0' },
    { name: `${name}-p95-ms`, value: Math.round(outcome.p95), unit: 'ms', goal: null, note },
  ];
}
