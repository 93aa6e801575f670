import { z } from 'zod';
import { COMPANY_FACT_NAMES } from '../dialogue/company-facts.ts';
import { CONTACT_FIELDS, localeSchema } from '../dialogue/dialogue.schema.ts';
import { momentSchema } from '../text/moment.schema.ts';
import { entrySchema } from './entry.schema.ts';

/** Where the respondent came from. */
export const CHANNELS = ['site', 'invitation', 'embed', 'signature', 'qr', 'demo'] as const;
export const channelSchema = z.enum(CHANNELS);
/** An adviser's own name for one link ('fair-2026'), so that the links of a channel are told apart. */
export const SOURCE_MARK = /^[A-Za-z0-9_-]{1,40}$/;
export const sourceMarkSchema = z.string().regex(SOURCE_MARK);

/** Why a conversation is set aside. `trap`: a field that people do not see was filled in; `hand`: by a member. */
const SPAM_REASONS = ['', 'trap', 'hand'] as const;
const spamReasonSchema = z.enum(SPAM_REASONS);

/** `organisations/{o}/conversations/{c}`; functions write, members read. */
export const conversationSchema = z.object({
  bot: z.string(),
  version: z.int().min(1),
  locale: localeSchema,
  channel: channelSchema,
  status: z.enum(['active', 'completed']),
  seq: z.int().min(0),
  /** The whole history in order. Paths, variables and needs follow from it by replay. */
  history: z.array(entrySchema),
  /** Entries refused because the same seq was taken by another content; kept, never replayed. */
  conflicts: z.array(entrySchema),
  /** Latest replay's result, kept for lists and queries. */
  needs: z.record(z.string(), z.number()),
  services: z.array(z.string()),
  /** Visible node where it stands. */
  at: z.string(),
  company: z.object({ name: z.string(), businessId: z.string().optional() }).nullable(),
  contact: z
    .object({
      fields: z.partialRecord(z.enum(CONTACT_FIELDS), z.string()),
      /** Version whose consent text was shown, and at which node and in which language. */
      consent: z.object({ version: z.int(), node: z.string(), locale: localeSchema, at: momentSchema }),
    })
    .nullable(),
  /** The campaign and recipient whose link it was begun from; null → none. */
  invitation: z.object({ campaign: z.string(), recipient: z.string() }).nullable().default(null),
  /** What was known of the company when it began (`COMPANY_FACT_NAMES`); the branches that ask for it go by this. */
  facts: z.partialRecord(z.enum(COMPANY_FACT_NAMES), z.string()).default({}),
  /** Mark of the link that was followed, `?source=` ('fair-2026'); '' → none. */
  source: z.string().max(40).default(''),
  /** Set aside: counted nowhere, shown apart, and to be taken back at any time. */
  spam: z.boolean().default(false),
  spamReason: spamReasonSchema.default(''),
  /** Summaries sent by e-mail so far. */
  summaryMails: z.int().min(0).default(0),
  /** SHA-256 of the bearer tokens given out; never a token itself. */
  tokenHashes: z.array(z.string()),
  startedAt: momentSchema,
  lastAt: momentSchema,
  completedAt: momentSchema.nullable(),
  /** TTL: the organisation's retention after the last answer. */
  expiresAt: momentSchema,
});
export type Conversation = z.infer<typeof conversationSchema>;
