/** A register search as its form holds it, and how it stands in the page's address. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import {
  registerCriteriaSchema,
  type RegisterCriteria,
} from '../../../../../core/companies/company.schema.ts';
import { parseBusinessId } from '../../../../../core/contacts/business-id.ts';

export const NO_CRITERIA: RegisterCriteria = registerCriteriaSchema.parse({});
const FIELDS = Object.keys(NO_CRITERIA) as (keyof RegisterCriteria)[];
/** The last page that one search may ask for. */
const LAST_PAGE = 200;

/** The search in an address; whatever does not fit is left out. */
export function criteriaFrom(query: LocationQuery): RegisterCriteria {
  const said = FIELDS.flatMap((field) => {
    const value = query[field];
    const one = typeof value === 'string' ? registerCriteriaSchema.safeParse({ [field]: value }) : undefined;
    return one?.success ? [[field, one.data[field]]] : [];
  });
  return registerCriteriaSchema.parse(Object.fromEntries(said));
}

export function pageFrom(query: LocationQuery): number {
  const page = Number(query.page);
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1;
}

export function queryFrom(criteria: RegisterCriteria, page = 1): LocationQueryRaw {
  const said = FIELDS.filter((field) => criteria[field]).map((field) => [field, criteria[field]]);
  return { ...Object.fromEntries(said), page: page > 1 ? String(page) : undefined };
}

/** Whether anything at all is asked; a classification alone is nothing. */
export function isAsked(criteria: RegisterCriteria): boolean {
  return FIELDS.some((field) => field !== 'industrySet' && criteria[field] !== '');
}

/** How many of the folded-out filters are in use. */
export function filterCount({
  town,
  postCode,
  industry,
  form,
  registeredFrom,
  registeredTo,
}: RegisterCriteria) {
  return [town, postCode, industry, form, registeredFrom || registeredTo].filter(Boolean).length;
}

/**
 * The one line for a name or a business id: which of the two it is. `badBusinessId` where it has the shape of
 * an id but the check digit is wrong, so that nobody searches for a company of that name.
 */
export function readLine(line: string): { name: string; businessId: string } | 'badBusinessId' {
  const text = line.trim();
  const businessId = parseBusinessId(text);
  if (businessId) return { name: '', businessId };
  return /^(?:FI)?\s*\d{6,7}-?\d$/i.test(text)
    ? 'badBusinessId'
    : { name: text.slice(0, 100), businessId: '' };
}

export type CriteriaProblem = 'nothingAsked' | 'badBusinessId' | 'postCode' | 'days';

/** Why a search cannot be made; null when it can. */
export function criteriaProblem(criteria: RegisterCriteria): CriteriaProblem | null {
  if (criteria.postCode && !/^\d{5}$/.test(criteria.postCode)) return 'postCode';
  const { registeredFrom: from, registeredTo: to } = criteria;
  if (from && to && from > to) return 'days';
  return isAsked(criteria) ? null : 'nothingAsked';
}
