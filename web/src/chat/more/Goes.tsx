import type { AnswerEntry } from '../../../../core/conversation/conversation.ts';
import { summaryOf } from '../../../../core/summary/summary.ts';
import { usePage } from '../components/page-context.ts';

/** The answers that would go, each with its question. */
export function Goes({ goes }: { goes: AnswerEntry[] }) {
  const { version, session, facts, texts } = usePage().state;
  const path = goes.map((answer) => ({ node: answer.node, answer }));
  const { answers } = summaryOf({ version, session: { ...session, path }, facts });
  return (
    <ul class="goes" data-testid="chat-goes">
      {answers.map(({ seq, question, answer }) => (
        <li key={seq}>
          <span class="hint">{question}</span>
          <strong>{answer || texts.skipped}</strong>
        </li>
      ))}
    </ul>
  );
}
