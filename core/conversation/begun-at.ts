import type { Conversation } from './conversation.schema.ts';

/** Milliseconds that an answer may have waited for a network; what is longer is a clock that is wrong. */
const LONGEST_WAIT = 30 * 86_400_000;

/**
 * When a conversation began, as people see it: its first answer comes before the server hears of it, at once or when
 * the network is back. The answer's moment is by the respondent's clock; one that is ahead, or a month or more behind,
 * is not believed. Filters and statistics go by `startedAt`, the server's moment.
 */
export function begunAt({ startedAt, history }: Pick<Conversation, 'startedAt' | 'history'>): Date {
  const first = history[0] && new Date(history[0].at);
  const before = first && startedAt.getTime() - first.getTime();
  return before && before > 0 && before < LONGEST_WAIT ? first : startedAt;
}
