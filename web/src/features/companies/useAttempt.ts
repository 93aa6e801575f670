import { ref } from 'vue';
import { useNotify } from '../../components/useNotify.ts';

/** Runs what may be refused: `busy` meanwhile; a refusal is told at the foot of the app and answers false. */
export function useAttempt() {
  const { notifyError } = useNotify();
  const busy = ref(false);

  async function attempt(deed: () => Promise<unknown>): Promise<boolean> {
    busy.value = true;
    try {
      await deed();
      return true;
    } catch (error) {
      notifyError(error);
      return false;
    } finally {
      busy.value = false;
    }
  }

  return { busy, attempt };
}
