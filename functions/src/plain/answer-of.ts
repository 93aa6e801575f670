/** An answer as it stands in a form, by the rules that the page with scripts goes by. */
import type { AnswerValue } from '../../../core/conversation/conversation.ts';
import { validateAnswer } from '../../../core/conversation/validate.ts';
import type { CompiledNodeOf, QuestionNode } from '../../../core/dialogue/compiled.ts';
import type { Rejected } from '../../../web/src/chat/state/chat-state.ts';
import { typedAnswer } from '../../../web/src/chat/state/typed-answer.ts';
import type { PlainForm } from './form.schema.ts';

export type Given = { ok: true; value: AnswerValue } | { ok: false; rejected: Rejected };
type Filled = Pick<PlainForm, 'deed' | 'options' | 'text' | 'contact' | 'consent'>;

type Company = Extract<AnswerValue, { kind: 'company' }>;

const SKIPPED: AnswerValue = { kind: 'skipped' };
const SKIPS: ReadonlySet<PlainForm['deed']['kind']> = new Set(['skip', 'skipSure']);

/**
 * What the form answers to the question, or why it cannot be taken.
 * @param known the company that stood in the field: left as it was, it keeps its business id
 */
export function answerOf(node: QuestionNode, form: Filled, known: Company | null = null): Given {
  const value = SKIPS.has(form.deed.kind) ? SKIPPED : valueOf(node, form, known);
  if (!value) return { ok: false, rejected: { rejection: 'required' } };
  const verdict = validateAnswer(node, value);
  if (verdict) return { ok: false, rejected: verdict };
  if (needsConsent(node, value) && !form.consent)
    return { ok: false, rejected: { rejection: 'consentMissing' } };
  return { ok: true, value };
}

/** null where nothing is filled in that is required. */
function valueOf(
  node: QuestionNode,
  { options, text, contact, consent }: Filled,
  known: Company | null,
): AnswerValue | null {
  if (node.kind === 'contact') return { kind: 'contact', contact, consent: true };
  if (node.kind === 'choice') return { kind: 'options', options: inOrder(node, options) };
  const typed = text || (options[0] ?? '');
  if (node.input === 'company' && known?.name === typed.trim()) return known;
  if (typed.trim() !== '') return typedAnswer(node.input, typed, consent && node.consent !== '');
  return node.required ? null : SKIPPED;
}

/** As they are offered; what is offered no more comes last, to be refused. */
function inOrder(node: CompiledNodeOf<'choice'>, options: readonly string[]): string[] {
  const offered = node.options.map(({ id }) => id);
  return [...offered.filter((id) => options.includes(id)), ...options.filter((id) => !offered.includes(id))];
}

function needsConsent(node: QuestionNode, value: AnswerValue): boolean {
  if (value.kind === 'skipped') return false;
  return node.kind === 'contact' || (node.kind === 'input' && node.consent !== '');
}
