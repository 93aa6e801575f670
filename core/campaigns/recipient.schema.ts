/** One recipient of a campaign: what was sent, what came back, and how far the respondent got. */
import { z } from 'zod';
import { CONTACT_KINDS } from '../contacts/contact.schema.ts';
import { localeSchema } from '../dialogue/dialogue.schema.ts';
import { momentSchema } from '../text/moment.schema.ts';

/**
 * How one sending stands. `calling` is written before the mail server is called, so that a worker which dies
 * there never sends twice; what stays so is `unconfirmed`: it may have left, and only a person decides.
 */
export const SENDING_STATES = ['calling', 'sent', 'retrying', 'failed', 'unconfirmed'] as const;
export const sendingSchema = z.object({
  state: z.enum(SENDING_STATES),
  attempts: z.int().min(0),
  at: momentSchema,
  /** SMTP reply code or our own word for the fault; '' → none. */
  fault: z.string().max(60),
});
export type Sending = z.infer<typeof sendingSchema>;

/** The furthest a recipient has come, worst news last: what the list shows and filters by. */
export const RECIPIENT_STATES = [
  'control',
  'queued',
  'sent',
  'delivered',
  'opened',
  'started',
  'completed',
  'askedForContact',
  'bounced',
  'failed',
  'unconfirmed',
  'optedOut',
  'suppressed',
  'cancelled',
] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];

/** Moments of the way, in order; null → not yet. */
export const MILESTONES = [
  'sentAt',
  'deliveredAt',
  'openedAt',
  'startedAt',
  'completedAt',
  'contactAt',
  'bouncedAt',
  'optedOutAt',
] as const;
export type Milestone = (typeof MILESTONES)[number];
const moment = momentSchema.nullable();

/** `organisations/{o}/campaigns/{k}/recipients/{r}`; functions write. The id follows from the contact. */
export const recipientSchema = z.object({
  campaign: z.string(),
  bot: z.string(),
  company: z.string(),
  companyName: z.string().max(200),
  /** Known facts, for placeholders and for the conversation's branches. */
  facts: z.record(z.string(), z.string().max(200)),
  /** '' for the control group, and after the contact was erased. */
  contact: z.string(),
  email: z.string().max(254),
  name: z.string().max(120),
  kind: z.enum(CONTACT_KINDS),
  /** Keyed hash of the address; kept when the address is erased. */
  addressHash: z.string(),
  locale: localeSchema,
  /** SHA-256 of the link's token; the token itself is derived anew for every mail and never stored. */
  tokenHash: z.string(),
  /** Place in the queue. */
  position: z.int().min(0),
  arm: z.enum(['treatment', 'control']),
  /** Industry and size class that it was drawn within; '' without a trial. */
  stratum: z.string().max(60),
  state: z.enum(RECIPIENT_STATES),
  /** When the next thing is to be done (a mail, a reminder, or looking after a lost worker); null → nothing. */
  dueAt: moment,
  /** Which mail `dueAt` is about: 0 the message, 1 and 2 the reminders. One more than the last mail sent. */
  next: z.int().min(0).max(3),
  /** '0', '1', '2' → how that mail stands. */
  sendings: z.record(z.string(), sendingSchema),
  conversation: z.string(),
  /** Conversations begun with the link: another only after the one before was erased. */
  begun: z.int().min(0).default(0),
  sentAt: moment,
  deliveredAt: moment,
  openedAt: moment,
  startedAt: moment,
  completedAt: moment,
  contactAt: moment,
  bouncedAt: moment,
  optedOutAt: moment,
  /** Imported outcome of a trial; null → not known. */
  outcome: z.number().nullable(),
  /** TTL: the organisation's retention after the campaign started. */
  expiresAt: momentSchema,
});
export type Recipient = z.infer<typeof recipientSchema>;

/** `suppressions/{hmac(address)}`: opt-outs, kept after the contact is gone; functions only. */
export const suppressionSchema = z.object({
  /** No sender of this product may write: opted out of all. */
  all: z.boolean().default(false),
  /** Nor here: the address does not exist, as a mail server said. Apart from `all`, since it may be wrong. */
  bounced: z.boolean().default(false),
  /** Organisation id → since when. */
  organisations: z.record(z.string(), momentSchema).default({}),
  /** Why, the latest that a person said; a bounce takes nobody's word away. */
  reason: z.enum(['optOut', 'bounced', 'complained', 'objection']).default('bounced'),
  updatedAt: momentSchema,
});
export type Suppression = z.infer<typeof suppressionSchema>;
