import type { AnswerValue, Entry, Session } from './conversation.ts';

/** The earlier answer to the question that waits, if it has left the path since the last beginning; null → none. */
export function answerBefore(history: readonly Entry[], { at, path }: Session): AnswerValue | null {
  const began = history.findLastIndex(({ kind }) => kind === 'restart');
  const last = history.findLast((entry) => entry.kind === 'answer' && entry.node === at);
  if (last?.kind !== 'answer' || last.seq <= began + 1) return null;
  return path.some(({ answer }) => answer?.seq === last.seq) ? null : last.value;
}
