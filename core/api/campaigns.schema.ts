/** Callables about campaigns. */
import { z } from 'zod';
import {
  audienceSchema,
  campaignSettingsShape,
  EXCLUSIONS,
  senderSchema,
} from '../campaigns/campaign.schema.ts';
import { MILESTONES, RECIPIENT_STATES } from '../campaigns/recipient.schema.ts';
import { sourceSchema } from '../companies/company.schema.ts';
import { idSchema, localeSchema } from '../dialogue/dialogue.schema.ts';
import { isMailName } from '../text/mail-name.ts';
import { BAD_NAME, done, inOrganisation, name } from './pieces.ts';

const onCampaign = inOrganisation.extend({ campaign: idSchema });
const count = z.int().min(0);
/** What is stored may be older than the rule for names, so it is asked of what comes in only. */
const sender = senderSchema.extend({ name: senderSchema.shape.name.refine(isMailName, { error: BAD_NAME }) });

/** Why a campaign cannot be started yet; the app has a sentence for each. */
export const START_HINDRANCES = [
  'noRecipients',
  'noSender',
  'noSubject',
  'noBody',
  'noLink',
  'unknownPlaceholder',
  'botNotPublished',
  'botLacksLocale',
  'planNotFrozen',
  'frameBroken',
  'noReminderText',
] as const;
export type StartHindrance = (typeof START_HINDRANCES)[number];

const interval = z.object({ low: z.number(), high: z.number() });
export const trialArmSchema = z.object({
  companies: count,
  /** Companies with the outcome, and those whose outcome is not known. */
  withOutcome: count,
  unknown: count,
  share: z.number().nullable(),
  interval: interval.nullable(),
});

export const CAMPAIGN_CALLS = {
  createCampaign: {
    input: inOrganisation.extend({ name, bot: idSchema, group: idSchema.nullable(), locale: localeSchema }),
    output: z.object({ campaign: idSchema }),
    open: false,
  },
  /** Changes a draft. `stale` when somebody saved it after revision `rev` was read. */
  saveCampaign: {
    input: onCampaign.extend({
      rev: z.int().min(1),
      settings: z
        .strictObject({ ...campaignSettingsShape, sender })
        .partial()
        .strict(),
    }),
    output: z.object({ rev: z.int() }),
    open: false,
  },
  removeCampaign: { input: onCampaign, output: done, open: false },
  duplicateCampaign: {
    input: onCampaign.extend({ name }),
    output: z.object({ campaign: idSchema }),
    open: false,
  },
  /** How many would be written to, who is left out and why, and ten of them to preview with. */
  countAudience: {
    input: onCampaign.extend({ audience: audienceSchema }),
    output: z.object({
      companies: count,
      recipients: count,
      excluded: z.partialRecord(z.enum(EXCLUSIONS), count),
      samples: z.array(
        z.object({
          contact: idSchema,
          company: z.string(),
          email: z.string(),
          name: z.string(),
          locale: localeSchema,
          facts: z.record(z.string(), z.string()),
          /** Where the address came from: why the mail comes. */
          reason: sourceSchema.extend({ at: z.iso.datetime() }),
        }),
      ),
    }),
    open: false,
  },
  /** Mails message `index` (0, or a reminder) to the caller's own address, with a link that leads nowhere personal. */
  sendTest: {
    input: onCampaign.extend({
      index: z.int().min(0).max(2),
      locale: localeSchema,
      contact: idSchema.nullable(),
    }),
    output: z.object({ email: z.string() }),
    open: false,
  },
  /** Nothing is started while there are hindrances. */
  startCampaign: {
    input: onCampaign.extend({ rev: z.int().min(1) }),
    output: z.object({ started: z.boolean(), hindrances: z.array(z.enum(START_HINDRANCES)) }),
    open: false,
  },
  changeCampaign: {
    input: onCampaign.extend({ action: z.enum(['pause', 'resume', 'cancel']) }),
    output: done,
    open: false,
  },
  /** Puts mails that failed, or that a person decided to send again, back in the queue. */
  retryRecipients: {
    input: onCampaign.extend({
      recipients: z.array(idSchema).max(200),
      /** Every recipient in this state, beside those named; null → only those named. */
      state: z.enum(['failed', 'unconfirmed']).nullable(),
    }),
    output: z.object({ queued: count }),
    open: false,
  },
  readFunnel: {
    input: onCampaign,
    output: z.object({
      recipients: count,
      milestones: z.record(z.enum(MILESTONES), count),
      states: z.partialRecord(z.enum(RECIPIENT_STATES), count),
      reminders: count,
    }),
    open: false,
  },
  /** Freezes the trial's plan with its time stamp and hash; afterwards it and the audience cannot change. */
  freezeTrial: {
    input: onCampaign.extend({ rev: z.int().min(1) }),
    output: z.object({ rev: z.int() }),
    open: false,
  },
  /** Ends the trial, so that its comparison group may be written to. */
  endTrial: { input: onCampaign, output: done, open: false },
  /** Companies of the audience by stratum, for the power calculation and, once drawn, the table of balance. */
  readBalance: {
    input: onCampaign,
    output: z.object({
      companies: count,
      rows: z.array(
        z.object({
          variable: z.string(),
          value: z.string(),
          treatment: count,
          control: count,
          /** Standardised difference of the shares; 0.1 is the usual limit of what is called balanced. */
          difference: z.number().nullable(),
        }),
      ),
    }),
    open: false,
  },
  readTrial: {
    input: onCampaign,
    output: z.object({
      treatment: trialArmSchema,
      control: trialArmSchema,
      difference: z.number().nullable(),
      interval: interval.nullable(),
      pValue: z.number().nullable(),
      /** Between what the difference lies, whatever the unknown outcomes are. */
      bounds: interval.nullable(),
    }),
    open: false,
  },
  /** Outcomes gathered elsewhere: 1 had it, 0 had not. */
  recordOutcomes: {
    input: onCampaign.extend({
      outcomes: z
        .array(
          z.strictObject({ businessId: z.string().max(20), value: z.union([z.literal(0), z.literal(1)]) }),
        )
        .min(1)
        .max(500),
    }),
    output: z.object({ recorded: count, unknown: z.array(z.string()) }),
    open: false,
  },
} as const;
