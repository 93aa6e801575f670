import type { Company } from '../companies/company.schema.ts';
import type { COMPANY_FACT_NAMES } from '../dialogue/company-facts.ts';

/** What letters and conversations may know of a company; what is not known is left out. Pure. */
export function factsOf(
  company: Pick<Company, 'name' | 'businessId' | 'industry' | 'town' | 'sizeClass' | 'form'>,
): Partial<Record<(typeof COMPANY_FACT_NAMES)[number], string>> {
  const { name, businessId, industry, town, sizeClass, form } = company;
  const facts = { name, businessId: businessId ?? '', industry, town, sizeClass, form };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''));
}
