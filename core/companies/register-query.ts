import { parseBusinessId } from '../contacts/business-id.ts';
import type { RegisterCompany, RegisterCriteria } from './company.schema.ts';
import { isRegisteredForm } from './forms.ts';
import { codesAlike, isAmong, type IndustryCode } from './industries.ts';
import { finnishTown } from './towns.ts';

/** Parameters of `GET /companies` by the register's names; unset ones are left out. */
export type RegisterQuery = Partial<
  Record<
    | 'name'
    | 'location'
    | 'businessId'
    | 'companyForm'
    | 'mainBusinessLine'
    | 'postCode'
    | 'registrationDateStart'
    | 'registrationDateEnd',
    string
  >
>;

export interface RegisterSearch {
  /** What the register is asked: once per industry code, whose companies do not overlap. */
  queries: RegisterQuery[];
  /** Whether a company that one of them brings is meant. */
  fits: (company: RegisterCompany) => boolean;
}

/**
 * What to ask the register for these criteria. No query at all for what it cannot have (a private trader).
 * null when the business id is not one.
 */
export function registerSearch(criteria: RegisterCriteria): RegisterSearch | null {
  const businessId = criteria.businessId ? parseBusinessId(criteria.businessId) : '';
  if (businessId === null) return null;
  if (criteria.form && !isRegisteredForm(criteria.form)) return { queries: [], fits: () => false };
  const common = withoutEmpty({
    name: criteria.name,
    location: finnishTown(criteria.town).toLocaleUpperCase('fi'),
    businessId,
    companyForm: criteria.form,
    postCode: criteria.postCode,
    registrationDateStart: criteria.registeredFrom,
    registrationDateEnd: criteria.registeredTo,
  });
  if (!criteria.industry) return { queries: [common], fits: () => true };
  const codes = codesAlike({ code: criteria.industry, set: criteria.industrySet });
  return {
    queries: distinctCodes(codes).map((mainBusinessLine) => ({ ...common, mainBusinessLine })),
    fits: ({ industry, industrySet }) => isAmong({ code: industry, set: industrySet }, codes),
  };
}

/** A code that begins with another of the list is found by that one already. */
function distinctCodes(codes: readonly IndustryCode[]): string[] {
  const all = [...new Set(codes.map(({ code }) => code))].sort();
  return all.filter((code) => !all.some((other) => other !== code && code.startsWith(other)));
}

function withoutEmpty(query: RegisterQuery): RegisterQuery {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}
