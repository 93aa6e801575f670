import type { CompanySuggestions } from '../api/public.schema.ts';
import type { RegisterCompany } from './company.schema.ts';
import { nameKey } from './name-key.ts';

/** As many as a phone shows above its keyboard without hiding the field. */
export const SUGGESTIONS = 8;

/**
 * The companies that a respondent most likely means, best first: those in business before those that have ceased,
 * names that begin as typed before names that hold it, short names before long ones.
 * @param name what was typed; '' where a business id was
 */
export function suggestionsOf(
  companies: readonly RegisterCompany[],
  name: string,
): CompanySuggestions['companies'] {
  const typed = nameKey(name);
  const place = (company: RegisterCompany) => [
    company.status === 'active' ? 0 : 1,
    nameKey(company.name).startsWith(typed) ? 0 : 1,
    company.name.length,
  ];
  return companies
    .map((company) => ({ company, place: place(company) }))
    .sort((a, b) => inOrder(a.place, b.place) || a.company.name.localeCompare(b.company.name, 'fi'))
    .slice(0, SUGGESTIONS)
    .map(({ company: { name, businessId, town } }) => ({ name, businessId, town }));
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  return a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
