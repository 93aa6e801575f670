import type { Bot } from '../../../../core/bots/bot.schema.ts';

/** The bots that a campaign can lead to: published and in use, by name. */
export function invitable<B extends Pick<Bot, 'name' | 'publishedVersion' | 'archived'>>(
  bots: readonly B[],
): B[] {
  return bots
    .filter(({ publishedVersion, archived }) => publishedVersion !== null && !archived)
    .sort((a, b) => a.name.localeCompare(b.name));
}
