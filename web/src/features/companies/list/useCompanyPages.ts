import type { QueryDocumentSnapshot } from 'firebase/firestore';
import { ref, shallowRef, watch } from 'vue';
import type { Company } from '../../../../../core/companies/company.schema.ts';
import type { CompanyFilter } from '../../../../../core/queries/queries.ts';
import type { WithId } from '../../../app/useLiveCollection.ts';
import { readCompanies } from '../read-companies.ts';

const PAGE = 50;

/** The companies of a filter, page by page; a changed filter begins anew. */
export function useCompanyPages(organisation: () => string, filter: () => CompanyFilter) {
  /** undefined while the first page is on its way. */
  const companies = shallowRef<WithId<Company>[]>();
  const next = shallowRef<QueryDocumentSnapshot>();
  const failed = ref(false);
  const loadingMore = ref(false);
  let round = 0;

  /** Reads from a cursor on, or `pages` pages from the start; what is shown stays until then. */
  async function load(pages: number, after?: QueryDocumentSnapshot) {
    const asked = ++round;
    failed.value = false;
    loadingMore.value = after !== undefined;
    const found: WithId<Company>[] = after ? [...(companies.value ?? [])] : [];
    try {
      let cursor = after;
      for (let page = 0; page < pages; page += 1) {
        const read = await readCompanies(organisation(), filter(), PAGE, cursor);
        found.push(...read.companies);
        cursor = read.next;
        if (!cursor) break;
      }
      if (asked !== round) return;
      companies.value = found;
      next.value = cursor;
    } catch {
      // The view says in one sentence that the list could not be read, and offers to try again.
      if (asked === round) failed.value = true;
    } finally {
      if (asked === round) loadingMore.value = false;
    }
  }

  const begin = () => {
    companies.value = undefined;
    return load(1);
  };
  const reload = () => load(Math.max(1, Math.ceil((companies.value?.length ?? 0) / PAGE)));

  watch([organisation, () => JSON.stringify(filter())], begin, { immediate: true });
  return { companies, next, failed, loadingMore, reload, more: () => load(1, next.value) };
}
