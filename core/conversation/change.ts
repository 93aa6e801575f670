/** Changing an answer: what was answered after it stays on the path as long as it still applies. */
import type { CompiledDialogue, CompiledNode } from '../dialogue/compiled.ts';
import { own } from '../own.ts';
import type { AnswerEntry, AnswerValue, Entry, Facts, Session, Step } from './conversation.ts';
import { advance, begin, currentQuestion } from './engine.ts';

/** A conversation and where its history has come to. */
export interface Standing {
  dialogue: CompiledDialogue;
  facts: Facts;
  history: readonly Entry[];
  session: Session;
}

export type Change =
  | {
      ok: true;
      /** To be appended together; none where the answer is what it was. */
      entries: Entry[];
      session: Session;
      /** Later answers whose questions cannot come any more: they leave the path. */
      goes: AnswerEntry[];
    }
  | Extract<Step, { ok: false }>;

/** A session on its way, and the answers that wait for their questions to come again, in their order. */
interface Way {
  session: Session;
  held: AnswerEntry[];
  goes: AnswerEntry[];
}

/**
 * What an answer comes to: `back` where it changes an earlier one, the answer itself, and then of the later answers,
 * marked as carried over, those whose questions follow. The rest waits behind a question that is new; where it cannot
 * come any more it goes. All of it follows from the history, so that page and server need no word about it.
 * @param to seq of the answer that is changed; null → it answers the question that waits
 * @param at the entries' time, ISO
 */
export function changeBy(standing: Standing, to: number | null, value: AnswerValue, at: string): Change {
  const { dialogue, facts, session } = standing;
  const changed = session.path.find(({ answer }) => answer && answer.seq === to)?.answer;
  if (changed && sameValue(changed.value, value)) return { ok: true, entries: [], session, goes: [] };
  const entries: Entry[] = [];
  let way: Way = { session, held: heldIn(standing), goes: [] };

  function take(what: Pick<AnswerEntry, 'value' | 'carried'> | { back: number }): Step {
    const line = { seq: way.session.seq + 1, at };
    const entry: Entry =
      'back' in what
        ? { ...line, kind: 'back', to: what.back }
        : { ...line, kind: 'answer', node: way.session.at, ...what };
    const step = advance(dialogue, way.session, entry, facts);
    if (!step.ok) return step;
    entries.push(entry);
    way = wayAfter(dialogue, way, entry, step.session);
    return step;
  }

  const back = to === null ? null : take({ back: to });
  if (back && !back.ok) return back;
  const answered = take({ value });
  if (!answered.ok) return answered;
  for (let next = waiting(way, dialogue); next; next = waiting(way, dialogue)) {
    if (!take({ value: next.value, carried: true }).ok) break;
  }
  return { ok: true, entries, session: way.session, goes: way.goes };
}

function sameValue(a: AnswerValue, b: AnswerValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function waiting({ session, held }: Way, dialogue: CompiledDialogue): AnswerEntry | undefined {
  const question = currentQuestion(dialogue, session);
  return question ? held.find(({ node }) => node === question.id) : undefined;
}

/** Answers that left the path by going back and wait for their questions. */
function heldIn({ dialogue, facts, history }: Standing): AnswerEntry[] {
  let step = begin(dialogue, facts);
  if (!step.ok) return [];
  let way: Way = { session: step.session, held: [], goes: [] };
  for (const entry of history) {
    step = advance(dialogue, way.session, entry, facts);
    if (!step.ok) return [];
    way = wayAfter(dialogue, way, entry, step.session);
  }
  return way.held;
}

function wayAfter(dialogue: CompiledDialogue, way: Way, entry: Entry, session: Session): Way {
  switch (entry.kind) {
    case 'opened':
      return { ...way, session };
    case 'restart':
      return { session, held: [], goes: [] };
    case 'back': {
      const later = way.session.path.flatMap(({ answer }) => (answer && answer.seq > entry.to ? answer : []));
      return { ...way, session, held: [...later, ...way.held] };
    }
    case 'answer': {
      const met = way.held.findIndex(({ node }) => node === entry.node);
      const left = way.held.filter((_, place) => place !== met);
      if (left.length === 0) return { ...way, session, held: left };
      const ahead = questionsAhead(dialogue, session);
      const held = left.filter(({ node }) => ahead.has(node));
      return { session, held, goes: [...way.goes, ...left.filter(({ node }) => !ahead.has(node))] };
    }
  }
}

/** Nodes that the conversation can still come to, the question that waits among them. */
function questionsAhead(dialogue: CompiledDialogue, { status, at }: Session): ReadonlySet<string> {
  const seen = new Set<string>();
  const stack = status === 'active' ? [at] : [];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const node = own(dialogue.nodes, id);
    if (!node || seen.has(id)) continue;
    seen.add(id);
    stack.push(...waysFrom(node));
  }
  return seen;
}

/** Ids that may follow a node; a multiple choice branches by none of its options. */
export function waysFrom(node: CompiledNode): string[] {
  const ways: (string | null)[] = 'next' in node ? [node.next] : [];
  if (node.kind === 'choice' && !node.multiple) ways.push(...node.options.map(({ next }) => next));
  if (node.kind === 'branch') ways.push(...node.cases.map(({ next }) => next));
  if (node.kind === 'jump') ways.push(node.target);
  return ways.filter((way) => way !== null);
}
