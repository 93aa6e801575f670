import { fill } from '../texts/texts.ts';
import { SavedMark } from './SavedMark.tsx';
import { usePage, useTexts } from './page-context.ts';

interface Props {
  text: string;
  seq: number;
  /** Nothing has been answered after it. */
  latest: boolean;
}

/** What the respondent said, with a way to say it otherwise. */
export function OwnAnswer({ text, seq, latest }: Props) {
  const texts = useTexts();
  const { chat } = usePage();
  return (
    <div class="own">
      <p class="own-bubble" data-testid="chat-answer">
        <span class="unseen">{texts.you} </span>
        {text}
      </p>
      <div class="own-below">
        {latest && <SavedMark seq={seq} />}
        <button
          type="button"
          class="quiet change"
          aria-label={fill(texts.changeAnswer, { answer: text })}
          onClick={() => chat.back(seq)}
        >
          {texts.change}
        </button>
      </div>
    </div>
  );
}
