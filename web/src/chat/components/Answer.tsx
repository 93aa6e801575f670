import { useEffect } from 'preact/hooks';
import type { QuestionNode } from '../../../../core/dialogue/compiled.ts';
import { loadMore, useMore } from '../hooks/use-more.ts';
import { InputForm } from './InputForm.tsx';
import { SingleChoice } from './SingleChoice.tsx';
import { useTexts } from './page-context.ts';

/** The way to answer a question of this kind. */
export function Answer({ question }: { question: QuestionNode }) {
  const more = useMore();
  if (question.kind === 'input' && question.input !== 'scale') return <InputForm node={question} />;
  if (question.kind === 'choice' && !question.multiple) return <SingleChoice node={question} />;
  if (!more) return <Coming />;
  if (question.kind === 'contact') return <more.ContactForm node={question} />;
  return question.kind === 'input' ? (
    <more.ScaleForm node={question} />
  ) : (
    <more.MultipleChoice node={question} />
  );
}

/** The parts for this question are on their way; they are asked for until they are here. */
function Coming() {
  const texts = useTexts();
  useEffect(() => void loadMore(), []);
  return (
    <p class="hint" data-testid="chat-coming">
      {texts.coming}
    </p>
  );
}
