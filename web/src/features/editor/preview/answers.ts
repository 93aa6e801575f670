/** Answers of the preview: what was said, as the chat shows it. Pure. */
import type { AnswerValue, Entry, Step } from '../../../../../core/conversation/conversation.ts';
import { advance, begin } from '../../../../../core/conversation/engine.ts';
import type { CompiledDialogue, CompiledNode } from '../../../../../core/dialogue/compiled.ts';

/** An answer in words; '' for one that was skipped. */
export function answerWords(node: CompiledNode, value: AnswerValue): string {
  switch (value.kind) {
    case 'options': {
      const options = node.kind === 'choice' ? node.options : [];
      return value.options.map((id) => options.find((option) => option.id === id)?.label ?? '').join(', ');
    }
    case 'text':
      return value.text;
    case 'number':
      return String(value.number);
    case 'date':
      return value.date;
    case 'company':
      return value.businessId ? `${value.name} (${value.businessId})` : value.name;
    case 'contact':
      return Object.values(value.contact).filter(Boolean).join(', ');
    case 'skipped':
      return '';
  }
}

/**
 * As much of the conversation as the dialogue still allows: while the draft is being edited the preview
 * stays where it is, and falls back only as far as it must.
 */
export function replayAsFar(
  dialogue: CompiledDialogue,
  entries: readonly Entry[],
): { step: Step; taken: Entry[] } {
  let step = begin(dialogue);
  const taken: Entry[] = [];
  for (const entry of entries) {
    if (!step.ok) break;
    const next = advance(dialogue, step.session, entry);
    if (!next.ok) break;
    step = next;
    taken.push(entry);
  }
  return { step, taken };
}
