import { useEffect, useRef, useState } from 'preact/hooks';
import { PrivacyText } from '../components/PrivacyText.tsx';
import { usePage, useTexts } from '../components/page-context.ts';
import { useMoreTexts } from './use-more-texts.ts';

/** The privacy notice over the chat, and the respondent's way to have the answers erased. */
export function PrivacyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { state, chat } = usePage();
  const texts = useTexts();
  const more = useMoreTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [sure, setSure] = useState(false);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
    setSure(false);
  }, [open]);
  const erase = () => {
    if (!sure) return setSure(true);
    void chat.erase();
    onClose();
  };
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="privacy-title" onClose={onClose}>
      <h2 id="privacy-title">{texts.privacy}</h2>
      <PrivacyText />
      {sure && <p role="alert">{more.eraseSure}</p>}
      <div class="dialog-actions">
        {state.session.seq > 0 && (
          <button type="button" class={sure ? 'danger' : 'quiet'} data-testid="chat-erase" onClick={erase}>
            {sure ? more.eraseYes : more.erase}
          </button>
        )}
        <button type="button" class="primary" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </dialog>
  );
}
