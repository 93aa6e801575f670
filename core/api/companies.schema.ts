/** Callables about the register, companies, target groups and imports. */
import { z } from 'zod';
import {
  companyFieldsSchema,
  registerCompanySchema,
  registerCriteriaSchema,
} from '../companies/company.schema.ts';
import { idSchema } from '../dialogue/dialogue.schema.ts';
import { done, inOrganisation, name, wellFormed } from './pieces.ts';

const companyId = idSchema;
const group = idSchema;

/** Rows of one call of an import. */
export const IMPORT_BATCH = 200;
/** Rows of one import in all. */
export const IMPORT_ROWS = 50_000;

/** One row of an import after mapping: only what the file says; '' and left out → nothing. */
export const importRowSchema = z.strictObject({
  /** Row of the file, the header being 1: for error messages. */
  row: z.int().min(1),
  businessId: wellFormed.max(30).optional(),
  fields: companyFieldsSchema.partial().strict(),
  contact: z
    .strictObject({
      email: wellFormed.max(254).optional(),
      phone: wellFormed.max(60).optional(),
      name: wellFormed.max(120).optional(),
      title: wellFormed.max(120).optional(),
    })
    .optional(),
});
export type ImportRow = z.output<typeof importRowSchema>;

export const ROW_PROBLEMS = [
  'noName',
  'badBusinessId',
  'badEmail',
  'badPhone',
  'badWebsite',
  'badPostCode',
  'badSizeClass',
  'badIndustry',
  'badDate',
  'notUnderstood',
  'optedOut',
  'doubled',
  'tooLong',
] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];
export const rowProblemSchema = z.object({
  row: z.int(),
  problem: z.enum(ROW_PROBLEMS),
  /** The row is not imported, or only the field is left out. */
  severity: z.enum(['row', 'field']),
});

export const COMPANY_CALLS = {
  /** One page (100) of the register. `registerBusy` when the shared limit is used up, `registerAway` when it does not answer. */
  searchRegister: {
    input: inOrganisation.extend({ criteria: registerCriteriaSchema, page: z.int().min(1).max(200) }),
    output: z.object({
      total: z.int(),
      pages: z.int(),
      companies: z.array(registerCompanySchema),
      /** Business ids of those that the organisation keeps already. */
      kept: z.array(z.string()),
    }),
    open: false,
  },
  /** Keeps companies of the register, and puts them in a group when one is named. */
  saveCompanies: {
    input: inOrganisation.extend({
      businessIds: z.array(z.string().max(20)).min(1).max(100),
      group: group.nullable(),
    }),
    output: z.object({ saved: z.int() }),
    open: false,
  },
  /** Saves a register search as a target group; a task collects its companies. */
  saveSearch: {
    input: inOrganisation.extend({ name, criteria: registerCriteriaSchema }),
    output: z.object({ group }),
    open: false,
  },
  /** Asks the register again for a saved search: new companies join, none leaves. */
  refreshGroup: { input: inOrganisation.extend({ group }), output: done, open: false },
  createGroup: { input: inOrganisation.extend({ name }), output: z.object({ group }), open: false },
  renameGroup: { input: inOrganisation.extend({ group, name }), output: done, open: false },
  /** Removes the group; its companies stay. */
  removeGroup: { input: inOrganisation.extend({ group }), output: done, open: false },
  changeGroupMembers: {
    input: inOrganisation.extend({
      group,
      add: z.array(companyId).max(200),
      remove: z.array(companyId).max(200),
    }),
    output: done,
    open: false,
  },
  /** `company` null → a new one. What is left out stays. Every given field gets the source `manual`. */
  saveCompany: {
    input: inOrganisation.extend({
      company: companyId.nullable(),
      businessId: z.string().max(20).nullable().optional(),
      fields: companyFieldsSchema.partial().strict(),
    }),
    output: z.object({ company: companyId }),
    open: false,
  },
  removeCompany: { input: inOrganisation.extend({ company: companyId }), output: done, open: false },
  /** Pairs that are probably the same company, most probable first. */
  findDoubles: {
    input: inOrganisation,
    output: z.object({
      pairs: z.array(
        z.object({
          a: companyId,
          b: companyId,
          because: z.enum(['businessId', 'website', 'nameAndPlace', 'name']),
        }),
      ),
    }),
    open: false,
  },
  /** Everything of `from` that `into` lacks moves there, with contacts and groups; `from` goes. */
  mergeCompanies: {
    input: inOrganisation.extend({ into: companyId, from: companyId }),
    output: done,
    open: false,
  },
  /** One batch of an import. Sending a batch again changes nothing. */
  importRows: {
    input: inOrganisation.extend({
      fileName: wellFormed.max(200),
      group: group.nullable(),
      rows: z.array(importRowSchema).min(1).max(IMPORT_BATCH),
    }),
    output: z.object({
      created: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      problems: z.array(rowProblemSchema),
    }),
    open: false,
  },
} as const;
