import { z } from 'zod';
import { CONTACT_FIELDS, idSchema } from '../dialogue/dialogue.schema.ts';
import { CONVERSATION_LIMITS as LIMITS } from './limits.ts';
import type { Entry } from './conversation.ts';

const contactText = z.string().max(LIMITS.contactLength);

export const answerValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('options'), options: z.array(idSchema).max(50) }),
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().max(LIMITS.longTextLength),
    consent: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('number'), number: z.number() }),
  z.strictObject({ kind: z.literal('date'), date: z.iso.date() }),
  z.strictObject({
    kind: z.literal('company'),
    name: contactText,
    businessId: z.string().max(20).optional(),
  }),
  z.strictObject({
    kind: z.literal('contact'),
    contact: z.partialRecord(z.enum(CONTACT_FIELDS), contactText),
    consent: z.literal(true),
  }),
  z.strictObject({ kind: z.literal('skipped') }),
]);

const line = { seq: z.int().min(1).max(LIMITS.entries), at: z.iso.datetime().max(40) };

export const entrySchema: z.ZodType<Entry> = z.discriminatedUnion('kind', [
  z.strictObject({
    ...line,
    kind: z.literal('answer'),
    node: idSchema,
    value: answerValueSchema,
    carried: z.literal(true).optional(),
  }),
  z.strictObject({ ...line, kind: z.literal('back'), to: z.int().min(1) }),
  z.strictObject({ ...line, kind: z.literal('restart') }),
  z.strictObject({ ...line, kind: z.literal('opened'), link: z.string().max(LIMITS.linkLength) }),
]);
