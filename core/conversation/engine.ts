/**
 * The engine: pure functions that walk a dialogue to the next question. The same code runs on the
 * respondent's page (so that the next bubble never waits for the network) and on the server, which
 * replays every batch before it keeps it.
 */
import type { CompiledDialogue, CompiledNode, QuestionNode } from '../dialogue/compiled.ts';
import type { Assignment, NeedWeights } from '../dialogue/dialogue.schema.ts';
import { matchServices } from '../needs/match.ts';
import { own } from '../own.ts';
import { firstMatch } from './conditions.ts';
import type {
  AnswerEntry,
  AnswerValue,
  ConversationEvent,
  Entry,
  Facts,
  Rejection,
  Session,
  Step,
} from './conversation.ts';
import { CONVERSATION_LIMITS } from './limits.ts';
import { shownLink } from './links.ts';
import { validateAnswer } from './validate.ts';

const reject = (rejection: Rejection): Step => ({ ok: false, rejection });

/** Start a conversation: everything up to the first question is shown. */
export function begin(dialogue: CompiledDialogue, facts: Facts = {}): Step {
  const empty: Session = {
    status: 'active',
    at: dialogue.start,
    path: [],
    variables: {},
    needs: {},
    services: [],
    opened: [],
    seq: 0,
  };
  return walk(dialogue, empty, dialogue.start, facts, []);
}

/** Take one entry: `entry.seq` must be the next one. A rejected entry changes nothing. */
export function advance(dialogue: CompiledDialogue, session: Session, entry: Entry, facts: Facts = {}): Step {
  if (entry.seq !== session.seq + 1) return reject('seqGap');
  switch (entry.kind) {
    case 'answer':
      return takeAnswer(dialogue, session, entry, facts);
    case 'back':
      return goBack(dialogue, session, entry, facts);
    case 'restart':
      return rebuilt(begin(dialogue, facts), session, entry.seq, { kind: 'restarted' });
    case 'opened':
      return openLink(dialogue, session, entry);
  }
}

/** The session after a whole history, with every event on the way. */
export function replay(dialogue: CompiledDialogue, entries: readonly Entry[], facts: Facts = {}): Step {
  let step = begin(dialogue, facts);
  const events: ConversationEvent[] = step.ok ? [...step.events] : [];
  for (const entry of entries) {
    if (!step.ok) return step;
    step = advance(dialogue, step.session, entry, facts);
    if (step.ok) events.push(...step.events);
  }
  return step.ok ? { ...step, events } : step;
}

/** The question that waits, or null when the conversation is completed. */
export function currentQuestion(dialogue: CompiledDialogue, session: Session): QuestionNode | null {
  const node = own(dialogue.nodes, session.at);
  return session.status === 'active' && node && isQuestion(node) ? node : null;
}

export function isQuestion(node: CompiledNode): node is QuestionNode {
  return node.kind === 'choice' || node.kind === 'input' || node.kind === 'contact';
}

function takeAnswer(dialogue: CompiledDialogue, session: Session, entry: AnswerEntry, facts: Facts): Step {
  if (session.status === 'completed') return reject('completed');
  const node = currentQuestion(dialogue, session);
  if (!node || entry.node !== session.at) return reject('wrongNode');
  const verdict = validateAnswer(node, entry.value);
  if (verdict) return { ok: false, ...verdict };
  const answered: Session = {
    ...session,
    seq: entry.seq,
    path: [...session.path.slice(0, -1), { node: node.id, answer: entry }],
    variables: withAnswer(session.variables, node, entry.value),
    needs: chosenOptions(node, entry.value).reduce(
      (needs, option) => addNeeds(needs, option.needs),
      session.needs,
    ),
  };
  const event: ConversationEvent = { kind: 'answered', node: node.id, value: entry.value };
  return walk(dialogue, answered, nextAfter(node, entry.value), facts, [event]);
}

/** Everything before the changed answer is walked again, so that variables and needs follow the new path. */
function goBack(
  dialogue: CompiledDialogue,
  session: Session,
  entry: Extract<Entry, { kind: 'back' }>,
  facts: Facts,
): Step {
  const answers = session.path.flatMap((step) => (step.answer ? [step.answer] : []));
  const target = answers.findIndex((answer) => answer.seq === entry.to);
  if (target < 0) return reject('nothingToGoBackTo');
  let step = begin(dialogue, facts);
  for (const answer of answers.slice(0, target)) {
    if (!step.ok) return step;
    step = takeAnswer(dialogue, step.session, answer, facts);
  }
  return rebuilt(step, session, entry.seq, { kind: 'wentBack', to: entry.to });
}

/** After a rebuild only the rebuild itself is news: its bubbles have been shown before. */
function rebuilt(step: Step, { opened }: Session, seq: number, event: ConversationEvent): Step {
  return step.ok ? { ok: true, session: { ...step.session, opened, seq }, events: [event] } : step;
}

/** Following a link changes nothing of where the conversation stands, and is possible after its end. */
function openLink(
  dialogue: CompiledDialogue,
  session: Session,
  { seq, link }: Extract<Entry, { kind: 'opened' }>,
): Step {
  if (!shownLink(dialogue, session, link)) return reject('unknownLink');
  const opened = session.opened.includes(link) ? session.opened : [...session.opened, link];
  return { ok: true, session: { ...session, opened, seq }, events: [{ kind: 'opened', link }] };
}

function walk(
  dialogue: CompiledDialogue,
  from: Session,
  first: string | null,
  facts: Facts,
  events: ConversationEvent[],
): Step {
  let session = from;
  let next = first;
  for (let steps = 0; steps < CONVERSATION_LIMITS.steps; steps += 1) {
    const node = next === null ? undefined : own(dialogue.nodes, next);
    if (!node) return complete(dialogue, session, events);
    if (node.kind === 'jump') {
      next = node.target;
    } else if (node.kind === 'branch') {
      const matched = firstMatch(node.cases, session, facts);
      next = matched?.next ?? node.next;
    } else if (node.kind === 'set') {
      session = node.assignments.reduce(assign, session);
      next = node.next;
    } else {
      session = { ...session, at: node.id, path: [...session.path, { node: node.id }] };
      events.push({ kind: 'shown', node: node.id });
      if (node.kind === 'end') return complete(dialogue, session, events);
      if (isQuestion(node)) return { ok: true, session, events };
      next = node.next;
    }
  }
  return reject('endless');
}

function complete(dialogue: CompiledDialogue, session: Session, events: ConversationEvent[]): Step {
  const node = own(dialogue.nodes, session.at);
  const services = node?.kind === 'end' ? endServices(dialogue, node, session.needs) : [];
  const completed: Session = { ...session, status: 'completed', services };
  return {
    ok: true,
    session: completed,
    events: [...events, { kind: 'completed', node: session.at, services }],
  };
}

function endServices(
  dialogue: CompiledDialogue,
  end: Extract<CompiledNode, { kind: 'end' }>,
  needs: Record<string, number>,
): string[] {
  const known = new Set(dialogue.services.map(({ id }) => id));
  const fixed = end.services.filter((id) => known.has(id));
  const others = dialogue.services.filter(({ id }) => !fixed.includes(id));
  return [...fixed, ...matchServices(needs, others, end.matches).map(({ id }) => id)];
}

function assign(session: Session, assignment: Assignment): Session {
  if (assignment.kind === 'need') {
    return { ...session, needs: addNeeds(session.needs, { [assignment.need]: assignment.weight }) };
  }
  const { name, op, value } = assignment;
  const before = own(session.variables, name);
  const after = op === 'add' ? Number(before ?? 0) + Number(value) : value;
  return { ...session, variables: { ...session.variables, [name]: after } };
}

function addNeeds(needs: Record<string, number>, weights: NeedWeights): Record<string, number> {
  const sum = { ...needs };
  for (const [need, weight] of Object.entries(weights)) sum[need] = (own(sum, need) ?? 0) + weight;
  return sum;
}

function chosenOptions(node: QuestionNode, value: AnswerValue) {
  if (node.kind !== 'choice' || value.kind !== 'options') return [];
  return node.options.filter(({ id }) => value.options.includes(id));
}

/** Only a single choice branches by option; a multiple choice goes on to the node's `next`. */
function nextAfter(node: QuestionNode, value: AnswerValue): string | null {
  if (node.kind !== 'choice' || node.multiple) return node.next;
  return chosenOptions(node, value)[0]?.next ?? node.next;
}

function withAnswer(
  variables: Session['variables'],
  node: QuestionNode,
  value: AnswerValue,
): Session['variables'] {
  if (node.kind === 'contact' || node.variable === '') return variables;
  const text = variableText(value);
  if (text === undefined) {
    return Object.fromEntries(Object.entries(variables).filter(([name]) => name !== node.variable));
  }
  return { ...variables, [node.variable]: text };
}

function variableText(value: AnswerValue): string | number | undefined {
  switch (value.kind) {
    case 'options':
      return value.options.join(',');
    case 'text':
      return value.text.trim();
    case 'number':
      return value.number;
    case 'date':
      return value.date;
    case 'company':
      return value.name.trim();
    default:
      return undefined;
  }
}
