/** Addresses of companies' contacts, and what may be done with them. */
import { z } from 'zod';
import { sourceSchema } from '../companies/company.schema.ts';
import { idSchema, localeSchema } from '../dialogue/dialogue.schema.ts';
import { momentSchema } from '../text/moment.schema.ts';

/**
 * `generic`: info@, an address of the legal person. `personalWork`: a named person at work.
 * `private`: a person's own; never used without consent (act 917/2014, sections 200 and 202).
 */
export const CONTACT_KINDS = ['generic', 'personalWork', 'private'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
/** What a person does, as far as it decides who is written to; '' → not known. */
export const CONTACT_ROLES = ['', 'ceo', 'owner', 'hr', 'sales', 'finance', 'office', 'other'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];
export const CONTACT_DECISIONS = ['suggested', 'accepted', 'rejected'] as const;

export const consentSchema = z.object({
  purpose: z.literal('invitation'),
  channel: z.literal('email'),
  /** The words that were agreed to. */
  text: z.string().max(2_000),
  how: z.enum(['conversation', 'written', 'spoken']),
  at: momentSchema,
  withdrawnAt: momentSchema.nullable(),
});

/** `organisations/{o}/contacts/{c}`; functions write. The id follows from company and address. */
export const contactSchema = z.object({
  company: z.string().min(1).max(40),
  /** Lower case; '' where only a phone number is known. */
  email: z.string().max(254),
  /** E.164; '' → not known. */
  phone: z.string().max(20),
  kind: z.enum(CONTACT_KINDS),
  /** Whether the company is a legal person; a private trader's addresses are a natural person's. */
  legalPerson: z.boolean(),
  name: z.string().max(120),
  role: z.enum(CONTACT_ROLES),
  /** The role as the page words it, "toimitusjohtaja". */
  title: z.string().max(120),
  language: z.union([localeSchema, z.literal('')]),
  decision: z.enum(CONTACT_DECISIONS),
  /** Higher is written to first. */
  rank: z.number(),
  source: sourceSchema,
  consents: z.array(consentSchema).max(20),
  /** A hard bounce, complaint or opt-out: never written to again. */
  blocked: z.enum(['', 'bounced', 'complained', 'optedOut']),
  createdAt: momentSchema,
  updatedAt: momentSchema,
  /** TTL: a year after it was last found, decided or written to. */
  expiresAt: momentSchema,
});
export const CONTACT_DAYS = 365;
export type Contact = z.infer<typeof contactSchema>;

export const SEARCH_STATUSES = ['running', 'paused', 'cancelled', 'done'] as const;
/** `organisations/{o}/contactSearches/{j}`: one run over companies' own web sites; functions write. */
export const contactSearchSchema = z.object({
  /** Target group that it was started for; null → chosen companies. */
  group: idSchema.nullable(),
  status: z.enum(SEARCH_STATUSES),
  total: z.int().min(0),
  /** Companies gone through so far; the task goes on from here. */
  done: z.int().min(0),
  withContacts: z.int().min(0),
  contacts: z.int().min(0),
  /** Why companies brought nothing: reason → companies. */
  misses: z.record(z.string(), z.number()),
  startedBy: z.string(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type ContactSearch = z.infer<typeof contactSearchSchema>;
