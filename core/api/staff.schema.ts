/** Callables of the staff app: one entry each, the same schemas on both sides. */
import { z } from 'zod';
import { slugSchema } from '../bots/bot.schema.ts';
import { CHECK_CODES, type CheckCode } from '../dialogue/problem.ts';
import { idSchema, localeSchema } from '../dialogue/dialogue.schema.ts';
import { ORGANISATION_KINDS, roleSchema } from '../organisations/organisation.schema.ts';
import { TEMPLATES } from '../bots/templates/names.ts';
import { CAMPAIGN_CALLS } from './campaigns.schema.ts';
import { COMPANY_CALLS } from './companies.schema.ts';
import { CONTACT_CALLS } from './contacts.schema.ts';
import { done, email, inOrganisation, name, nameInMail, uid, wellFormed } from './pieces.ts';

const organisation = idSchema;
const onBot = inOrganisation.extend({ bot: idSchema });
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const checkProblemSchema = z.object({
  code: z.enum(Object.keys(CHECK_CODES) as [CheckCode, ...CheckCode[]]),
  severity: z.enum(['error', 'warning']),
  node: z.string().nullable(),
  part: z.string().optional(),
  locale: localeSchema.optional(),
  name: z.string().optional(),
});

const counter = z.record(z.string(), z.number());
export const statisticsSchema = z.object({
  from: month,
  to: month,
  versions: z.array(z.int()),
  counts: z.object({
    started: z.number(),
    completed: z.number(),
    shown: counter,
    answered: counter,
    options: z.record(z.string(), counter),
    needs: counter,
    services: counter,
    opened: counter,
    channels: counter,
    openings: counter,
    locales: counter,
  }),
  days: z.record(z.string(), z.object({ started: z.number(), completed: z.number(), needs: counter })),
  byVersion: z.record(z.string(), z.object({ started: z.number(), completed: z.number() })),
});

/** name → what goes in, what comes out, and whether a signed-in user is needed. */
export const STAFF_API = {
  requestSignInLink: { input: z.strictObject({ email, locale: localeSchema }), output: done, open: true },
  requestPasswordReset: { input: z.strictObject({ email, locale: localeSchema }), output: done, open: true },

  /** Whether organisations can be made here, and whom to ask for an approval; '' → not said. */
  readSignUp: {
    input: z.strictObject({}),
    output: z.object({ open: z.boolean(), operator: z.string() }),
    open: false,
  },
  createOrganisation: {
    input: z.strictObject({
      name: nameInMail,
      kind: z.enum(ORGANISATION_KINDS),
      locale: localeSchema,
      /** One-time code of the operator, by which the organisation is approved at once. */
      code: z.string().trim().max(60).optional(),
    }),
    output: z.object({ organisation }),
    open: false,
  },
  inviteMember: {
    input: inOrganisation.extend({ email, roles: z.array(roleSchema).min(1), locale: localeSchema }),
    output: done,
    open: false,
  },
  /** What the invitation's page shows before signing in. */
  readMemberInvitation: {
    input: z.strictObject({ token: z.string().max(100) }),
    output: z.object({ organisationName: z.string(), email: z.string(), roles: z.array(roleSchema) }),
    open: true,
  },
  /** Makes the account of an invited person who has none; the token from the mail proves the address. */
  createInvitedAccount: {
    input: z.strictObject({
      token: z.string().max(100),
      name: nameInMail,
      password: z.string().min(10).max(200),
    }),
    output: z.object({ email: z.string() }),
    open: true,
  },
  acceptMemberInvitation: {
    input: z.strictObject({ token: z.string().max(100) }),
    output: z.object({ organisation }),
    open: false,
  },
  updateMember: {
    input: inOrganisation.extend({ uid, roles: z.array(roleSchema).min(1) }),
    output: done,
    open: false,
  },
  removeMember: {
    input: inOrganisation.extend({ uid }),
    output: done,
    open: false,
  },

  createBot: {
    input: inOrganisation.extend({
      name,
      slug: slugSchema.optional(),
      template: z.enum(TEMPLATES),
      locales: z.array(localeSchema).min(1),
      defaultLocale: localeSchema,
    }),
    output: z.object({ bot: idSchema, slug: slugSchema }),
    open: false,
  },
  duplicateBot: {
    input: onBot.extend({ name }),
    output: z.object({ bot: idSchema, slug: slugSchema }),
    open: false,
  },
  archiveBot: { input: onBot.extend({ archived: z.boolean() }), output: done, open: false },
  changeSlug: { input: onBot.extend({ slug: slugSchema }), output: done, open: false },
  publishBot: {
    input: onBot.extend({ note: wellFormed.max(500) }),
    /** `version` null → the check found errors and nothing was published. */
    output: z.object({ version: z.int().nullable(), problems: z.array(checkProblemSchema) }),
    open: false,
  },
  restoreVersion: { input: onBot.extend({ version: z.int().min(1) }), output: done, open: false },
  uploadMedia: {
    input: inOrganisation.extend({ name: wellFormed.max(200), base64: z.string().max(700_000) }),
    output: z.object({ media: idSchema, width: z.int(), height: z.int() }),
    open: false,
  },

  readStatistics: {
    input: onBot.extend({ from: month, to: month, version: z.int().min(1).nullable() }),
    output: statisticsSchema,
    open: false,
  },
  /** Sets a conversation aside, so that it counts nowhere, or takes it back. */
  setSpam: {
    input: inOrganisation.extend({ conversation: z.uuid(), spam: z.boolean() }),
    output: done,
    open: false,
  },
  eraseConversation: { input: inOrganisation.extend({ conversation: z.uuid() }), output: done, open: false },

  ...COMPANY_CALLS,
  ...CONTACT_CALLS,
  ...CAMPAIGN_CALLS,
} as const;

export type StaffCall = keyof typeof STAFF_API;
export type StaffInput<C extends StaffCall> = z.input<(typeof STAFF_API)[C]['input']>;
export type StaffOutput<C extends StaffCall> = z.output<(typeof STAFF_API)[C]['output']>;

/** `details.code` of an HttpsError: a situation the app has a sentence for in every language. */
export const STAFF_ERRORS = [
  'malformed',
  'badName',
  'signInNeeded',
  'noRight',
  'notFound',
  'signUpClosed',
  'badCode',
  'notApproved',
  'inviteCap',
  'mailLimit',
  'slugTaken',
  'lastOwner',
  'invitationUsed',
  'invitationExpired',
  'invitationOtherEmail',
  'accountExists',
  'notAnImage',
  'imageTooLarge',
  'tooMany',
  'registerBusy',
  'registerAway',
  'groupFull',
  'businessIdTaken',
  'badBusinessId',
  'consentNeeded',
  'refusalStands',
  'stale',
  'notDraft',
  'notPossibleNow',
  'frozen',
  'dailyCap',
  'internal',
] as const;
export type StaffError = (typeof STAFF_ERRORS)[number];

/** The database knows no moment before the year 1. */
const day = z.iso.date().refine((text) => text >= '1900-01-01');

/** Query of `GET /api/v1/staff/conversations.xlsx`, with the signed-in user's ID token as bearer. */
export const excelQuerySchema = z.strictObject({
  organisation,
  bot: idSchema,
  locale: localeSchema.default('fi'),
  /** Calendar days in Europe/Helsinki, both included. */
  from: day.optional(),
  to: day.optional(),
  version: z.coerce.number().int().min(1).optional(),
  status: z.enum(['active', 'completed']).optional(),
});
export type ExcelQuery = z.infer<typeof excelQuerySchema>;

/** Query of `GET /api/v1/staff/campaign.xlsx`, with the signed-in user's ID token as bearer. */
export const campaignExcelQuerySchema = z.strictObject({
  organisation,
  campaign: idSchema,
  locale: localeSchema.default('fi'),
});
export type CampaignExcelQuery = z.infer<typeof campaignExcelQuerySchema>;
