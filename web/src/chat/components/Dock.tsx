import { maySkip } from '../../../../core/conversation/validate.ts';
import { currentQuestion } from '../../../../core/conversation/engine.ts';
import type { QuestionNode } from '../../../../core/dialogue/compiled.ts';
import { useFocusNext } from '../hooks/use-focus-next.ts';
import { ContactForm } from './ContactForm.tsx';
import { Icon } from './Icon.tsx';
import { InputForm } from './InputForm.tsx';
import { MultipleChoice } from './MultipleChoice.tsx';
import { ScaleForm } from './ScaleForm.tsx';
import { SingleChoice } from './SingleChoice.tsx';
import { usePage, useTexts } from './page-context.ts';

/** What the respondent can do now: the ready answers or a field, and the ways back and on. */
export function Dock({ pending, onPrivacy }: { pending: boolean; onPrivacy: () => void }) {
  const { state, chat } = usePage();
  const texts = useTexts();
  const { session, version } = state;
  const question = currentQuestion(version.dialogue, session);
  const dock = useFocusNext(`${session.seq}`, pending, state.rejected);
  const answered = session.path.some(({ answer }) => answer);
  return (
    <div
      class="dock"
      ref={dock}
      tabIndex={-1}
      role="group"
      aria-label={texts.yourAnswer}
      data-pending={pending || undefined}
    >
      {question && <Answer key={`${session.seq}-${question.id}`} question={question} />}
      <div class="ways">
        {answered && (
          <button type="button" class="quiet" data-testid="chat-back" onClick={() => chat.back()}>
            <Icon name="back" />
            {texts.back}
          </button>
        )}
        <button type="button" class="quiet faint" onClick={onPrivacy}>
          {texts.privacy}
        </button>
        {question && maySkip(question) && (
          <button
            type="button"
            class="quiet"
            data-testid="chat-skip"
            onClick={() => chat.answer({ kind: 'skipped' })}
          >
            {question.kind === 'contact' ? texts.noThanks : texts.skip}
          </button>
        )}
        {!question && answered && (
          <button type="button" class="quiet" data-testid="chat-restart" onClick={() => chat.restart()}>
            {texts.startOver}
          </button>
        )}
      </div>
    </div>
  );
}

function Answer({ question }: { question: QuestionNode }) {
  if (question.kind === 'contact') return <ContactForm node={question} />;
  if (question.kind === 'input') {
    return question.input === 'scale' ? <ScaleForm node={question} /> : <InputForm node={question} />;
  }
  return question.multiple ? <MultipleChoice node={question} /> : <SingleChoice node={question} />;
}
