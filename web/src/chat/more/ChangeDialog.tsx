import { usePage } from '../components/page-context.ts';
import type { ChatState } from '../state/chat-state.ts';
import { Dialog } from './Dialog.tsx';
import { Goes } from './Goes.tsx';
import { useMoreTexts } from './use-more-texts.ts';

/** Names the answers that an answer would make go, before they do. */
export function ChangeDialog({ asks: { value, goes } }: { asks: NonNullable<ChatState['asks']> }) {
  const { chat } = usePage();
  const more = useMoreTexts();
  return (
    <Dialog title={more.changeTitle} onClose={() => chat.think()}>
      <p>{more.changeGoes}</p>
      <Goes goes={goes} />
      <div class="dialog-actions">
        <button type="button" class="quiet" data-testid="chat-change-no" onClick={() => chat.think()}>
          {more.changeNo}
        </button>
        <button
          type="button"
          class="primary"
          data-testid="chat-change-yes"
          onClick={() => chat.answer(value, true)}
        >
          {more.changeYes}
        </button>
      </div>
    </Dialog>
  );
}
