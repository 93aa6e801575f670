import { usePage } from '../components/page-context.ts';
import { Dialog } from './Dialog.tsx';
import { useMoreTexts } from './use-more-texts.ts';

/** Beginning anew is asked once more: the answers given leave the screen. */
export function RestartDialog() {
  const { chat, show } = usePage();
  const more = useMoreTexts();
  return (
    <Dialog title={more.startOver}>
      <p>{more.restartSure}</p>
      <div class="dialog-actions">
        <button type="button" class="quiet" onClick={() => show(null)}>
          {more.goOn}
        </button>
        <button
          type="button"
          class="primary"
          data-testid="chat-restart-yes"
          onClick={() => {
            chat.restart();
            show(null);
          }}
        >
          {more.startOver}
        </button>
      </div>
    </Dialog>
  );
}
