import { fill } from '../texts/texts.ts';
import { usePage, useTexts } from './page-context.ts';

/** What the respondent said, with a way to say it otherwise. */
export function OwnAnswer({ text, seq }: { text: string; seq: number }) {
  const texts = useTexts();
  const { chat } = usePage();
  return (
    <div class="own">
      <p class="own-bubble" data-testid="chat-answer">
        <span class="unseen">{texts.you} </span>
        {text}
      </p>
      <button
        type="button"
        class="quiet change"
        aria-label={fill(texts.changeAnswer, { answer: text })}
        onClick={() => chat.back(seq)}
      >
        {texts.change}
      </button>
    </div>
  );
}
