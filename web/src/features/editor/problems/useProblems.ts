import { refDebounced } from '@vueuse/core';
import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import type { BotSite } from '../../../../../core/bots/bot.schema.ts';
import { checkDialogue } from '../../../../../core/dialogue/check.ts';
import type { Dialogue } from '../../../../../core/dialogue/dialogue.schema.ts';
import type { Locale } from '../../../../../core/dialogue/locale.ts';
import { CHECK_CODES, type CheckProblem } from '../../../../../core/dialogue/problem.ts';
import { pickText } from '../../../../../core/dialogue/text.ts';
import type { Need, Service } from '../../../../../core/needs/need.schema.ts';
import { nodeName } from '../../../components/tree/node-name.ts';
import { isOfSite, problemKey, problemName } from './problem-key.ts';

export interface SentencedProblem extends CheckProblem {
  sentence: string;
  /** What the node is called, or the part of the site; '' for the bot as a whole. */
  where: string;
}

export interface ProblemCounts {
  errors: number;
  warnings: number;
}

const BROKEN_SETTINGS: CheckProblem = {
  code: 'brokenSettings',
  severity: CHECK_CODES.brokenSettings,
  node: null,
};

interface Checked {
  dialogue: Readonly<Ref<Dialogue>>;
  needs: Readonly<Ref<readonly Need[]>>;
  services: Readonly<Ref<readonly Service[]>>;
  locale: Readonly<Ref<Locale>>;
  /** undefined while loading. */
  site: Readonly<Ref<BotSite | undefined>>;
  /** Nodes of which something could not be read. */
  lost: Readonly<Ref<ReadonlySet<string> | undefined>>;
  /** Something in the settings could not be read. */
  brokenSettings: Readonly<Ref<boolean>>;
}

/** The live check: runs when writing rests for a moment, and says every problem in the reader's language. */
export function useProblems({ dialogue, needs, services, locale, site, lost, brokenSettings }: Checked) {
  const sentences = useProblemSentences(dialogue, locale);
  const settled = refDebounced(dialogue, 250, { maxWait: 1_000 });
  const isLoaded = computed(() => Object.keys(settled.value.nodes).length > 0);
  const checked = computed(() =>
    isLoaded.value
      ? checkDialogue({
          dialogue: settled.value,
          needs: needs.value,
          services: services.value,
          site: site.value,
          ...(lost.value && { lost: lost.value }),
        })
      : [],
  );
  const found = computed(() => (brokenSettings.value ? [BROKEN_SETTINGS, ...checked.value] : checked.value));
  const problems = computed(() => sentences(found.value));
  const counts = computed(() => countByNode(found.value));
  const errors = computed(() => found.value.filter(({ severity }) => severity === 'error').length);
  return { problems, counts, errors };
}

/** Turns problems into sentences about the dialogue. */
export function useProblemSentences(dialogue: Readonly<Ref<Dialogue>>, locale: Readonly<Ref<Locale>>) {
  const { t } = useI18n();
  return (problems: readonly CheckProblem[]): SentencedProblem[] =>
    problems.map((problem) => {
      const label = (text: object) => pickText(text, locale.value, dialogue.value.defaultLocale);
      const name = problemName(problem, dialogue.value, label);
      const inLanguage = isOfSite(problem) ? 'components.inLanguage' : 'editor.inLanguage';
      const language = problem.locale ? t(`${inLanguage}.${problem.locale}`) : '';
      if (isOfSite(problem)) {
        const sentence = t(`components.siteProblem.${problem.code}`, { language, name });
        return { ...problem, sentence, where: t(`components.siteProblem.where.${problem.part}`, { name }) };
      }
      const sentence = t(`editor.problem.${problemKey(problem, dialogue.value)}`, { name, language });
      const kindName = (kind: string) => t(`components.tree.kind.${kind}`);
      const where =
        problem.node === null ? '' : nodeName(dialogue.value, problem.node, locale.value, kindName);
      return { ...problem, sentence, where };
    });
}

function countByNode(problems: readonly CheckProblem[]): Map<string, ProblemCounts> {
  const counts = new Map<string, ProblemCounts>();
  for (const { node, severity } of problems) {
    if (node === null) continue;
    const { errors, warnings } = counts.get(node) ?? { errors: 0, warnings: 0 };
    const isError = severity === 'error';
    counts.set(node, { errors: errors + (isError ? 1 : 0), warnings: warnings + (isError ? 0 : 1) });
  }
  return counts;
}
