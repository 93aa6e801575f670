/** What a posted form does to a conversation as it stands: pure, so that every case can be tried. */
import { isDeepStrictEqual } from 'node:util';
import type { AnswerEntry, Entry, Facts, Session } from '../../../core/conversation/conversation.ts';
import { advance, isQuestion } from '../../../core/conversation/engine.ts';
import { CONVERSATION_LIMITS } from '../../../core/conversation/limits.ts';
import { shownLink } from '../../../core/conversation/links.ts';
import type { CompiledDialogue, QuestionNode } from '../../../core/dialogue/compiled.ts';
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
  | { kind: 'reject'; rejected: Rejected; session: Session };

/** The conversation as it is kept. */
export interface Standing {
  dialogue: CompiledDialogue;
  facts: Facts;
  history: readonly Entry[];
  session: Session;
}

type Deeds = Pick<PlainForm, 'deed' | 'node' | 'seq' | 'options' | 'text' | 'contact' | 'consent'>;

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
      return planAnswer(form, standing, at);
    case 'back':
      return planBack(form.deed.to, form.seq, standing, at);
    case 'restart':
      return planRestart(form.seq, standing, at);
    case 'open':
      return planOpening(form.deed.link, standing, at);
    default:
      return stand();
  }
}

function planAnswer(form: Deeds, standing: Standing, at: string): Plan {
  const { dialogue, facts, history, session } = standing;
  const node = own(dialogue.nodes, form.node);
  if (!node || !isQuestion(node)) return stand('otherTab');
  const since = history.slice(form.seq);
  const before = session.path.findLast((step) => step.node === node.id)?.answer;
  const given = answerOf(node, form, knownCompany(node.id, history, facts));
  if (given.ok && since.some((entry) => says(entry, node.id, given.value))) {
    return stand(before && says(before, node.id, given.value) ? null : 'otherTab');
  }
  const asked = session.status === 'active' && session.at === node.id ? session : null;
  const again = !asked && before ? backTo(before, standing, at) : null;
  if (!given.ok) return rejecting(given.rejected, asked ?? again?.session, session);
  const answer = (seq: number): Entry => ({ seq, at, kind: 'answer', node: node.id, value: given.value });
  if (asked) return append(answer(session.seq + 1));
  if (again) return append(again.entry, answer(session.seq + 2));
  return moved(since) ? append(answer(form.seq + 1)) : stand('otherTab');
}

function says(entry: Entry, node: QuestionNode['id'], value: AnswerEntry['value']): boolean {
  return entry.kind === 'answer' && entry.node === node && isDeepStrictEqual(entry.value, value);
}

/** Back at the question of an earlier answer, without having gone there yet: the form still says how far all is. */
function rejecting(rejected: Rejected, at: Session | undefined, { seq }: Session): Plan {
  return at ? { kind: 'reject', rejected, session: { ...at, seq } } : stand('otherTab');
}

function backTo({ seq: to }: AnswerEntry, { dialogue, session, facts }: Standing, at: string) {
  const entry: Entry = { seq: session.seq + 1, at, kind: 'back', to };
  const step = advance(dialogue, session, entry, facts);
  return step.ok ? { entry, session: step.session } : null;
}

function planBack(to: number, seq: number, { history, session }: Standing, at: string): Plan {
  if (session.path.some(({ answer }) => answer?.seq === to)) {
    return append({ seq: session.seq + 1, at, kind: 'back', to });
  }
  return isRepeated(history, seq, (entry) => entry.kind === 'back' && entry.to === to)
    ? stand()
    : stand('otherTab');
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
