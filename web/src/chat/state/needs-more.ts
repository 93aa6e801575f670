import { currentQuestion } from '../../../../core/conversation/engine.ts';
import type { ChatState } from './chat-state.ts';

/** Whether what stands on the page now cannot be shown by the first script alone. */
export function needsMore({ version, session }: Pick<ChatState, 'version' | 'session'>): boolean {
  const question = currentQuestion(version.dialogue, session);
  if (!question) return true;
  if (question.kind === 'input') return question.input === 'scale' || question.consent !== '';
  return question.kind === 'contact' || question.multiple;
}
