/** Requests and responses of the respondents' API under /api/v1. OpenAPI is generated from these. */
import { sendableAddress } from '../text/own-letters.ts';
import { z } from 'zod';
import { slugSchema } from '../bots/bot.schema.ts';
import { channelSchema, sourceMarkSchema } from '../conversation/conversation.schema.ts';
import { REJECTIONS } from '../conversation/conversation.ts';
import { entrySchema } from '../conversation/entry.schema.ts';
import { CONVERSATION_LIMITS } from '../conversation/limits.ts';
import { PROOF_LENGTH } from '../effort/policy.ts';
import { COMPANY_FACT_NAMES } from '../dialogue/company-facts.ts';
import { CONTACT_FIELDS, localeSchema } from '../dialogue/dialogue.schema.ts';
import { PROBLEMS, type ProblemCode } from './problem.ts';

export const botPointerSchema = z.object({
  slug: slugSchema,
  name: z.string(),
  organisation: z.string(),
  accent: z.string(),
  locales: z.array(localeSchema),
  version: z.int(),
});

/** What stands in the field that people do not see; a program that fills in everything gives itself away. */
const trapSchema = z.string().max(200).optional();

export const startConversationSchema = z.strictObject({
  /** Made by the page, so that a repeated request is the same conversation. */
  id: z.uuid(),
  slug: slugSchema,
  version: z.int().min(1),
  locale: localeSchema,
  channel: channelSchema,
  source: sourceMarkSchema.optional(),
  /** Token of the link in an invitation: the conversation is the recipient's only one, on whatever device. */
  invitation: z.string().max(100).optional(),
  /** Work done for the id (`core/effort`), asked for with `effortNeeded`. */
  proof: z.string().max(PROOF_LENGTH).optional(),
  trap: trapSchema,
});

/** Somebody has the page before them: they did something, or it stayed in view. */
export const openingSchema = z.strictObject({
  slug: slugSchema,
  channel: channelSchema,
  /** Token of the link in an invitation: it is opened once, however often this is told. */
  invitation: z.string().max(100).optional(),
});

/** 201 for a new conversation, 200 when it is resumed. */
export const startedConversationSchema = z.object({
  /** Another than was asked for where the invitation has a conversation already. */
  id: z.uuid(),
  /** Bearer token of this conversation; keep it, it is given only here. Absent when resumed by its own token. */
  token: z.string().optional(),
  expiresAt: z.iso.datetime(),
  version: z.int(),
  seq: z.int(),
});

export const answersSchema = z.strictObject({
  entries: z.array(entrySchema).min(1).max(CONVERSATION_LIMITS.batch),
  trap: trapSchema,
});

export const acceptedSchema = z.object({
  /** Everything up to this entry is kept. */
  seq: z.int(),
  status: z.enum(['active', 'completed']),
});

/** The respondent's own copy. */
export const ownConversationSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  version: z.int(),
  locale: localeSchema,
  status: z.enum(['active', 'completed']),
  seq: z.int(),
  entries: z.array(entrySchema),
  /** What was known of the company when it began: the dialogue's branches go by it. */
  facts: z.partialRecord(z.enum(COMPANY_FACT_NAMES), z.string()),
  startedAt: z.iso.datetime(),
  completedAt: z.iso.datetime().nullable(),
  /** When it is erased at the latest, unless it is answered further. */
  expiresAt: z.iso.datetime(),
  /** Who keeps it. */
  organisation: z.string(),
  company: z.object({ name: z.string(), businessId: z.string().optional() }).nullable(),
  /** Contact details with what was consented to: the text as it stood in that version, and when. */
  contact: z
    .object({
      fields: z.partialRecord(z.enum(CONTACT_FIELDS), z.string()),
      consent: z.object({ version: z.int(), at: z.iso.datetime(), text: z.string() }),
    })
    .nullable(),
});

/** The summary of a completed conversation, to an address that is used for this one letter and not kept. */
export const summaryMailSchema = z.strictObject({
  address: z.string().max(200).overwrite(sendableAddress).pipe(z.email()),
  /** The language that the page shows; the conversation's own where it is left out. */
  locale: localeSchema.optional(),
});
export const summaryMailedSchema = z.object({ mailed: z.literal(true) });

/** Companies of the register whose name begins so, or with this business id; best first, at most eight. */
export const companySuggestionsSchema = z.object({
  companies: z.array(z.object({ name: z.string(), businessId: z.string(), town: z.string() })),
});

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string().optional(),
  /** With `conflict` and `invalidAnswer`: the entry that was refused and what is kept. */
  entry: z.int().optional(),
  seq: z.int().optional(),
  rejection: z.enum(REJECTIONS).optional(),
  field: z.string().optional(),
  /** With `versionGone`. */
  currentVersion: z.int().optional(),
  /** With `effortNeeded`: leading zero bits that the proof's hash must have. */
  bits: z.int().optional(),
});

export type BotPointer = z.infer<typeof botPointerSchema>;
export type Opening = z.infer<typeof openingSchema>;
export type StartConversation = z.infer<typeof startConversationSchema>;
export type StartedConversation = z.infer<typeof startedConversationSchema>;
export type Answers = z.infer<typeof answersSchema>;
export type Accepted = z.infer<typeof acceptedSchema>;
export type SummaryMail = z.infer<typeof summaryMailSchema>;
export type CompanySuggestions = z.infer<typeof companySuggestionsSchema>;
export type OwnConversation = z.infer<typeof ownConversationSchema>;
