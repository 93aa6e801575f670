import type { CompiledDialogue } from '../../../../core/dialogue/compiled.ts';
import type { Session } from '../../../../core/conversation/conversation.ts';
import { waysFrom } from '../../../../core/conversation/change.ts';
import { isQuestion } from '../../../../core/conversation/engine.ts';

/** Share of the conversation behind, 0–1: questions answered of those and the most that may still come. */
export function progress(dialogue: CompiledDialogue, session: Session): number {
  if (session.status === 'completed') return 1;
  const answered = session.path.filter(({ answer }) => answer).length;
  const ahead = longestAhead(dialogue)(session.at);
  return answered / Math.max(answered + ahead, 1);
}

const known = new WeakMap<CompiledDialogue, (from: string) => number>();

/** Counts the questions on the longest way from a node to an end; a way back to a node passed counts as none. */
function longestAhead(dialogue: CompiledDialogue): (from: string) => number {
  const before = known.get(dialogue);
  if (before) return before;
  const counts = new Map<string, number>();
  const count = (id: string): number => {
    const counted = counts.get(id);
    if (counted !== undefined) return counted;
    const node = dialogue.nodes[id];
    if (!node) return 0;
    counts.set(id, 0);
    const total = Math.max(0, ...waysFrom(node).map(count)) + (isQuestion(node) ? 1 : 0);
    counts.set(id, total);
    return total;
  };
  known.set(dialogue, count);
  return count;
}
