/** Taking a batch of answers: all of it or nothing, and as often as the page likes to send it. */
import type { Accepted } from '../../../core/api/public.schema.ts';
import type { Entry } from '../../../core/conversation/conversation.ts';
import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { subtractCounts } from '../../../core/statistics/delta.ts';
import { done, refuse, type Outcome } from '../http/outcome.ts';
import { companyOf, contactOf } from './findings.ts';
import { invitedCompany, milestonesOf } from './invited.ts';
import { mergeEntries, type Merge } from './merge.ts';
import { admits, expiryFrom, pinnedVersion, setAsideTrapped, type ConversationPorts } from './services.ts';
import { bytesOf, HISTORY_BYTES, withConflicts } from './size.ts';
import type { ConversationKey, Decision } from './store.ts';
import type { PresentedToken } from './tokens.ts';
import { beginWalk, continueWalk, countsOf } from './walk.ts';

type Taken = Decision<Outcome<Accepted>>;

/**
 * Replays and keeps the entries, all or none: one read; two writes, or none where nothing is new.
 * @param trapped the conversation is set aside first, and the sender not told
 */
export async function takeAnswers(
  ports: ConversationPorts,
  key: ConversationKey,
  token: PresentedToken,
  entries: readonly Entry[],
  trapped = false,
): Promise<Outcome<Accepted>> {
  if (trapped) await setAsideTrapped(ports, key, token);
  return ports.store.decide(key, async (kept): Promise<Taken> => {
    const now = ports.clock();
    if (!admits(kept, token, now)) return { result: refuse('unauthorised') };
    const version = await pinnedVersion(ports, key.organisation, kept);
    const expiresAt = expiryFrom(now, await ports.published.organisation(key.organisation), version);
    return decideBatch(kept, entries, version, { now, expiresAt });
  });
}

/** What a batch does to a conversation; pure. */
export function decideBatch(
  kept: Conversation,
  entries: readonly Entry[],
  version: Pick<CompiledVersion, 'dialogue'>,
  times: { now: Date; expiresAt: Date },
): Taken {
  const merge = mergeEntries(kept.history, entries);
  if (merge.kind !== 'merged') return refuseMerge(kept, merge);
  if (merge.fresh.length === 0) return accepted(kept);
  const history = [...kept.history, ...merge.fresh];
  if (bytesOf(history) > HISTORY_BYTES) return { result: refuse('tooLarge', { seq: kept.seq }) };

  const { dialogue } = version;
  const { facts } = kept;
  const before = continueWalk(dialogue, beginWalk(dialogue, facts), kept.history, facts);
  if (!before.ok) throw new Error('A history that was kept cannot be replayed');
  const after = continueWalk(dialogue, before.walk, merge.fresh, facts);
  if (!after.ok) {
    const { entry, rejection, field } = after;
    return { result: refuse('invalidAnswer', { entry, seq: kept.seq, rejection, field }) };
  }
  const { session } = after.walk;
  const change = {
    history,
    seq: session.seq,
    status: session.status,
    needs: session.needs,
    services: session.services,
    at: session.at,
    company: companyOf(session) ?? invitedCompany(kept),
    contact: contactOf(dialogue, session, kept, kept.contact, times.now),
    lastAt: times.now,
    completedAt: session.status === 'completed' ? (kept.completedAt ?? times.now) : null,
    expiresAt: times.expiresAt,
  };
  const delta = subtractCounts(countsOf(after.walk, kept), countsOf(before.walk, kept));
  return { ...accepted(change), change, delta, milestones: milestonesOf(kept, change) };
}

function accepted({ seq, status }: Pick<Conversation, 'seq' | 'status'>): Taken {
  return { result: done({ seq, status }) };
}

function refuseMerge(kept: Conversation, merge: Exclude<Merge, { kind: 'merged' }>): Taken {
  const { entry } = merge;
  if (merge.kind === 'gap') {
    return { result: refuse('conflict', { entry, seq: kept.seq, rejection: 'seqGap' }) };
  }
  const conflicts = withConflicts(kept.conflicts, merge.refused);
  const result = refuse('conflict', { entry, seq: kept.seq });
  return conflicts.length === kept.conflicts.length ? { result } : { result, change: { conflicts } };
}
