import { isQuestion } from '../conversation/engine.ts';
import type { CompiledDialogue, CompiledNode, CompiledVersion, QuestionNode } from '../dialogue/compiled.ts';
import { plainText } from '../text/plain.ts';
import { remembered } from '../text/remembered.ts';
import type { CellFormat } from './sheet.ts';

/** A question asked in one or many versions; the node's id ties them together. */
export interface Question {
  node: string;
  /** As the newest version asks it. */
  text: string;
  /** Where versions ask for different things, each cell shows what it holds. */
  format: CellFormat;
  /** Where several may be chosen: what there is to choose in any version, the newest's first. */
  options: { id: string; label: string }[];
}

/** Longer questions are cut in headings, where they would only hide the neighbours. */
const HEADING_LENGTH = 250;

/**
 * Every question of the versions once, in the order of the newest version's dialogue, then the ones
 * that only older versions ask.
 * @param versions in one language, newest first
 */
export function questionsOf(versions: readonly CompiledVersion[]): Question[] {
  const questions = new Map<string, Question>();
  for (const { dialogue } of versions) {
    for (const node of questionsInOrder(dialogue)) {
      const known = questions.get(node.id);
      const format = formatOf(node);
      if (known && known.format !== format) known.format = 'mixed';
      const question = known ?? { node: node.id, text: questionText(node), format, options: [] };
      questions.set(node.id, question);
      addOptions(question, node);
    }
  }
  return [...questions.values()];
}

/** What a question asks, as plain text: its own bubbles, else its placeholder, else its id. */
export const questionText = remembered((node: QuestionNode): string => {
  const bubbles = node.bubbles.flatMap((bubble) => (bubble.kind === 'text' ? plainText(bubble.html) : []));
  const asked = bubbles.filter(Boolean).join(' ') || ('placeholder' in node ? node.placeholder : '');
  const line = asked
    .replace(/\{\{[^}]*\}\}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > HEADING_LENGTH ? `${line.slice(0, HEADING_LENGTH - 1)}…` : line || node.id;
});

function addOptions({ options }: Question, node: QuestionNode): void {
  if (node.kind !== 'choice' || !node.multiple) return;
  const unknown = node.options.filter(({ id }) => !options.some((option) => option.id === id));
  options.push(...unknown.map(({ id, label }) => ({ id, label: label || id })));
}

function formatOf(node: QuestionNode): CellFormat {
  if (node.kind !== 'input') return 'text';
  if (node.input === 'number' || node.input === 'scale') return 'number';
  return node.input === 'date' ? 'day' : 'text';
}

/** Depth first from the start, the first option's branch first: the way most respondents meet them. */
function questionsInOrder(dialogue: CompiledDialogue): QuestionNode[] {
  const seen = new Set<string>();
  const order: QuestionNode[] = [];
  const stack: (string | null)[] = [dialogue.start];
  while (stack.length > 0) {
    const id = stack.pop();
    const node = id && !seen.has(id) ? dialogue.nodes[id] : undefined;
    if (!node) continue;
    seen.add(node.id);
    if (isQuestion(node)) order.push(node);
    stack.push(...nextOf(node).reverse());
  }
  return order;
}

function nextOf(node: CompiledNode): (string | null)[] {
  switch (node.kind) {
    case 'choice':
      return [...node.options.map(({ next }) => next), node.next];
    case 'branch':
      return [...node.cases.map(({ next }) => next), node.next];
    case 'jump':
      return [node.target];
    case 'end':
      return [];
    default:
      return [node.next];
  }
}
