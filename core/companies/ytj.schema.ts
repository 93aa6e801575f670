/**
 * Answers of the register's open API (PRH YTJ v3). Only what we use, and as leniently as it goes: fields may be
 * missing or null, codes may be numbers, and one unreadable company must not lose the page.
 */
import { z } from 'zod';

/** Text or a number as text; anything else is as good as missing. */
const text = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim().toWellFormed())
  .catch('');

/** Entries that cannot be read are left out; no list is an empty one. */
function list<Schema extends z.ZodType>(entry: Schema) {
  return z
    .array(entry.nullable().catch(null))
    .transform((entries) => entries.filter((one) => one !== null) as z.output<Schema>[])
    .catch([]);
}

const addressSchema = z.object({
  type: text,
  street: text,
  buildingNumber: text,
  entrance: text,
  apartmentNumber: text,
  apartmentIdSuffix: text,
  postOfficeBox: text,
  postCode: text,
  postOffices: list(z.object({ city: text, languageCode: text, municipalityCode: text })),
  country: text,
  freeAddressLine: text,
});
export type YtjAddress = z.output<typeof addressSchema>;

export const ytjCompanySchema = z.object({
  businessId: z.object({ value: z.string(), registrationDate: text }),
  names: list(z.object({ name: text, type: text, endDate: text, version: text })),
  mainBusinessLine: z.object({ type: text, typeCodeSet: text }).nullable().catch(null),
  website: z.object({ url: text }).nullable().catch(null),
  companyForms: list(z.object({ type: text, endDate: text, version: text })),
  companySituations: list(z.object({ type: text, endDate: text })),
  addresses: list(addressSchema),
  tradeRegisterStatus: text,
  registrationDate: text,
  endDate: text,
  lastModified: text,
});
export type YtjCompany = z.output<typeof ytjCompanySchema>;

export const ytjPageSchema = z.object({
  totalResults: z.coerce.number().int().min(0),
  companies: list(ytjCompanySchema),
});

/** The register never gives more on a page. */
export const YTJ_PAGE = 100;
