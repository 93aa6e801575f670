import type { AnswerEntry, Entry } from './conversation.ts';

/**
 * The answers that stand: those before a restart, and those from the one gone back to on, have left the
 * path. For an accepted history; the engine has already refused what is not possible.
 */
export function presentAnswers(history: readonly Entry[]): AnswerEntry[] {
  let present: AnswerEntry[] = [];
  for (const entry of history) {
    if (entry.kind === 'answer') present.push(entry);
    else if (entry.kind === 'restart') present = [];
    else if (entry.kind === 'back') present = present.filter(({ seq }) => seq < entry.to);
  }
  return present;
}
