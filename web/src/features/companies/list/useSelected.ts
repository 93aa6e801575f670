import { ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { staffCall } from '../../../app/staff-call.ts';
import { useConfirm } from '../../../components/useConfirm.ts';
import { useNotify } from '../../../components/useNotify.ts';
import { useAttempt } from '../useAttempt.ts';
import { toggled, toggledAll, type Selection } from './selection.ts';

/** The ticked companies and what can be done to them; `changed` reads the list again. */
export function useSelected(organisation: () => string, changed: () => Promise<void>) {
  const { t } = useI18n();
  const router = useRouter();
  const confirm = useConfirm();
  const { notify } = useNotify();
  const { busy, attempt } = useAttempt();
  const selection = shallowRef<Selection>(new Set());
  const adding = ref(false);

  const clear = () => (selection.value = new Set());
  const toggle = (id: string) => (selection.value = toggled(selection.value, id));
  const toggleAll = (shown: readonly string[]) => (selection.value = toggledAll(selection.value, shown));

  const change = (group: string, add: string[], remove: string[]) =>
    staffCall('changeGroupMembers', { organisation: organisation(), group, add, remove });

  /** Throws StaffCallError: the dialog that asked for the group tells it. */
  async function addTo(group: string | null, name: string) {
    if (!group) return;
    const ids = [...selection.value];
    await change(group, ids, []);
    notify(t('companies.select.added', { count: ids.length, group: name }, ids.length));
    clear();
    await changed();
  }

  async function leave(group: string, name: string) {
    const ids = [...selection.value];
    if (!(await attempt(() => change(group, [], ids)))) return;
    const back = () => void attempt(() => change(group, ids, [])).then(changed);
    notify(t('companies.select.left', { count: ids.length, group: name }, ids.length), {
      label: t('companies.undo'),
      run: back,
    });
    clear();
    await changed();
  }

  async function find() {
    const companies = [...selection.value];
    const input = { organisation: organisation(), group: null, companies, again: true };
    await attempt(async () => {
      const { search } = await staffCall('startContactSearch', input);
      await router.push({ path: `/app/${organisation()}/companies/contacts`, query: { search } });
    });
  }

  async function remove() {
    const ids = [...selection.value];
    const count = ids.length;
    const yes = await confirm({
      title: t('companies.remove.title', { count }, count),
      text: t('companies.remove.text'),
      action: t('companies.remove.action', { count }, count),
      danger: true,
    });
    if (!yes) return;
    // One at a time: what a refusal leaves undone stays ticked.
    const all = await attempt(async () => {
      for (const company of ids) {
        await staffCall('removeCompany', { organisation: organisation(), company });
        selection.value = toggled(selection.value, company);
      }
    });
    if (all) notify(t('companies.remove.done', { count }, count));
    await changed();
  }

  return { selection, adding, busy, clear, toggle, toggleAll, addTo, leave, find, remove };
}
