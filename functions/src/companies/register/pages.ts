import type { RegisterCompany } from '../../../../core/companies/company.schema.ts';
import type { RegisterSearch } from '../../../../core/companies/register-query.ts';
import type { Urgency } from './budget.ts';
import type { AskRegister, RegisterPage } from './client.ts';

/**
 * One page of a search that may take several queries: the pages of the first come first, then those of the next.
 * Totals are the register's; what a code of the other classification brings is left out of the page only.
 * @throws RegisterFault
 */
export async function askPage(
  ask: AskRegister,
  { queries, fits }: RegisterSearch,
  page: number,
  urgency: Urgency,
): Promise<RegisterPage> {
  let total = 0;
  let pages = 0;
  let companies: RegisterCompany[] = [];
  for (const query of queries) {
    const wanted = page - pages;
    // The first page tells how many there are, and is remembered; a single query needs no such detour.
    const first = await ask(query, queries.length === 1 ? wanted : 1, urgency);
    if (wanted >= 1 && wanted <= first.pages) {
      const answer = queries.length === 1 || wanted === 1 ? first : await ask(query, wanted, urgency);
      companies = answer.companies.filter(fits);
    }
    total += first.total;
    pages += first.pages;
  }
  return { total, pages, companies };
}
