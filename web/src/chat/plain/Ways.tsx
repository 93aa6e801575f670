import { Icon } from '../components/Icon.tsx';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { usePlain } from './plain-page.ts';

/** The ways back: one answer, or to the beginning, which asks once more. */
export function Ways() {
  const { page, texts: plain } = usePlain();
  const texts = useAllTexts();
  const last = page.session.path.findLast(({ answer }) => answer)?.answer;
  if (!last) return null;
  return (
    <div class="ways">
      <button class="quiet" name="to" value={last.seq} data-testid="chat-back">
        <Icon name="back" />
        {texts.back}
      </button>
      <details class="again">
        <summary class="quiet" data-testid="chat-restart-ask">
          {texts.startOver}
        </summary>
        <p>{plain.startOverSure}</p>
        <button class="quiet again-yes" name="do" value="restart" data-testid="chat-restart">
          {plain.startOverYes}
        </button>
      </details>
    </div>
  );
}
