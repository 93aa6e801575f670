/** Callables about contacts and the search for them. */
import { z } from 'zod';
import { CONTACT_DECISIONS, CONTACT_KINDS, CONTACT_ROLES } from '../contacts/contact.schema.ts';
import { idSchema, localeSchema } from '../dialogue/dialogue.schema.ts';
import { done, inOrganisation, wellFormed } from './pieces.ts';

const search = idSchema;

export const CONTACT_CALLS = {
  /** Reads the web sites of a group's companies, or of the chosen ones, as a task. */
  startContactSearch: {
    input: inOrganisation.extend({
      group: idSchema.nullable(),
      companies: z.array(idSchema).max(200),
      /** Also companies whose contacts have been looked for before. */
      again: z.boolean(),
    }),
    output: z.object({ search, total: z.int() }),
    open: false,
  },
  changeContactSearch: {
    input: inOrganisation.extend({ search, action: z.enum(['pause', 'resume', 'cancel']) }),
    output: done,
    open: false,
  },
  decideContacts: {
    input: inOrganisation.extend({
      contacts: z.array(idSchema).min(1).max(200),
      decision: z.enum(CONTACT_DECISIONS),
    }),
    output: done,
    open: false,
  },
  /** Accepts every suggested contact of the group's companies that is not private: the best one of each company, or all. */
  acceptSuggested: {
    input: inOrganisation.extend({ group: idSchema, which: z.enum(['best', 'all']) }),
    output: z.object({ accepted: z.int() }),
    open: false,
  },
  /** `contact` null → a new one. A private address needs `consent`: the words that were agreed to. */
  saveContact: {
    input: inOrganisation.extend({
      contact: idSchema.nullable(),
      company: idSchema,
      email: z.union([z.email().max(254), z.literal('')]),
      phone: wellFormed.max(60),
      name: wellFormed.trim().max(120),
      role: z.enum(CONTACT_ROLES),
      title: wellFormed.trim().max(120),
      language: z.union([localeSchema, z.literal('')]),
      kind: z.enum(CONTACT_KINDS).optional(),
      consent: z
        .strictObject({ text: wellFormed.trim().min(1).max(2_000), how: z.enum(['written', 'spoken']) })
        .optional(),
    }),
    output: z.object({ contact: idSchema }),
    open: false,
  },
  /** Forgets the person: the contact and its address in every campaign. `objects` also stops all further mail. */
  eraseContact: {
    input: inOrganisation.extend({ contact: idSchema, objects: z.boolean() }),
    output: done,
    open: false,
  },
  /** Lets a blocked address be written to again; `reason` stays in the audit log. */
  unblockContact: {
    input: inOrganisation.extend({ contact: idSchema, reason: wellFormed.trim().min(3).max(500) }),
    output: done,
    open: false,
  },
} as const;
