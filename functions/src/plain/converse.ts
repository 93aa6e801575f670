/** What a form does to the conversations kept: it begins one, and puts its entries to it, all or none. */
import { randomUUID } from 'node:crypto';
import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { AnswerEntry, Session } from '../../../core/conversation/conversation.ts';
import { begin } from '../../../core/conversation/engine.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { sessionOf } from '../../../core/summary/summary.ts';
import type { PlainNotice } from '../../../web/src/chat/plain/plain-page.ts';
import type { Rejected } from '../../../web/src/chat/state/chat-state.ts';
import { decideBatch } from '../conversation/answers.service.ts';
import {
  admits,
  expiryFrom,
  pinnedVersion,
  setAsideTrapped,
  type ConversationPorts,
} from '../conversation/services.ts';
import { isTrapped } from '../conversation/set-aside.ts';
import { startConversation } from '../conversation/start.service.ts';
import type { Decision } from '../conversation/store.ts';
import { presentedToken } from '../conversation/tokens.ts';
import { done, type Outcome } from '../http/outcome.ts';
import type { Submission } from './first-submission.ts';
import type { PlainForm } from './form.schema.ts';
import { factsAt, type Opened, type Place } from './place.ts';
import { planOf, type Plan } from './plan.ts';

/** Where a conversation stands after a form. */
export interface Stand {
  kept: Conversation;
  session: Session;
  notice: PlainNotice | null;
  rejected: Rejected | null;
  /** The answer whose question is asked again. */
  changes: AnswerEntry | null;
  /** Answers that would go. */
  goes: AnswerEntry[];
}

const CALM = { notice: null, rejected: null, changes: null, goes: [] };

/** Puts a form to a conversation; null when it is gone. One read; two writes, or none where nothing is new. */
export async function converse(
  ports: ConversationPorts,
  { key, pass }: Opened,
  form: PlainForm,
): Promise<Stand | null> {
  if (isTrapped(form.trap)) await setAsideTrapped(ports, key, pass);
  return ports.store.decide<Stand | null>(key, async (kept) => {
    const now = ports.clock();
    if (!admits(kept, pass, now)) return { result: null };
    const version = await pinnedVersion(ports, key.organisation, kept);
    const expiresAt = expiryFrom(now, await ports.published.organisation(key.organisation), version);
    return decideForm(kept, form, version, { now, expiresAt });
  });
}

/** Where a conversation stands, nothing done to it; null → none is kept. One read. */
export async function standOf(ports: ConversationPorts, { key, pass }: Opened): Promise<Stand | null> {
  const kept = await ports.store.read(key);
  if (!admits(kept, pass, ports.clock())) return null;
  const version = await pinnedVersion(ports, key.organisation, kept);
  return { kept, session: sessionOf(version, kept.history, kept.facts), ...CALM };
}

function decideForm(
  kept: Conversation,
  form: PlainForm,
  version: CompiledVersion,
  times: { now: Date; expiresAt: Date },
): Decision<Stand | null> {
  const { dialogue } = version;
  const { history, facts } = kept;
  const session = sessionOf(version, history, facts);
  const plan = planOf(form, { dialogue, facts, history, session }, times.now.toISOString());
  const stand: Stand = { kept, session, ...CALM };
  if (plan.kind === 'stand') return { result: { ...stand, notice: plan.notice } };
  if (plan.kind !== 'append') return { result: { ...stand, ...plan } };
  const decided = decideBatch(kept, plan.entries, version, times);
  const now = { ...kept, ...decided.change };
  return {
    ...decided,
    result: {
      ...CALM,
      ...standAfter(decided.result),
      kept: now,
      session: sessionOf(version, now.history, facts),
    },
  };
}

/** A history that is full takes no more; an entry whose number is taken was kept as a conflict. */
function standAfter(outcome: Outcome<unknown>): Pick<Stand, 'notice' | 'rejected'> {
  if (outcome.ok) return { notice: null, rejected: null };
  const { code } = outcome.problem;
  if (code === 'tooLarge') return { notice: 'full', rejected: null };
  return { notice: code === 'conflict' ? 'conflict' : 'otherTab', rejected: null };
}

/** What a form would do before there is a conversation. */
export function planFresh(version: CompiledVersion, place: Place, form: PlainForm, now: Date): Plan {
  const facts = factsAt(place);
  const session = freshSession(version, place);
  const standing = { dialogue: version.dialogue, facts, history: [], session };
  return planOf({ ...form, seq: 0 }, standing, now.toISOString());
}

/** The conversation before its first answer. Throws where the dialogue cannot begin, which the check forbids. */
export function freshSession({ dialogue }: CompiledVersion, place: Place): Session {
  const step = begin(dialogue, factsAt(place));
  if (!step.ok) throw new Error(`A published dialogue does not begin: ${step.rejection}`);
  return step.session;
}

/** Begins the conversation of a first form, or finds the one that the same submission has begun. */
export async function beginFor(
  ports: ConversationPorts,
  place: Place,
  form: PlainForm,
  { slug, submission }: { slug: string; submission: Submission | null },
): Promise<Outcome<Opened>> {
  const { organisation } = place.bot;
  const minted = submission?.mint(organisation);
  const request = {
    id: submission?.id ?? randomUUID(),
    slug,
    version: form.version,
    locale: form.locale,
    channel: form.channel,
    ...(form.source && { source: form.source }),
    ...(place.invitation && { invitation: place.invitation.token }),
    ...(form.trap && { trap: form.trap }),
  };
  const own = minted ? presentedToken(`Bearer ${minted.token}`) : null;
  const start = await startConversation(
    { ...ports, ...(minted && { mint: () => minted }), unscripted: true },
    request,
    own,
  );
  if (!start.ok) return start;
  const { id, token = minted?.token ?? '' } = start.value.body;
  const pass = presentedToken(`Bearer ${token}`);
  if (!pass) throw new Error('A conversation has begun with a token that is none');
  return done({ key: { organisation, id }, pass, token: place.invitation ? '' : token });
}
