import { useI18n } from 'vue-i18n';
import { csvOf } from '../../../../core/companies/import/problem-list.ts';
import type { FoundProblem } from '../../../../core/companies/import/found-problem.ts';

/** A problem of the file, or one that the server found. */
export type ToldProblem = Pick<FoundProblem, 'row' | 'problem' | 'severity'> &
  Partial<Pick<FoundProblem, 'target' | 'value'>>;

export function useProblemWords() {
  const { t } = useI18n();

  /** One sentence: what is wrong, and what happens to it. */
  function sentence({ problem, target, value = '' }: ToldProblem): string {
    const field = target ? t(`imports.target.${target}`) : '';
    return t(`imports.problem.${problem}`, { field, value });
  }

  /** The list as a file for Excel. */
  function download(problems: readonly ToldProblem[], fileName: string) {
    const head = ['row', 'field', 'value', 'problem'].map((name) => t(`imports.list.${name}`));
    const rows = problems.map((one) => [
      String(one.row),
      one.target ? t(`imports.target.${one.target}`) : '',
      one.value ?? '',
      sentence(one),
    ]);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csvOf([head, ...rows])], { type: 'text/csv' }));
    link.download = `${fileName.replace(/\.\w+$/, '')} – ${t('imports.list.file')}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  return { sentence, download };
}
