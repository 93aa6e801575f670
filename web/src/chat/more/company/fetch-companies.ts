import type { CompanySuggestions } from '../../../../../core/api/public.schema.ts';

export type Company = CompanySuggestions['companies'][number];

/** Companies of the register for what was typed; none where there is no answer, whatever the reason. */
export async function fetchCompanies(
  typed: string,
  signal: AbortSignal,
  load: typeof fetch = fetch,
): Promise<Company[]> {
  try {
    const query = new URLSearchParams({ q: typed });
    const response = await load(`/api/v1/companies?${query.toString()}`, { signal });
    const { companies } = (await response.json()) as CompanySuggestions;
    return response.ok && companies.every(isCompany) ? companies : [];
  } catch {
    return [];
  }
}

function isCompany(value: unknown): value is Company {
  const { name, businessId, town } = (value ?? {}) as Partial<Company>;
  return [name, businessId, town].every((part) => typeof part === 'string');
}
