import { getDocs, limit, query, type QueryDocumentSnapshot } from 'firebase/firestore';
import { computed, ref, shallowRef, watch } from 'vue';
import { paths } from '../../../../../core/bots/paths.ts';
import type { Company } from '../../../../../core/companies/company.schema.ts';
import { contactSchema, type Contact } from '../../../../../core/contacts/contact.schema.ts';
import { contactQuery } from '../../../../../core/queries/queries.ts';
import { queryOf } from '../../../app/query.ts';
import type { WithId } from '../../../app/useLiveCollection.ts';
import { readCompanies } from '../read-companies.ts';

export interface Found {
  company: WithId<Company>;
  contacts: WithId<Contact>[];
}

/** Companies asked for at a time, and how many of them a screenful of work is. */
const PAGE = 25;
const ENOUGH = 15;
/** Companies gone through by one press, when most of them wait for nothing. */
const MOST_PAGES = 8;
const MOST_CONTACTS = 100;

export const waits = ({ contacts }: Found) => contacts.some(({ decision }) => decision === 'suggested');

/**
 * Companies whose contacts have been found, with their contacts, by name: those that wait for a decision, or all.
 * A decision shows at once where it stands; the company leaves the list when it is read again.
 */
export function useReview(
  organisation: () => string,
  group: () => string | undefined,
  waitingOnly: () => boolean,
) {
  /** undefined while the first ones are on their way. */
  const found = shallowRef<Found[]>();
  const next = shallowRef<QueryDocumentSnapshot>();
  const failed = ref(false);
  const loading = ref(false);
  let round = 0;

  async function readContacts(company: WithId<Company>): Promise<Found> {
    const planned = queryOf(contactQuery(company.id), paths.contacts(organisation()));
    const { docs } = await getDocs(query(planned, limit(MOST_CONTACTS)));
    return { company, contacts: docs.map((one) => ({ ...contactSchema.parse(one.data()), id: one.id })) };
  }

  async function load(after?: QueryDocumentSnapshot) {
    const asked = ++round;
    failed.value = false;
    loading.value = true;
    try {
      const more: Found[] = [];
      let cursor = after;
      for (let page = 0; page < MOST_PAGES && more.length < ENOUGH; page += 1) {
        const filter = { group: group(), contacts: 'found' };
        const read = await readCompanies(organisation(), filter, PAGE, cursor);
        const here = await Promise.all(read.companies.map(readContacts));
        more.push(...here.filter((one) => one.contacts.length > 0 && (!waitingOnly() || waits(one))));
        cursor = read.next;
        if (asked !== round) return;
        if (!cursor) break;
      }
      found.value = after ? [...(found.value ?? []), ...more] : more;
      next.value = cursor;
    } catch {
      // The view says in one sentence that the list could not be read, and offers to try again.
      if (asked === round) failed.value = true;
    } finally {
      if (asked === round) loading.value = false;
    }
  }

  /** Shows what has just been decided or saved. */
  function patch(ids: readonly string[], change: Partial<Contact>) {
    found.value = found.value?.map((one) => ({
      ...one,
      contacts: one.contacts.map((contact) =>
        ids.includes(contact.id) ? { ...contact, ...change } : contact,
      ),
    }));
  }

  const begin = () => {
    found.value = undefined;
    return load();
  };
  watch([organisation, group, waitingOnly], begin, { immediate: true });

  const waiting = computed(() => (found.value ?? []).filter(waits).length);
  return { found, waiting, next, failed, loading, patch, reload: () => load(), more: () => load(next.value) };
}
