/** A company as its form holds it, and what a changed form means. */
import type { Company, CompanyFields } from '../../../../../core/companies/company.schema.ts';
import { parseBusinessId } from '../../../../../core/contacts/business-id.ts';
import { isWebAddress } from '../../../../../core/text/web-address.ts';

export const DRAFT_FIELDS = [
  'name',
  'form',
  'industry',
  'industrySet',
  'town',
  'postCode',
  'street',
  'sizeClass',
  'website',
  'language',
  'status',
] as const;
export type DraftFields = Pick<CompanyFields, (typeof DRAFT_FIELDS)[number]>;
export interface Draft extends DraftFields {
  businessId: string;
}

export function draftOf(company: Company | null): Draft {
  if (!company) {
    return {
      businessId: '',
      name: '',
      form: '',
      industry: '',
      industrySet: '',
      town: '',
      postCode: '',
      street: '',
      sizeClass: '',
      website: '',
      language: '',
      status: 'active',
    };
  }
  const fields = Object.fromEntries(DRAFT_FIELDS.map((field) => [field, company[field]]));
  return { ...(fields as DraftFields), businessId: company.businessId ?? '' };
}

/** Texts without the spaces around them, the web site with its scheme. */
export function tidied(draft: Draft): Draft {
  const tidy = { ...draft };
  for (const field of ['businessId', 'name', 'town', 'postCode', 'street', 'website'] as const) {
    tidy[field] = draft[field].trim();
  }
  if (tidy.website && !/^[a-z][a-z0-9+.-]*:/i.test(tidy.website)) tidy.website = `https://${tidy.website}`;
  return tidy;
}

export const DRAFT_PROBLEMS = ['name', 'businessId', 'postCode', 'website'] as const;
export type DraftProblem = (typeof DRAFT_PROBLEMS)[number];

/** Fields of a tidied draft that cannot be saved. */
export function problemsOf(draft: Draft): DraftProblem[] {
  const problems: Record<DraftProblem, boolean> = {
    name: !draft.name,
    businessId: draft.businessId !== '' && parseBusinessId(draft.businessId) === null,
    postCode: draft.postCode !== '' && !/^\d{5}$/.test(draft.postCode),
    website: draft.website !== '' && !isWebAddress(draft.website),
  };
  return DRAFT_PROBLEMS.filter((field) => problems[field]);
}

/**
 * Only what the person changed: a field that is sent gets the person as its source. A code means nothing without
 * its classification, so the two go together.
 */
export function changedFields(draft: Draft, company: Company | null): Partial<DraftFields> {
  const before = draftOf(company);
  const differs = (field: keyof DraftFields) => draft[field] !== before[field];
  const industry = differs('industry') || differs('industrySet');
  const changed = DRAFT_FIELDS.filter((field) => {
    if (field === 'industry' || field === 'industrySet') return industry;
    return differs(field) || (field === 'name' && !company);
  });
  return Object.fromEntries(changed.map((field) => [field, draft[field]]));
}
