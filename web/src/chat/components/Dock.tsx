import { maySkip } from '../../../../core/conversation/validate.ts';
import { currentQuestion } from '../../../../core/conversation/engine.ts';
import { useFocusNext } from '../hooks/use-focus-next.ts';
import { loadMore, useMore } from '../hooks/use-more.ts';
import { Answer } from './Answer.tsx';
import { Icon } from './Icon.tsx';
import { usePage, useTexts } from './page-context.ts';

/** What the respondent can do now: the ready answers or a field, and the ways back and on. */
export function Dock({ pending }: { pending: boolean }) {
  const { state, chat, show } = usePage();
  const texts = useTexts();
  const more = useMore();
  const { session, version, turn } = state;
  const question = currentQuestion(version.dialogue, session);
  const dock = useFocusNext(turn, pending, state.rejected);
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
      {more && state.changes && <more.Changing />}
      {question && <Answer key={turn} question={question} />}
      <div class="ways">
        {answered ? (
          <button type="button" class="quiet" data-testid="chat-back" onClick={() => chat.back()}>
            <Icon name="back" />
            {texts.back}
          </button>
        ) : (
          <button
            type="button"
            class="quiet faint"
            onClick={() => {
              void loadMore();
              show('privacy');
            }}
          >
            {texts.privacy}
          </button>
        )}
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
        {!question && answered && more && (
          <button type="button" class="quiet" data-testid="chat-restart" onClick={() => chat.restart()}>
            {more.MORE_TEXTS[version.locale].startOver}
          </button>
        )}
      </div>
    </div>
  );
}
