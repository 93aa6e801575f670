import type { StartConversation } from '../../../../core/api/public.schema.ts';
import type { Locale } from '../../../../core/dialogue/locale.ts';

/** Channels that an adviser shares by hand; an invitation's link comes with its campaign. */
export type SharedChannel = Extract<StartConversation['channel'], 'site' | 'qr' | 'signature' | 'embed'>;

export interface LinkChoice {
  origin: string;
  slug: string;
  channel: SharedChannel;
  /** The adviser's own mark; '' → none. */
  source: string;
  /** Asked for in the address; null → the bot's own language. */
  locale: Locale | null;
}

/** A bot's public address that tells the statistics where the respondent came from. */
export function linkTo({ origin, slug, channel, source, locale }: LinkChoice): string {
  const url = new URL(`/b/${slug}`, origin);
  if (channel !== 'site') url.searchParams.set('channel', channel);
  if (source !== '') url.searchParams.set('source', source);
  if (locale) url.searchParams.set('lang', locale);
  return url.href;
}

/** What a person writes as a mark, in the form that a link can carry: at most 40 of a–z, 0–9 and hyphens. */
export function sourceMark(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40);
}
