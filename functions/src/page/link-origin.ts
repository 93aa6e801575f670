import type { Context } from 'hono';
import { z } from 'zod';
import { SOURCE_MARK, sourceMarkSchema } from '../../../core/conversation/conversation.schema.ts';
import { LOCALES } from '../../../core/dialogue/locale.ts';
import type { QueryRules } from '../http/only-query.ts';

/** Channels that a link may name; the others are known from how the page was reached. */
const LINK_CHANNELS = ['site', 'embed', 'signature', 'qr'] as const;
const channelSchema = z.enum(LINK_CHANNELS).catch('site');
const markSchema = sourceMarkSchema.optional().catch(undefined);

/** What the query of a link to a bot's page may say. */
export const LINK_QUERY: QueryRules = {
  lang: new RegExp(`^(${LOCALES.join('|')})$`),
  channel: new RegExp(`^(${LINK_CHANNELS.join('|')})$`),
  source: SOURCE_MARK,
};

/** How the respondent came, by the query of the link that was followed; what cannot be is left out. */
export function linkOrigin({ req }: Context) {
  return {
    channel: channelSchema.parse(req.query('channel')),
    source: markSchema.parse(req.query('source')),
  };
}
