import type { RegisterCriteria } from '../../../../../core/companies/company.schema.ts';

/** How each criterion is said in the reader's language. */
export interface CriteriaWords {
  industry: (code: string, set: RegisterCriteria['industrySet']) => string;
  town: (town: string) => string;
  form: (code: string) => string;
  name: (name: string) => string;
  /** Days `yyyy-mm-dd`; '' → open at that end. */
  registered: (from: string, to: string) => string;
}

/** A register search as the parts of a sentence: what first, then where, then the rest. */
export function criteriaParts(criteria: RegisterCriteria, words: CriteriaWords): string[] {
  const { industry, industrySet, town, postCode, form, name, businessId, registeredFrom, registeredTo } =
    criteria;
  return [
    industry && words.industry(industry, industrySet),
    town && words.town(town),
    postCode,
    form && words.form(form),
    name && words.name(name),
    businessId,
    (registeredFrom || registeredTo) && words.registered(registeredFrom, registeredTo),
  ].filter(Boolean);
}
