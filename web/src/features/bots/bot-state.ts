import type { Bot } from '../../../../core/bots/bot.schema.ts';

export type BotState = 'draft' | 'published' | 'changed' | 'archived';

/** Moments of a bot's life that its document alone does not tell. */
export interface BotActivity {
  /** Newest change of a node; null → the draft has none. */
  nodesChangedAt: Date | null;
  /** When the version that is out was published; null → never published. */
  publishedAt: Date | null;
}

/** Publishing stamps the bot itself; only what comes clearly after is a change. */
const SAME_MOMENT_MS = 1_000;

/** When the draft was last edited, by its settings or any node. */
export function editedAt(bot: Pick<Bot, 'updatedAt'>, activity?: BotActivity): Date {
  const node = activity?.nodesChangedAt;
  return node && node > bot.updatedAt ? node : bot.updatedAt;
}

/** `changed`: published, and edited since. */
export function botState(
  bot: Pick<Bot, 'updatedAt' | 'publishedVersion' | 'archived'>,
  activity?: BotActivity,
): BotState {
  if (bot.archived) return 'archived';
  if (bot.publishedVersion === null) return 'draft';
  if (!activity?.publishedAt) return 'published';
  const since = editedAt(bot, activity).getTime() - activity.publishedAt.getTime();
  return since > SAME_MOMENT_MS ? 'changed' : 'published';
}
