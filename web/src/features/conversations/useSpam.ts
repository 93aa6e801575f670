import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { staffCall } from '../../app/staff-call.ts';
import { useNotify } from '../../components/useNotify.ts';

/** Sets conversations aside as spam and takes them back, each with a way to undo it at once. */
export function useSpam(organisation: () => string, changed: () => void) {
  const { t } = useI18n();
  const { notify, notifyError } = useNotify();
  /** The conversation whose mark is being changed. */
  const changing = ref('');

  async function setSpam(conversation: string, spam: boolean) {
    changing.value = conversation;
    try {
      await staffCall('setSpam', { organisation: organisation(), conversation, spam });
      notify(t(spam ? 'conversations.spam.marked' : 'conversations.spam.recovered'), {
        label: t('conversations.spam.undo'),
        run: () => void setSpam(conversation, !spam),
      });
      changed();
    } catch (error) {
      notifyError(error);
    } finally {
      changing.value = '';
    }
  }

  return { changing, setSpam };
}
