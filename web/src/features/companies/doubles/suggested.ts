import { COMPANY_FIELDS, type Company } from '../../../../../core/companies/company.schema.ts';

/** Which of two stays unless the person says otherwise: the one with a business id, then the better known. */
export function suggestedToStay(a: Company, b: Company): 'a' | 'b' {
  if (Boolean(a.businessId) !== Boolean(b.businessId)) return a.businessId ? 'a' : 'b';
  const known = (company: Company) => COMPANY_FIELDS.filter((field) => company[field]).length;
  return known(b) > known(a) ? 'b' : 'a';
}
