import { ref, shallowRef, watch } from 'vue';
import type { StaffOutput } from '../../../../../core/api/staff.schema.ts';
import type { Company } from '../../../../../core/companies/company.schema.ts';
import { staffCall } from '../../../app/staff-call.ts';
import type { WithId } from '../../../app/useLiveCollection.ts';
import { errorText } from '../../../components/useNotify.ts';
import { readCompany } from '../read-companies.ts';

export interface Double {
  a: WithId<Company>;
  b: WithId<Company>;
  because: StaffOutput<'findDoubles'>['pairs'][number]['because'];
}

/** Pairs looked at in one go; after merging them the rest come. */
const MOST = 50;

/** Pairs that are probably one company, with both companies as they are. */
export function useDoubles(organisation: () => string) {
  /** undefined while they are looked for. */
  const pairs = shallowRef<Double[]>();
  const problem = ref('');

  async function load() {
    pairs.value = undefined;
    problem.value = '';
    try {
      const found = await staffCall('findDoubles', { organisation: organisation() });
      const read = found.pairs.slice(0, MOST).map(async ({ a, b, because }) => {
        const [one, other] = await Promise.all([a, b].map((id) => readCompany(organisation(), id)));
        return one && other ? [{ a: one, b: other, because }] : [];
      });
      pairs.value = (await Promise.all(read)).flat();
    } catch (error) {
      problem.value = errorText(error);
    }
  }

  /** A company that is gone takes all its pairs along. */
  function forget(company: string) {
    pairs.value = pairs.value?.filter(({ a, b }) => a.id !== company && b.id !== company);
  }

  watch(organisation, load, { immediate: true });
  return { pairs, problem, load, forget };
}
