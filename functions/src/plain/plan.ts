/** What a posted form does to a conversation as it stands: pure, so that every case can be tried. */
import { isDeepStrictEqual } from 'node:util';
import type { AnswerEntry, Entry, Session } from '../../../core/conversation/conversation.ts';
import { changeBy, type Standing } from '../../../core/conversation/change.ts';
import { advance, isQuestion } from '../../../core/conversation/engine.ts';
import { CONVERSATION_LIMITS } from '../../../core/conversation/limits.ts';
import { shownLink } from '../../../core/conversation/links.ts';
import type { QuestionNode } from '../../../core/dialogue/compiled.ts';
import { own } from '../../../core/own.ts';
import { knownCompany } from '../../../web/src/chat/plain/known-company.ts';
import type { PlainNotice } from '../../../web/src/chat/plain/plain-page.ts';
import type { Rejected } from '../../../web/src/chat/state/chat-state.ts';
import { answerOf } from './answer-of.ts';
import type { PlainForm } from './form.schema.ts';

export type Plan =
  /** The next entries, or one under a number that is taken, which is kept as a conflict. */
  | { kind: 'append'; entries: Entry[] }
  /** Nothing happens; the page shows where the conversation stands, perhaps with a word why. */
  | { kind: 'stand'; notice: PlainNotice | null }
  /** The answer cannot be taken; `session` waits at its question. */
  | { kind: 'reject'; rejected: Rejected; session: Session; changes: AnswerEntry | null }
  /** Nothing happens yet: the question of an earlier answer is asked again, or which answers would go is told. */
  | { kind: 'ask'; session: Session; changes: AnswerEntry | null; goes: AnswerEntry[] };

type Deeds = Pick<
  PlainForm,
  'deed' | 'node' | 'seq' | 'changes' | 'options' | 'text' | 'contact' | 'consent'
>;

/**
 * A form knows the history up to its `seq`. What it asks for may have been done since (a reload posts it again):
 * then nothing happens. Another answer to a question on the present path changes that answer; an answer to a
 * question that is no longer there is kept as a conflict.
 * @param at the entries' time, ISO
 */
export function planOf(form: Deeds, standing: Standing, at: string): Plan {
  if (form.seq > standing.history.length) return stand('otherTab');
  const plan = planned(form, standing, at);
  const room = CONVERSATION_LIMITS.entries - standing.history.length;
  return plan.kind === 'append' && plan.entries.length > room ? stand('full') : plan;
}

function planned(form: Deeds, standing: Standing, at: string): Plan {
  switch (form.deed.kind) {
    case 'answer':
    case 'skip':
    case 'sure':
    case 'skipSure':
      return planAnswer(form, standing, at);
    case 'back':
      return planAgain(form.deed.to, standing) ?? stand('otherTab');
    case 'keep':
      return stand();
    case 'restart':
      return planRestart(form.seq, standing, at);
    case 'open':
      return planOpening(form.deed.link, standing, at);
    default:
      return planAgain(form.changes, standing) ?? stand();
  }
}

function planAnswer(form: Deeds, standing: Standing, at: string): Plan {
  const { dialogue, facts, history, session } = standing;
  const node = own(dialogue.nodes, form.node);
  if (!node || !isQuestion(node)) return stand('otherTab');
  const since = history.slice(form.seq);
  const changes = form.changes === undefined ? undefined : answerAt(form.changes, session);
  const before = changes ?? session.path.findLast((step) => step.node === node.id)?.answer;
  const given = answerOf(node, form, knownCompany(node.id, history, facts));
  if (given.ok && since.some((entry) => says(entry, node.id, given.value))) {
    return stand(before && says(before, node.id, given.value) ? null : 'otherTab');
  }
  const asked = !changes && session.status === 'active' && session.at === node.id;
  const again = !asked && before?.node === node.id ? before : null;
  if (!asked && !again) {
    return given.ok && moved(since)
      ? append({ seq: form.seq + 1, at, kind: 'answer', node: node.id, value: given.value })
      : stand('otherTab');
  }
  const place = again ? askedAgain(again, standing) : session;
  if (!place) return stand('otherTab');
  if (!given.ok) return { kind: 'reject', rejected: given.rejected, session: place, changes: again };
  const change = changeBy(standing, again && again.seq, given.value, at);
  if (!change.ok) return stand('otherTab');
  const { entries, goes } = change;
  if (goes.length > 0 && !SURE.has(form.deed.kind)) {
    return { kind: 'ask', session: place, changes: again, goes };
  }
  return entries.length > 0 ? append(...entries) : stand();
}

/** Deeds of those who have been told which answers go. */
const SURE: ReadonlySet<Deeds['deed']['kind']> = new Set(['sure', 'skipSure']);

function answerAt(seq: number, { path }: Session): AnswerEntry | undefined {
  return path.find(({ answer }) => answer?.seq === seq)?.answer;
}

function says(entry: Entry, node: QuestionNode['id'], value: AnswerEntry['value']): boolean {
  return entry.kind === 'answer' && entry.node === node && isDeepStrictEqual(entry.value, value);
}

/** The question of an earlier answer once more; null where it is not on the path. */
function planAgain(seq: number | undefined, standing: Standing): Plan | null {
  const changes = seq === undefined ? undefined : answerAt(seq, standing.session);
  const session = changes && askedAgain(changes, standing);
  return session ? { kind: 'ask', session, changes, goes: [] } : null;
}

/** Back at the question of an earlier answer, without having gone there yet: the form still says how far all is. */
function askedAgain({ seq: to }: AnswerEntry, { dialogue, session, facts }: Standing): Session | null {
  const { seq } = session;
  const step = advance(dialogue, session, { seq: seq + 1, at: '', kind: 'back', to }, facts);
  return step.ok ? { ...step.session, seq } : null;
}

/** A page that did not know what has been said since starts nothing over. */
function planRestart(seq: number, { history, session }: Standing, at: string): Plan {
  if (isRepeated(history, seq, ({ kind }) => kind === 'restart')) return stand();
  if (moved(history.slice(seq))) return stand('otherTab');
  if (!session.path.some(({ answer }) => answer)) return stand();
  return append({ seq: session.seq + 1, at, kind: 'restart' });
}

function planOpening(link: string, { dialogue, session }: Standing, at: string): Plan {
  if (!shownLink(dialogue, session, link)) return stand('unknownLink');
  if (session.opened.includes(link)) return stand();
  return append({ seq: session.seq + 1, at, kind: 'opened', link });
}

/** What the form asks for was the last thing done, after the form was made. */
function isRepeated(history: readonly Entry[], seq: number, is: (entry: Entry) => boolean): boolean {
  const last = history.slice(seq).findLast(({ kind }) => kind !== 'opened');
  return last !== undefined && is(last);
}

/** Following a link moves nothing. */
function moved(since: readonly Entry[]): boolean {
  return since.some(({ kind }) => kind !== 'opened');
}

function append(...entries: Entry[]): Plan {
  return { kind: 'append', entries };
}

function stand(notice: PlainNotice | null = null): Plan {
  return { kind: 'stand', notice };
}
