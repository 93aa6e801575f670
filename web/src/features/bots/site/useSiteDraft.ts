import { useDebounceFn } from '@vueuse/core';
import { doc } from 'firebase/firestore';
import { watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { onBeforeRouteLeave } from 'vue-router';
import { paths } from '../../../../../core/bots/paths.ts';
import { firebase } from '../../../app/firebase.ts';
import { saveRevised } from '../../../app/save-revised.ts';
import { useBot } from '../../../app/useBot.ts';
import { useDraft } from '../../../app/useDraft.ts';
import { useConfirm } from '../../../components/useConfirm.ts';
import { useNotify } from '../../../components/useNotify.ts';
import { siteFieldsOf } from './site-fields.ts';

/** Milliseconds of quiet after which what was written is saved. */
const QUIET = 700;

/** The site's draft: live, saved by itself when writing rests and when the page is left. */
export function useSiteDraft(place: { organisation: string; bot: string }) {
  const { t } = useI18n();
  const confirm = useConfirm();
  const { notifyError } = useNotify();
  const { bot, missing, failed, retry } = useBot(
    () => place.organisation,
    () => place.bot,
  );
  const { draft, state, dirty, save, settle, resolve } = useDraft({
    current: () => bot.value && siteFieldsOf(bot.value),
    write: (base, mine) =>
      saveRevised(
        doc(firebase().firestore, paths.bot(place.organisation, place.bot)),
        base,
        mine,
        siteFieldsOf,
      ),
    onError: notifyError,
  });

  /** A bot cannot be without a name. */
  const canSave = () => dirty.value && Boolean(draft.value?.name.trim());
  const saveSoon = useDebounceFn(() => {
    if (canSave()) void save();
  }, QUIET);
  watch(
    [draft, dirty, () => state.value === 'saving'],
    () => {
      if (dirty.value) void saveSoon();
    },
    { deep: true },
  );
  /** What cannot be saved, such as what awaits a choice, is not left behind without a word. */
  onBeforeRouteLeave(async () => {
    if (canSave() ? await settle() : !dirty.value) return true;
    return confirm({
      title: t('bots.site.leave.title'),
      text: t('bots.site.leave.text'),
      action: t('bots.site.leave.action'),
      danger: true,
    });
  });

  return { bot, missing, failed, retry, draft, state, resolve };
}
