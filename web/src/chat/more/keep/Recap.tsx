import { SUMMARY_TEXTS } from '../../../../../core/summary/texts.ts';
import type { Summary } from '../../../../../core/summary/summary.ts';
import { fill } from '../../texts/texts.ts';
import { useKeepTexts } from './texts/index.ts';

/** The answers that stand, folded away until somebody wants to look. */
export function Recap({ summary }: { summary: Summary }) {
  const texts = useKeepTexts();
  const { answers, locale } = summary;
  return (
    <details class="recap" data-testid="chat-recap">
      <summary>{fill(texts.answers, { count: answers.length })}</summary>
      <Answers answers={answers} skipped={SUMMARY_TEXTS[locale].skipped} />
    </details>
  );
}

/** Questions with their answers. */
export function Answers({ answers, skipped }: Pick<Summary, 'answers'> & { skipped: string }) {
  return (
    <dl class="pairs">
      {answers.map(({ seq, question, answer }) => (
        <div key={seq}>
          <dt>{question}</dt>
          <dd class={answer ? undefined : 'faint'}>{answer || skipped}</dd>
        </div>
      ))}
    </dl>
  );
}
