import type { Accepted, OwnConversation, StartedConversation } from '../../../../core/api/public.schema.ts';
import type { Problem } from '../../../../core/api/problem.ts';
import type { Entry } from '../../../../core/conversation/conversation.ts';
import type { Notice } from '../texts/texts.ts';
import type { Outcome } from './outcome.ts';
import { unsentEntries, type ConversationRecord } from './record.ts';

/** What the queue does after a reply. */
export type Next =
  | { kind: 'go' }
  | { kind: 'retry'; retryAfter: number }
  /** Ask for the server's copy: it holds entries that this browser does not. */
  | { kind: 'adopt' }
  /** The version takes no new conversations: go on with `version`. */
  | { kind: 'move'; version: number }
  /** Show effort: a proof of so many bits. */
  | { kind: 'prove'; bits: number }
  | { kind: 'halve' }
  | { kind: 'halt' };

export interface Settled {
  next: Next;
  /** Applied to the record as it then is: the respondent may have answered while the reply was on its way. */
  change?: (record: ConversationRecord) => ConversationRecord;
  notice?: Notice;
}

const retry = (retryAfter = 0): Settled => ({ next: { kind: 'retry', retryAfter } });
const halt = (notice: Notice): Settled => ({ next: { kind: 'halt' }, notice });

/**
 * The reply to "start this conversation". An id that is taken (the first start arrived, its reply did not,
 * and the language has changed since) is changed to `newId`, once: nothing can have been sent under the old one. The
 * conversation that an invitation already has is taken over; where another was known before, that one has been erased,
 * and what was said in it is not said again.
 */
export function settleStart(
  record: ConversationRecord,
  outcome: Outcome<StartedConversation>,
  newId: string,
): Settled {
  if (outcome.kind === 'later') return retry(outcome.retryAfter);
  if (outcome.kind === 'problem') {
    const { code, bits } = outcome.problem;
    if (code === 'effortNeeded') return settleEffort(record, Number(bits));
    const taken = code === 'conflict' && !record.renewed;
    return taken
      ? { next: { kind: 'go' }, change: (now) => ({ ...now, id: newId, proof: undefined, renewed: true }) }
      : settleProblem(record, outcome.problem, 0);
  }
  const { id, token, seq } = outcome.body;
  const other = id !== record.id;
  if (!token || (other && !record.invitation)) return retry();
  if (other && record.sent > 0)
    return {
      next: { kind: 'adopt' },
      notice: 'otherTab',
      change: (now) => ({
        ...now,
        id,
        token,
        entries: [],
        sent: 0,
        refused: [...now.refused, ...unsentEntries(now)],
      }),
    };
  return {
    next: { kind: other || seq > record.sent ? 'adopt' : 'go' },
    change: (now) => ({ ...now, id, token }),
  };
}

/** Who has shown as much already is asked again later: more effort would not help. */
function settleEffort({ proof }: ConversationRecord, bits: number): Settled {
  return bits > (proof?.bits ?? 0) ? { next: { kind: 'prove', bits } } : retry();
}

/** The reply to a batch of `count` entries. */
export function settleAnswers(
  record: ConversationRecord,
  count: number,
  outcome: Outcome<Accepted>,
): Settled {
  if (outcome.kind === 'later') return retry(outcome.retryAfter);
  if (outcome.kind === 'problem') return settleProblem(record, outcome.problem, count);
  const { seq } = outcome.body;
  if (seq > record.sent + count) return { next: { kind: 'adopt' } };
  if (seq <= record.sent) return retry();
  return {
    next: { kind: 'go' },
    change: (now) => ({ ...now, sent: Math.max(now.sent, seq), renewed: false }),
  };
}

/**
 * The record with the server's history taken in. Where the own history only goes on from the server's,
 * it stays; otherwise the server's wins and own entries that differ are kept aside.
 */
export function settleAdopted(record: ConversationRecord, own: OwnConversation): ConversationRecord {
  const { version, seq: sent, facts } = own;
  if (sameEntries(record.entries.slice(0, sent), own.entries)) return { ...record, version, facts, sent };
  const lost = record.entries.filter((entry, i) => !sameEntries([entry], own.entries.slice(i, i + 1)));
  return {
    ...record,
    version,
    facts,
    entries: own.entries,
    sent,
    refused: [...record.refused, ...lost],
  };
}

function settleProblem(record: ConversationRecord, problem: Problem, count: number): Settled {
  switch (problem.code) {
    case 'unauthorised':
    case 'forbidden':
      if (record.renewed || !record.token || (record.sent > 0 && !record.invitation)) return halt('expired');
      return { next: { kind: 'go' }, change: (now) => ({ ...now, token: null, renewed: true }) };
    case 'notFound':
      return halt('gone');
    case 'conflict':
      return record.token ? { next: { kind: 'adopt' } } : halt('expired');
    case 'versionGone':
      return typeof problem.currentVersion === 'number'
        ? { next: { kind: 'move', version: problem.currentVersion } }
        : halt('gone');
    case 'tooLarge':
      return count > 1 ? { next: { kind: 'halve' } } : withoutEntriesFrom(record.sent + 1);
    case 'invalidAnswer':
      return withoutEntriesFrom(typeof problem.entry === 'number' ? problem.entry : record.sent + 1);
    default:
      return halt('refused');
  }
}

/** Entries from `seq` on cannot be kept by the server: they are put aside and the question is asked again. */
function withoutEntriesFrom(seq: number): Settled {
  return {
    next: { kind: 'go' },
    notice: 'invalid',
    change(now) {
      const kept = Math.max(seq - 1, now.sent);
      return {
        ...now,
        entries: now.entries.slice(0, kept),
        refused: [...now.refused, ...now.entries.slice(kept)],
      };
    },
  };
}

/** Same content, whatever the order of the keys (a server may give them in another). */
export function sameEntries(a: readonly Entry[], b: readonly Entry[]): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
