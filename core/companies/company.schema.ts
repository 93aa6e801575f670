/** Companies as an organisation keeps them; every field knows where it came from and when. */
import { SEARCH_MISSES } from '../contacts/misses.ts';
import { z } from 'zod';
import { idSchema, localeSchema } from '../dialogue/dialogue.schema.ts';
import { momentSchema } from '../text/moment.schema.ts';

export const SOURCE_KINDS = ['register', 'import', 'website', 'manual'] as const;
export const sourceSchema = z.object({
  kind: z.enum(SOURCE_KINDS),
  at: momentSchema,
  /** Name of the imported file, address of the web page, uid of the member; '' for the register. */
  detail: z.string().max(500),
});
export type Source = z.infer<typeof sourceSchema>;

/** Statistics Finland's classes of personnel, joined to what an adviser asks for; '' → not known. */
export const SIZE_CLASSES = ['0', '1-4', '5-9', '10-19', '20-49', '50-99', '100-249', '250+'] as const;
export const sizeClassSchema = z.enum(['', ...SIZE_CLASSES]);
export type SizeClass = z.infer<typeof sizeClassSchema>;

export const COMPANY_STATUSES = ['active', 'ceased', 'bankrupt', 'unknown'] as const;
/** Classification that an industry code belongs to; '' where there is no code. */
export const INDUSTRY_SETS = ['', '2008', '2025'] as const;

/** What is known of the company itself: the part that has sources, field by field. */
export const companyFieldsShape = {
  name: z.string().min(1).max(200),
  /** Letter code of the list YRMU ('OY', 'KY', 'TMI'); '' → not known. */
  form: z.string().max(10),
  /** TOL code of 2–5 digits without a point; '' → not known. */
  industry: z.string().regex(/^\d{0,5}$/),
  industrySet: z.enum(INDUSTRY_SETS),
  /** As people write it: 'Vantaa'. */
  town: z.string().max(60),
  /** Three digits with leading zeros; '' → not known. */
  municipality: z.string().regex(/^(\d{3})?$/),
  postCode: z.string().max(10),
  street: z.string().max(200),
  sizeClass: sizeClassSchema,
  /** With its scheme; '' → not known. */
  website: z.string().max(500),
  /** `yyyy-mm-dd`; '' → not known. */
  registeredOn: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/),
  /** Language that the company is written to; '' → the organisation's default. */
  language: z.union([localeSchema, z.literal('')]),
  status: z.enum(COMPANY_STATUSES),
} as const;
export const companyFieldsSchema = z.object(companyFieldsShape);
export type CompanyFields = z.infer<typeof companyFieldsSchema>;
export type CompanyField = keyof CompanyFields;
export const COMPANY_FIELDS = Object.keys(companyFieldsShape) as CompanyField[];

export const CONTACT_STATES = ['none', 'searching', 'found', 'notFound'] as const;

/** `organisations/{o}/companies/{c}`; functions write. The id is the business id, or a new id where there is none. */
export const companySchema = z.object({
  ...companyFieldsShape,
  businessId: z.string().nullable(),
  /** Folded name (`nameKey`): order of lists, search by beginning, doubles. */
  nameKey: z.string().max(200),
  /** Field → where its present value came from. */
  sources: z.partialRecord(z.enum(COMPANY_FIELDS as [CompanyField, ...CompanyField[]]), sourceSchema),
  /** Target groups that hold it. */
  groups: z.array(idSchema).max(100),
  contacts: z.enum(CONTACT_STATES),
  /** Why the last search brought no address; only with `notFound`. */
  contactMiss: z.enum(SEARCH_MISSES).optional(),
  /** When the register was last asked; null → never. */
  refreshedAt: momentSchema.nullable(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type Company = z.infer<typeof companySchema>;

const isoDay = z.iso.date();
/** What the register can be searched by; empty → any. */
export const registerCriteriaSchema = z.strictObject({
  name: z.string().trim().max(100).default(''),
  businessId: z.string().trim().max(20).default(''),
  town: z.string().trim().max(60).default(''),
  postCode: z
    .string()
    .trim()
    .regex(/^\d{0,5}$/)
    .default(''),
  /** TOL code of 2–5 digits in either classification; the search asks by both. */
  industry: z
    .string()
    .trim()
    .regex(/^(\d{2,5})?$/)
    .default(''),
  industrySet: z.enum(INDUSTRY_SETS).default(''),
  form: z.string().trim().max(10).default(''),
  registeredFrom: z.union([isoDay, z.literal('')]).default(''),
  registeredTo: z.union([isoDay, z.literal('')]).default(''),
});
export type RegisterCriteria = z.output<typeof registerCriteriaSchema>;

/** One company of the register, in our words. */
export const registerCompanySchema = z.object({
  ...companyFieldsShape,
  businessId: z.string(),
  /** Earlier, parallel and auxiliary names, so that a hit by one of them is understood. */
  otherNames: z.array(z.string()),
  lastModified: z.string(),
});
export type RegisterCompany = z.infer<typeof registerCompanySchema>;

export const GROUP_LIMIT = 5_000;

/** `organisations/{o}/targetGroups/{g}`; functions write. */
export const targetGroupSchema = z.object({
  name: z.string().min(1).max(120),
  /** The register search it was saved from; null → made by hand or by an import. */
  criteria: registerCriteriaSchema.nullable(),
  /** Companies in it now. */
  size: z.int().min(0),
  status: z.enum(['ready', 'collecting', 'failed']),
  /** While collecting: companies found by the search, and how many are saved; page to be asked next. */
  found: z.int().min(0),
  saved: z.int().min(0),
  page: z.int().min(1),
  createdBy: z.string(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type TargetGroup = z.infer<typeof targetGroupSchema>;

/**
 * `register/{businessId}`: one copy for all organisations; functions only. It goes when no organisation keeps the
 * company any more.
 */
export const registerCopySchema = z.object({
  /** null → to be asked for: the company was saved by hand or by an import. */
  company: registerCompanySchema.nullable().default(null),
  fetchedAt: momentSchema.nullable().default(null),
  /** Refreshed next. */
  dueAt: momentSchema,
});
export type RegisterCopy = z.infer<typeof registerCopySchema>;
