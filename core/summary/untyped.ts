/**
 * A conversation without what its respondent wrote by hand. A letter that leaves in an organisation's name says
 * only what the organisation has written: anybody can type anything and have it sent to anybody.
 */
import type { AnswerValue, Facts, Session } from '../conversation/conversation.ts';
import type { CompiledDialogue } from '../dialogue/compiled.ts';

/** Stands where a text would repeat what was typed. */
const LEFT_OUT = '…';

/** True for an answer in free words; numbers and dates can say nothing else. */
export function isTyped(value: AnswerValue): boolean {
  return value.kind === 'text' || value.kind === 'company' || value.kind === 'contact';
}

/** The session with typed answers gone, also from variables, so that no text can be filled in with them. */
export function withoutTyped(dialogue: CompiledDialogue, session: Session): Session {
  const typedInto = new Set(
    Object.values(dialogue.nodes).flatMap((node) =>
      node.kind === 'input' && !['number', 'scale', 'date'].includes(node.input) ? node.variable : [],
    ),
  );
  const variables = Object.entries(session.variables).map(
    ([name, value]) => [name, typedInto.has(name) ? LEFT_OUT : value] as const,
  );
  const path = session.path.map((step) =>
    step.answer && isTyped(step.answer.value) ? { node: step.node } : step,
  );
  return { ...session, path, variables: Object.fromEntries(variables) };
}

/** Facts of a register stay out too: the company may be another than the respondent's. */
export function withoutFacts(facts: Facts): Facts {
  return Object.fromEntries(Object.keys(facts).map((name) => [name, LEFT_OUT]));
}
