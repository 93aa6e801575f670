import { watch } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Locale } from '../../../../core/dialogue/locale.ts';
import { formatDateTime } from '../../app/format.ts';
import { useConfirm } from '../../components/useConfirm.ts';
import { useEditorStore } from './store.ts';

/** Asks what to do with work that an earlier visit left unsaved on this device. */
export function useLeftover() {
  const { t, locale } = useI18n();
  const confirm = useConfirm();
  const editor = useEditorStore();

  watch(
    () => editor.leftover,
    async (leftover) => {
      if (!leftover) return;
      const at = formatDateTime(new Date(leftover.at), locale.value as Locale);
      const restore = await confirm({
        title: t('editor.leftover.title'),
        text: t('editor.leftover.text', { at }),
        action: t('editor.leftover.restore'),
      });
      editor.settleLeftover(restore);
    },
    { immediate: true },
  );
}
