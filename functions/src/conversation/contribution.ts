/** What one conversation has added to the statistics, and when. */
import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import type { Counts } from '../../../core/statistics/counts.ts';
import { emptyCounts, subtractCounts } from '../../../core/statistics/delta.ts';
import { hourKey } from '../../../core/statistics/periods.ts';
import { beginWalk, continueWalk, countsOf } from './walk.ts';

export interface DatedCounts {
  at: Date;
  counts: Counts;
}

/**
 * The counts of a conversation as it stands, by its history walked again with the version it is pinned to: the
 * end in the hour of its end, all else in the hour of its beginning. (Counts are kept by the hour in which an
 * answer came, which no conversation remembers: one that went on in another month moves what it answered there.)
 * @param sign −1 → what takes them out again
 */
export function datedCounts(
  kept: Pick<Conversation, 'history' | 'facts' | 'channel' | 'locale' | 'startedAt' | 'completedAt'>,
  { dialogue }: Pick<CompiledVersion, 'dialogue'>,
  sign: 1 | -1,
): DatedCounts[] {
  const walked = continueWalk(dialogue, beginWalk(dialogue, kept.facts), kept.history, kept.facts);
  if (!walked.ok) throw new Error('A history that was kept cannot be replayed');
  const all = countsOf(walked.walk, { ...kept, spam: false });
  const end = { ...emptyCounts(), completed: all.completed };
  const signed = (counts: Counts) => (sign === 1 ? counts : subtractCounts(emptyCounts(), counts));
  const { startedAt, completedAt } = kept;
  if (!completedAt || hourKey(completedAt) === hourKey(startedAt)) {
    return [{ at: startedAt, counts: signed(all) }];
  }
  return [
    { at: startedAt, counts: signed(subtractCounts(all, end)) },
    { at: completedAt, counts: signed(end) },
  ];
}
