import { currentQuestion } from '../../../../core/conversation/engine.ts';
import type { QuestionNode } from '../../../../core/dialogue/compiled.ts';
import { maySkip } from '../../../../core/conversation/validate.ts';
import { Icon } from '../components/Icon.tsx';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { ContactFields } from './ContactFields.tsx';
import { Options } from './Options.tsx';
import { Scale } from './Scale.tsx';
import { TypedAnswer } from './TypedAnswer.tsx';
import { usePlain } from './plain-page.ts';

/** What can be answered now. */
export function Question() {
  const { page, texts: plain } = usePlain();
  const texts = useAllTexts();
  const question = currentQuestion(page.version.dialogue, page.session);
  if (!question) return null;
  return (
    <div class="card answer">
      <Fields question={question} />
      <div class="unseen" aria-hidden="true">
        <label>
          {plain.trap}
          <input
            name="website"
            tabIndex={-1}
            autoComplete="off"
            data-1p-ignore
            data-bwignore
            data-lpignore="true"
          />
        </label>
      </div>
      <div class="send-ways">
        {!(question.kind === 'choice' && !question.multiple) && (
          <button class="primary send" name="do" value="answer" data-testid="chat-send">
            {texts.send}
            <Icon name="send" />
          </button>
        )}
        {maySkip(question) && (
          <button class="quiet" name="do" value="skip" data-testid="chat-skip">
            {question.kind === 'contact' ? texts.noThanks : texts.skip}
          </button>
        )}
      </div>
    </div>
  );
}

function Fields({ question }: { question: QuestionNode }) {
  if (question.kind === 'contact') return <ContactFields node={question} />;
  if (question.kind === 'choice') return <Options node={question} />;
  return question.input === 'scale' ? <Scale node={question} /> : <TypedAnswer node={question} />;
}
