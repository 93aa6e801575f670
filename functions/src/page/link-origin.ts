import type { Context } from 'hono';
import { z } from 'zod';
import { sourceMarkSchema } from '../../../core/conversation/conversation.schema.ts';

/** Channels that a link may name; the others are known from how the page was reached. */
const channelSchema = z.enum(['site', 'embed', 'signature', 'qr']).catch('site');
const markSchema = sourceMarkSchema.optional().catch(undefined);

/** How the respondent came, by the query of the link that was followed; what cannot be is left out. */
export function linkOrigin({ req }: Context) {
  return {
    channel: channelSchema.parse(req.query('channel')),
    source: markSchema.parse(req.query('source')),
  };
}
