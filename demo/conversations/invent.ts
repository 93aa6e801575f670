import type { Conversation } from '../../core/conversation/conversation.schema.ts';
import { everyLink } from '../../core/conversation/every-link.ts';
import { shownLink } from '../../core/conversation/links.ts';
import { currentQuestion } from '../../core/conversation/engine.ts';
import type { AnswerEntry, Entry } from '../../core/conversation/conversation.ts';
import type { CompiledVersion } from '../../core/dialogue/compiled.ts';
import type { Counts } from '../../core/statistics/counts.ts';
import { companyOf, contactOf } from '../../functions/src/conversation/findings.ts';
import { beginWalk, continueWalk, countsOf, type Walk } from '../../functions/src/conversation/walk.ts';
import type { Chance } from '../random.ts';
import { answerTo } from './respondent.ts';

export interface Invented {
  id: string;
  conversation: Conversation;
  counts: Counts;
}

const DAY = 86_400_000;
const RETENTION_DAYS = 365;
/** Chance to leave before each question: most who answer three go on to the end. */
const LEAVES = [0.09, 0.05, 0.04];
/** Chance to look at a service that fits, the best one first. */
const FOLLOWS = [0.46, 0.24, 0.12];
const CHANNELS = ['invitation', 'site', 'signature', 'qr'] as const;

/** A conversation as the product itself would keep it, walked by the real engine from `startedAt`. */
export function inventConversation(version: CompiledVersion, startedAt: Date, chance: Chance): Invented {
  const { dialogue } = version;
  let walk = beginWalk(dialogue);
  let clock = startedAt.getTime();
  const history: Entry[] = [];

  for (let asked = 0; walk.session.status === 'active'; asked += 1) {
    if (chance.next() < (LEAVES[asked] ?? 0.015)) break;
    clock += chance.whole(3_000, 21_000);
    const entry = nextEntry(version, walk, history, clock, chance);
    if (!entry) break;
    const walked = continueWalk(dialogue, walk, [entry]);
    if (!walked.ok) throw new Error(`The demo gave an impossible answer: ${walked.rejection}`);
    history.push(entry);
    walk = walked.walk;
  }
  const answeredAt = new Date(clock);
  for (const link of linksFollowed(version, walk, chance)) {
    clock += chance.whole(4_000, 30_000);
    const entry: Entry = { seq: history.length + 1, at: new Date(clock).toISOString(), kind: 'opened', link };
    const walked = continueWalk(dialogue, walk, [entry]);
    if (!walked.ok) throw new Error(`The demo followed an impossible link: ${walked.rejection}`);
    history.push(entry);
    walk = walked.walk;
  }
  const moments = { startedAt, answeredAt, lastAt: new Date(clock) };
  const conversation = finished(version, walk, history, moments, chance);
  return {
    id: chance.uuid(),
    conversation,
    counts: countsOf(walk, conversation),
  };
}

/** Who has come to the end looks at the first service most, and now and then at a link on the way. */
function linksFollowed({ dialogue }: CompiledVersion, { session }: Walk, chance: Chance): string[] {
  if (session.status !== 'completed') return [];
  return everyLink(dialogue)
    .filter(({ id }) => shownLink(dialogue, session, id) !== null)
    .filter(({ of }) => {
      const rank = 'service' in of ? session.services.indexOf(of.service) : -1;
      return chance.next() < (rank < 0 ? 0.12 : (FOLLOWS[rank] ?? 0.05));
    })
    .map(({ id }) => id);
}

/** Usually an answer; now and then the respondent goes back to change an earlier one. */
function nextEntry(
  { dialogue, locale }: CompiledVersion,
  { session }: Walk,
  history: readonly Entry[],
  clock: number,
  chance: Chance,
): Entry | null {
  const line = { seq: session.seq + 1, at: new Date(clock).toISOString() };
  const answers = session.path.flatMap((step): AnswerEntry[] => (step.answer ? [step.answer] : []));
  const hasGoneBack = history.some(({ kind }) => kind === 'back');
  if (answers.length > 3 && !hasGoneBack && chance.next() < 0.02) {
    return { ...line, kind: 'back', to: answers.at(-1)!.seq };
  }
  const question = currentQuestion(dialogue, session);
  return (
    question && { ...line, kind: 'answer', node: question.id, value: answerTo(question, locale, chance) }
  );
}

function finished(
  { bot, version, locale, dialogue }: CompiledVersion,
  { session }: Walk,
  history: Entry[],
  { startedAt, answeredAt, lastAt }: Record<'startedAt' | 'answeredAt' | 'lastAt', Date>,
  chance: Chance,
): Conversation {
  return {
    bot,
    version,
    locale,
    channel: CHANNELS[chance.weighted([6, 3, 1, 1])]!,
    status: session.status,
    seq: session.seq,
    history,
    conflicts: [],
    needs: session.needs,
    services: session.services,
    at: session.at,
    company: companyOf(session),
    contact: contactOf(dialogue, session, { version, locale }, null, answeredAt),
    invitation: null,
    facts: {},
    source: '',
    spam: false,
    spamReason: '',
    summaryMails: 0,
    tokenHashes: [],
    startedAt,
    lastAt,
    completedAt: session.status === 'completed' ? answeredAt : null,
    expiresAt: new Date(lastAt.getTime() + RETENTION_DAYS * DAY),
  };
}
