import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { staffCall } from '../../../app/staff-call.ts';
import { useConfirm } from '../../../components/useConfirm.ts';
import { useNotify } from '../../../components/useNotify.ts';
import type { DraftPlace } from '../draft/draft-io.ts';

/** Restores a version into the draft, once confirmed, and opens the editor on it. */
export function useRestore() {
  const { t } = useI18n();
  const confirm = useConfirm();
  const { notify, notifyError } = useNotify();
  const router = useRouter();

  return async (place: DraftPlace, version: number) => {
    const sure = await confirm({
      title: t('editor.versions.restoreTitle', { version }),
      text: t('editor.versions.restoreText'),
      action: t('editor.versions.restore'),
    });
    if (!sure) return;
    try {
      await staffCall('restoreVersion', { ...place, version });
      notify(t('editor.versions.restored', { version }));
      await router.push(`/app/${place.organisation}/bots/${place.bot}/editor`);
    } catch (error) {
      notifyError(error);
    }
  };
}
