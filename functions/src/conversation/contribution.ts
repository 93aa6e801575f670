import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import type { Counts } from '../../../core/statistics/counts.ts';
import { beginWalk, continueWalk, countsOf } from './walk.ts';

/**
 * What a conversation counts as, were it not set aside: its history walked again with the version it is pinned to.
 * Throws where that is not possible.
 */
export function countsAsKept(
  kept: Pick<Conversation, 'history' | 'facts' | 'channel' | 'locale'>,
  { dialogue }: Pick<CompiledVersion, 'dialogue'>,
): Counts {
  const walked = continueWalk(dialogue, beginWalk(dialogue, kept.facts), kept.history, kept.facts);
  if (!walked.ok) throw new Error('A history that was kept cannot be replayed');
  return countsOf(walked.walk, { ...kept, spam: false });
}
