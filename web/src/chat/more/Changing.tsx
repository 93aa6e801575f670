import { usePage } from '../components/page-context.ts';
import { useMoreTexts } from './use-more-texts.ts';

/** That an earlier question is asked again, what becomes of what came after it, and the way out. */
export function Changing() {
  const { chat } = usePage();
  const more = useMoreTexts();
  return (
    <div class="changing">
      <p class="hint">{more.changing}</p>
      <button type="button" class="quiet" data-testid="chat-keep" onClick={() => chat.keep()}>
        {more.keepAnswer}
      </button>
    </div>
  );
}
