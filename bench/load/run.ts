import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Firestore } from '@google-cloud/firestore';
import { paths } from '../../core/bots/paths.ts';
import type { Entry } from '../../core/conversation/conversation.ts';
import type { Conversation } from '../../core/conversation/conversation.schema.ts';
import type { Counts, ShardDocument } from '../../core/statistics/counts.ts';
import { addCounts, emptyCounts } from '../../core/statistics/delta.ts';
import { lineTo, type Line } from './line.ts';
import { optionOf } from './respondent.ts';
import type { Assignment, Report } from './school.ts';

export interface Load extends Assignment {
  /** Milliseconds that Firestore cannot be reached in the middle of it; 0 → it always can. */
  away: number;
}

export interface Outcome {
  /** Answers that the server does not hold as they were given. */
  lost: number;
  /** Conversations and answers that it holds besides. */
  doubled: number;
  /** What the statistics say, and what they must say. */
  counts: Pick<Counts, 'started' | 'completed' | 'answered' | 'options'>;
  expected: Pick<Counts, 'started' | 'completed' | 'answered' | 'options'>;
  /** Respondents who were told something other than that all is well. */
  disturbed: number;
  /** How often each status was answered. */
  statuses: Record<string, number>;
  requests: number;
  p95: number;
  seconds: number;
}

/** How often replies are lost before the database is away altogether. */
const UNHEARD = 5;

type End = Extract<Report, { kind: 'end' }>;

/** Lets a school answer at once, against handlers of this code and the Firestore emulator, and counts what became of it. */
export async function runLoad(load: Load): Promise<Outcome> {
  const emulator = process.env.FIRESTORE_EMULATOR_HOST;
  if (!emulator) throw new Error('The load needs the Firestore emulator');
  const line = await lineTo(emulator);
  const began = performance.now();
  try {
    const { said, times, statuses } = await school(load, line);
    const seconds = (performance.now() - began) / 1_000;
    return {
      ...(await kept(load, said)),
      disturbed: said.filter(({ notices }) => notices.length > 0).length,
      statuses,
      requests: times.length,
      p95: times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? NaN,
      seconds,
    };
  } finally {
    line.close();
  }
}

async function school({ away, ...assignment }: Load, line: Line): Promise<End> {
  const child = fork(join(import.meta.dirname, 'school.ts'), {
    env: { ...process.env, FIRESTORE_EMULATOR_HOST: line.address },
    serialization: 'advanced',
    // A server whose database is away says so, request by request: shown only when the school fails.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaints = `${complaints}${chunk}`.slice(-4_000)));
  let cut = away > 0 ? undefined : Promise.resolve();
  const end = await new Promise<End>((resolve, reject) => {
    child
      .once('error', reject)
      .once('exit', (code) => reject(new Error(`The school ended with ${code}: ${complaints}`)));
    child.on('message', (report: Report) => {
      if (report.kind === 'end') return resolve(report);
      if (!cut && report.respondents >= assignment.respondents / 3) cut = cutFor(line, away);
    });
    child.send(assignment);
  }).finally(() => child.kill());
  if (!cut) throw new Error('The line was never cut');
  await cut;
  return end;
}

/** Replies fail first, so that commits are under way of which nobody learns; then all of it, for so long. */
async function cutFor(line: Line, milliseconds: number): Promise<void> {
  for (let time = 0; time < UNHEARD; time += 1) {
    line.mute();
    await pause(200);
    line.cut();
    await line.mend();
    await pause(800);
  }
  line.cut();
  await pause(milliseconds);
  await line.mend();
}

/** Compares what respondents said with what Firestore holds, conversation by conversation and counter by counter. */
async function kept({ project, respondents, answers }: Load, said: End['said']) {
  const db = new Firestore({ projectId: project });
  const conversations = await db.collection(paths.conversations('vantaa')).get();
  const shards = await db.collection(paths.stats('vantaa', 'mapping')).get();
  await db.terminate();

  const histories = new Map(conversations.docs.map((one) => [one.id, (one.data() as Conversation).history]));
  let lost = respondents - said.length;
  let doubled = conversations.size - said.length;
  for (const { id, entries } of said) {
    const history = histories.get(id) ?? [];
    lost += entries.filter((entry, i) => !same(entry, history[i])).length + (answers - entries.length);
    doubled += Math.max(0, history.length - entries.length);
  }
  const { started, completed, answered, options } = shards.docs
    .map((shard) => (shard.data() as ShardDocument).versions[1] ?? {})
    .reduce<Counts>((sum, counts) => addCounts(sum, { ...emptyCounts(), ...counts }), emptyCounts());
  return {
    lost,
    doubled,
    counts: { started, completed, answered, options },
    expected: expectedOf(respondents, answers),
  };
}

function same(a: Entry, b: Entry | undefined): boolean {
  return (
    b !== undefined && JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())
  );
}

function expectedOf(respondents: number, answers: number): Outcome['expected'] {
  const questions = Array.from({ length: answers }, (_, i) => i + 1);
  const choosing = (number: number, option: string) =>
    Array.from({ length: respondents }, (_, i) => i).filter((i) => optionOf(i, number) === option).length;
  return {
    started: respondents,
    completed: respondents,
    answered: Object.fromEntries(questions.map((number) => [`q${number}`, respondents])),
    options: Object.fromEntries(
      questions.map((number) => [`q${number}`, { yes: choosing(number, 'yes'), no: choosing(number, 'no') }]),
    ),
  };
}
