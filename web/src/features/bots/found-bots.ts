import type { Bot } from '../../../../core/bots/bot.schema.ts';

/** Bots whose name or address holds the wanted words, by name in Finnish order, archived ones last. */
export function foundBots<B extends Pick<Bot, 'name' | 'slug' | 'archived'>>(
  bots: readonly B[],
  wanted: string | null,
  archivedToo: boolean,
): B[] {
  const words = (wanted ?? '').toLocaleLowerCase('fi').split(/\s+/).filter(Boolean);
  return bots
    .filter((bot) => archivedToo || !bot.archived)
    .filter((bot) => words.every((word) => `${bot.name} ${bot.slug}`.toLocaleLowerCase('fi').includes(word)))
    .sort((a, b) => Number(a.archived) - Number(b.archived) || a.name.localeCompare(b.name, 'fi'));
}
