/** Random walks through a dialogue, for property tests: answers, changed ones, going back and starting again. */
import fc from 'fast-check';
import type { CompiledDialogue, QuestionNode } from '../dialogue/compiled.ts';
import type { AnswerValue, Entry, Session } from './conversation.ts';
import { changeBy } from './change.ts';
import { currentQuestion, isQuestion, replay } from './engine.ts';
import { linkId, serviceLinkId, shownLink } from './links.ts';
import { maySkip, numberBounds } from './validate.ts';

/** Histories that the engine accepts in the dialogue, each as long as the dialogue lets it be. */
export function arbitraryHistory(dialogue: CompiledDialogue, { maxLength = 15 } = {}): fc.Arbitrary<Entry[]> {
  return fc
    .array(fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })), { maxLength })
    .map((picks) => walkBy(dialogue, picks));
}

function walkBy(dialogue: CompiledDialogue, picks: readonly (readonly [number, number])[]): Entry[] {
  let history: Entry[] = [];
  for (const [action, pick] of picks) {
    const step = replay(dialogue, history);
    if (!step.ok) break;
    const at = momentOf(history.length);
    const more =
      action >= 90
        ? changeFor(dialogue, history, step.session, pick, at)
        : entriesFor(dialogue, step.session, action, pick, at);
    if (replay(dialogue, [...history, ...more]).ok) history = [...history, ...more];
  }
  return history;
}

/** Another answer to one that stands, with what stays of the later ones. */
function changeFor(
  dialogue: CompiledDialogue,
  history: readonly Entry[],
  session: Session,
  pick: number,
  at: string,
): Entry[] {
  const answered = session.path.flatMap(({ answer }) => answer ?? []);
  const old = answered[pick % Math.max(1, answered.length)];
  const node = old && dialogue.nodes[old.node];
  if (!old || !node || !isQuestion(node)) return [];
  const change = changeBy({ dialogue, facts: {}, history, session }, old.seq, answerFor(node, pick + 1), at);
  return change.ok ? change.entries : [];
}

function momentOf(turn: number): string {
  return new Date(Date.UTC(2026, 2, 28, 20) + turn * 7_200_000).toISOString();
}

function entriesFor(
  dialogue: CompiledDialogue,
  session: Session,
  action: number,
  pick: number,
  at: string,
): Entry[] {
  const seq = session.seq + 1;
  const answered = session.path.flatMap(({ answer }) => answer?.seq ?? []);
  if (action < 8) return [{ seq, at, kind: 'restart' }];
  if (action < 30 && answered.length > 0)
    return [{ seq, at, kind: 'back', to: answered[pick % answered.length]! }];
  const links = shownLinks(dialogue, session);
  if (action < 40 && links.length > 0)
    return [{ seq, at, kind: 'opened', link: links[pick % links.length]! }];
  const question = currentQuestion(dialogue, session);
  return question ? [{ seq, at, kind: 'answer', node: question.id, value: answerFor(question, pick) }] : [];
}

function shownLinks(dialogue: CompiledDialogue, session: Session): string[] {
  const ofNodes = session.path.flatMap(({ node }) => [0, 1, 2].map((bubble) => linkId(node, bubble)));
  const all = [...ofNodes, ...session.services.map(serviceLinkId)];
  return all.filter((link) => shownLink(dialogue, session, link) !== null);
}

function answerFor(node: QuestionNode, pick: number): AnswerValue {
  if (pick % 5 === 0 && maySkip(node)) return { kind: 'skipped' };
  if (node.kind === 'contact') {
    const contact = Object.fromEntries(
      node.fields.map(({ field }) => [field, field === 'email' ? 'a@yritys.fi' : '050 123456']),
    );
    return { kind: 'contact', contact, consent: true };
  }
  if (node.kind === 'choice') {
    const ids = node.options.map(({ id }) => id);
    const count = node.multiple ? Math.max(1, node.min, pick % ((node.max ?? ids.length) + 1)) : 1;
    return { kind: 'options', options: [...ids.slice(pick % ids.length), ...ids].slice(0, count) };
  }
  switch (node.input) {
    case 'number':
    case 'scale':
      return { kind: 'number', number: numberBounds(node).min ?? numberBounds(node).max ?? pick };
    case 'date':
      return { kind: 'date', date: '2026-05-01' };
    case 'company':
      return { kind: 'company', name: 'Yritys Oy' };
    case 'email':
      return { kind: 'text', text: 'a@yritys.fi', consent: true };
    case 'phone':
      return { kind: 'text', text: '+358 50 123456', consent: true };
    case 'url':
      return { kind: 'text', text: 'https://yritys.fi' };
    default:
      return { kind: 'text', text: ['Kasvamme', '=1+1', 'x'][pick % 3]! };
  }
}
