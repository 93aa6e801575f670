/** A campaign: one message and its reminders to companies of a target group, leading to a bot. */
import { z } from 'zod';
import { SIZE_CLASSES } from '../companies/company.schema.ts';
import { CONTACT_KINDS } from '../contacts/contact.schema.ts';
import { idSchema, localeSchema, textOf } from '../dialogue/dialogue.schema.ts';
import { momentSchema } from '../text/moment.schema.ts';
import { trialSchema } from '../trials/trial.schema.ts';

export const CAMPAIGN_LIMITS = {
  subject: 200,
  body: 8_000,
  reminders: 2,
  recipients: 20_000,
  /** Mails an hour. */
  pace: 5_000,
} as const;

export const messageSchema = z.strictObject({
  subject: textOf(CAMPAIGN_LIMITS.subject),
  /** Markdown with placeholders such as {company}. */
  body: textOf(CAMPAIGN_LIMITS.body),
});
export type CampaignMessage = z.infer<typeof messageSchema>;

export const reminderSchema = messageSchema.extend({
  /** Days after the message before it; only to those who have not answered. */
  afterDays: z.int().min(1).max(60),
});

/** Who is written to; empty lists → any. */
export const audienceSchema = z.strictObject({
  group: idSchema.nullable(),
  towns: z.array(z.string().max(60)).max(50),
  /** Beginnings of TOL codes. */
  industries: z.array(z.string().regex(/^\d{2,5}$/)).max(50),
  sizeClasses: z.array(z.enum(SIZE_CLASSES)).max(10),
  kinds: z.array(z.enum(CONTACT_KINDS)).max(3),
  /** Only the contact with the highest rank of each company, or all accepted ones. */
  perCompany: z.enum(['best', 'all']),
  /** Leaves out companies that another campaign has written to within so many days; 0 → nobody. */
  quietDays: z.int().min(0).max(730),
});
export type Audience = z.infer<typeof audienceSchema>;

/** Who says it: without all three nothing is sent (act 917/2014, section 203). */
export const senderSchema = z.strictObject({
  /** Shown as the sender: "Aino Neuvoja, Tikkurannan yrityspalvelut". */
  name: z.string().max(120),
  replyTo: z.union([z.email().max(254), z.literal('')]),
  /** Postal address of the organisation. */
  address: z.string().max(300),
});

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const scheduleSchema = z.strictObject({
  /** null → at once when started. */
  startAt: momentSchema.nullable(),
  perHour: z.int().min(1).max(CAMPAIGN_LIMITS.pace),
  /** IANA name. */
  timeZone: z.string().max(60),
  /** 1 Monday … 7 Sunday; empty list → every day. */
  days: z.array(z.int().min(1).max(7)).max(7),
  from: clock,
  to: clock,
});
export type Schedule = z.infer<typeof scheduleSchema>;

export const CAMPAIGN_STATUSES = [
  'draft',
  'queueing',
  'running',
  'paused',
  'cancelled',
  'completed',
] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** What an adviser writes while it is a draft. */
export const campaignSettingsShape = {
  name: z.string().trim().min(1).max(120),
  bot: idSchema,
  audience: audienceSchema,
  message: messageSchema,
  reminders: z.array(reminderSchema).max(CAMPAIGN_LIMITS.reminders),
  sender: senderSchema,
  schedule: scheduleSchema,
  /** null → everybody is written to. */
  trial: trialSchema.nullable(),
} as const;
export const campaignSettingsSchema = z.strictObject(campaignSettingsShape);
export type CampaignSettings = z.infer<typeof campaignSettingsSchema>;

/** `organisations/{o}/campaigns/{k}`; functions write. */
export const campaignSchema = z.object({
  ...campaignSettingsShape,
  status: z.enum(CAMPAIGN_STATUSES),
  rev: z.int().min(1),
  /** Set when started: the bot's address, the language that has all the texts, and who is in. */
  slug: z.string().max(60),
  defaultLocale: localeSchema,
  locales: z.array(localeSchema).min(1),
  recipients: z.int().min(0),
  /** Reason → how many were left out (`EXCLUSIONS`). */
  excluded: z.record(z.string(), z.number()),
  /** While queueing: how many are queued, and the company to go on after. */
  queued: z.int().min(0),
  queueAfter: z.string(),
  /** Mails that the pace allows now, in whole and parts of mails, as of `paceAt`. */
  credit: z.number(),
  paceAt: momentSchema.nullable(),
  /** The one worker that queues or sends now, until it is done or lost. */
  lease: z.object({ holder: z.string(), until: momentSchema }).nullish(),
  /** Refusals of late (core/campaigns/breaker.ts). */
  strain: z.object({ points: z.number(), fault: z.string().max(60) }).default({ points: 0, fault: '' }),
  /** Why the product itself paused it, with the mail server's code; null → a person did, or it is not paused. */
  pausedFor: z.object({ fault: z.string().max(60), at: momentSchema }).nullish(),
  /** Nothing can be sent before this; null → look at once. */
  wakeAt: momentSchema.nullish(),
  /** Who the frozen plan of the trial is about: how many companies, and SHA-256 of `frameText`. */
  frame: z.object({ companies: z.int().min(0), hash: z.string().max(64) }).nullish(),
  /** When an owner ended the trial: from then on its comparison group may be written to. */
  trialEndedAt: momentSchema.nullish(),
  createdBy: z.string(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
  startedAt: momentSchema.nullable(),
  endedAt: momentSchema.nullable(),
});
export type Campaign = z.infer<typeof campaignSchema>;

/** Why somebody in the audience is not written to, in the order that they are tried. */
export const EXCLUSIONS = [
  'ceased',
  'noContact',
  'notAccepted',
  'private',
  'blocked',
  'optedOut',
  'comparison',
  'recentlyContacted',
  'notInPlan',
  'sameAddress',
  'overLimit',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];
