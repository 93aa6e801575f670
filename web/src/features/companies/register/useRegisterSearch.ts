import { ref, shallowRef, watch } from 'vue';
import type { StaffOutput } from '../../../../../core/api/staff.schema.ts';
import type { RegisterCriteria } from '../../../../../core/companies/company.schema.ts';
import { staffCall } from '../../../app/staff-call.ts';
import { errorText } from '../../../components/useNotify.ts';
import { isAsked } from './criteria.ts';

export type RegisterResult = StaffOutput<'searchRegister'>;

/** The page of the register that the address asks for; a later question makes an earlier answer void. */
export function useRegisterSearch(
  organisation: () => string,
  criteria: () => RegisterCriteria,
  page: () => number,
) {
  const result = shallowRef<RegisterResult>();
  const searching = ref(false);
  /** Why there is no answer, in the reader's language; '' → nothing is wrong. */
  const problem = ref('');
  let round = 0;

  async function search() {
    const asked = ++round;
    problem.value = '';
    result.value = undefined;
    searching.value = isAsked(criteria());
    if (!searching.value) return;
    try {
      const found = await staffCall('searchRegister', {
        organisation: organisation(),
        criteria: criteria(),
        page: page(),
      });
      if (asked === round) result.value = found;
    } catch (error) {
      if (asked === round) problem.value = errorText(error);
    } finally {
      if (asked === round) searching.value = false;
    }
  }

  /** Companies that have just been kept; saves asking the register again. */
  function markKept(businessIds: readonly string[]) {
    if (!result.value) return;
    result.value = { ...result.value, kept: [...new Set([...result.value.kept, ...businessIds])] };
  }

  watch([organisation, () => JSON.stringify([criteria(), page()])], search, { immediate: true });
  return { result, searching, problem, search, markKept };
}
