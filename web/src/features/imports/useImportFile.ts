import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import type { Layout } from '../../../../core/companies/import/columns.ts';
import { FileError, type FileErrorCode } from '../../../../core/companies/import/file-error.ts';
import { lastRowOf, type Heading } from '../../../../core/companies/import/heading.ts';
import type { Checked, Opened } from './messages.ts';
import { openReader, type Reader } from './reader.ts';

/** The chosen file: opened, its columns settled, its rows checked. Each step forgets those after it. */
export function useImportFile() {
  const file = shallowRef<File>();
  const opened = shallowRef<Opened>();
  const layout = shallowRef<Layout>();
  const checked = shallowRef<Checked>();
  const busy = ref<'' | 'opening' | 'checking'>('');
  const rowsRead = ref(0);
  const problem = ref<FileErrorCode | ''>('');
  let reader: Reader | undefined;

  /** Rows below the heading that are read. */
  const rows = computed(() => {
    if (!opened.value || !layout.value) return 0;
    const { count, hidden, sample } = opened.value;
    const { heading, hiddenRows } = layout.value;
    const above = heading ? sample.filter(({ row }) => row <= lastRowOf(heading)).length : 0;
    return count - above - (hiddenRows ? 0 : hidden);
  });

  function forget() {
    reader?.close();
    reader = undefined;
    file.value = opened.value = layout.value = checked.value = undefined;
    busy.value = problem.value = '';
  }
  onScopeDispose(forget);

  /** What comes from a file that has been put aside meanwhile is not heard. */
  async function during<T>(
    what: 'opening' | 'checking',
    work: (mine: Reader) => Promise<T>,
  ): Promise<T | undefined> {
    const mine = (reader ??= openReader());
    busy.value = what;
    rowsRead.value = 0;
    problem.value = '';
    try {
      const result = await work(mine);
      return mine === reader ? result : undefined;
    } catch (error) {
      if (mine === reader) problem.value = error instanceof FileError ? error.code : 'broken';
      return undefined;
    } finally {
      if (mine === reader) busy.value = '';
    }
  }

  const tell = (count: number) => (rowsRead.value = count);

  async function open(next: File) {
    forget();
    file.value = next;
    take(await during('opening', (mine) => mine.ask('open', next, tell)));
  }

  async function look(sheet: number) {
    checked.value = undefined;
    take(await during('opening', (mine) => mine.ask('look', sheet, tell)));
  }

  function take(result: Opened | undefined) {
    if (!result) return;
    opened.value = result;
    layout.value = result.layout;
  }

  /** Guesses the columns anew. */
  async function read(heading: Heading | null) {
    const before = layout.value;
    if (!before) return;
    const { sheet, hiddenRows } = before;
    const result = await during('opening', (mine) => mine.ask('guess', heading));
    if (result && layout.value === before) change({ ...result, sheet, hiddenRows });
  }

  function change(next: Layout) {
    layout.value = next;
    checked.value = undefined;
  }

  async function check() {
    const asked = layout.value;
    if (!asked) return;
    const result = await during('checking', (mine) => mine.ask('check', asked, tell));
    if (asked === layout.value) checked.value = result;
  }

  /** Begins the batches of the checked file anew. */
  async function batches() {
    const mine = reader;
    if (!mine || !layout.value) throw new FileError('empty');
    await mine.ask('start', layout.value);
    return () => mine.ask('next', null);
  }

  return {
    file,
    opened,
    layout,
    checked,
    busy,
    rowsRead,
    rows,
    problem,
    open,
    look,
    read,
    change,
    check,
    batches,
    forget,
  };
}
