/**
 * The register takes 300 calls a minute from all its users together, so every instance of every function draws from
 * one token bucket in the database.
 */
import { Timestamp, type Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { paths } from '../../../../core/bots/paths.ts';
import { momentSchema } from '../../../../core/text/moment.schema.ts';
import type { Clock } from '../../firebase/clock.ts';

/** Calls that come back in a minute. With a full bucket at most 240 leave in any minute. */
export const CALLS_PER_MINUTE = 200;
export const BUCKET = 40;
/** What the nightly refresh and the collecting of groups leave for people who wait for an answer. */
export const RESERVE = 15;
/** What respondents' suggestions leave for the members and their tasks: they come last. */
export const STAFF_RESERVE = 25;

/** `person`: a member waits for it. `quiet`: a task that can wait. `respondent`: a help that may be left out. */
export type Urgency = 'person' | 'quiet' | 'respondent';

/** 0 → the call may be made; else milliseconds after which one may try again. */
export type TakeCall = (urgency: Urgency) => Promise<number>;

const bucketSchema = z.object({ tokens: z.number(), at: momentSchema });

interface Waiting {
  urgency: Urgency;
  answer: (wait: number) => void;
  fail: (error: unknown) => void;
}

/**
 * Calls of one instance that wait at the same time share a transaction, so that many of them do not fight over the
 * one document.
 */
export function registerBudget(db: Firestore, now: Clock): TakeCall {
  let waiting: Waiting[] = [];
  let running = false;

  async function settle(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      const group = waiting.toSorted((a, b) => rank(a) - rank(b));
      waiting = [];
      try {
        const waits = await drawFor(db, now, group.map(({ urgency }) => urgency)); // prettier-ignore
        group.forEach(({ answer }, index) => answer(waits[index] ?? MINUTE));
      } catch (error) {
        group.forEach(({ fail }) => fail(error));
      }
    }
    running = false;
  }

  return (urgency) =>
    new Promise((answer, fail) => {
      waiting.push({ urgency, answer, fail });
      if (!running) void settle();
    });
}

const MINUTE = 60_000;
/** Tokens that stay in the bucket. */
const FLOORS: Record<Urgency, number> = { person: 0, quiet: RESERVE, respondent: STAFF_RESERVE };
const rank = ({ urgency }: Waiting) => FLOORS[urgency];

async function drawFor(db: Firestore, now: Clock, urgencies: Urgency[]): Promise<number[]> {
  const reference = db.doc(paths.shared('registerRate'));
  return db.runTransaction(
    async (transaction) => {
      const at = now();
      const known = bucketSchema.safeParse((await transaction.get(reference)).data());
      let tokens = known.success ? refilled(known.data, at) : BUCKET;
      const waits = urgencies.map((urgency) => {
        const floor = FLOORS[urgency];
        if (tokens - floor >= 1) {
          tokens -= 1;
          return 0;
        }
        return Math.ceil(((1 - (tokens - floor)) * MINUTE) / CALLS_PER_MINUTE);
      });
      if (waits.includes(0)) transaction.set(reference, { tokens, at: Timestamp.fromDate(at) });
      return waits;
    },
    { maxAttempts: 15 },
  );
}

/** A clock that went back gives nothing and takes nothing. */
function refilled({ tokens, at: since }: z.output<typeof bucketSchema>, at: Date): number {
  const minutes = Math.max(0, at.getTime() - since.getTime()) / MINUTE;
  return Math.min(BUCKET, tokens + minutes * CALLS_PER_MINUTE);
}
