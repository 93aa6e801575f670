import { useState } from 'preact/hooks';
import { PrivacyText } from '../components/PrivacyText.tsx';
import { usePage, useTexts } from '../components/page-context.ts';
import { Dialog } from './Dialog.tsx';
import { useMoreTexts } from './use-more-texts.ts';

/** The privacy notice over the chat, and the respondent's way to have the answers erased. */
export function PrivacyDialog() {
  const { state, chat, show } = usePage();
  const texts = useTexts();
  const more = useMoreTexts();
  const [sure, setSure] = useState(false);
  const erase = () => {
    if (!sure) return setSure(true);
    void chat.erase();
    show(null);
  };
  return (
    <Dialog title={texts.privacy}>
      <PrivacyText />
      {sure && <p role="alert">{more.eraseSure}</p>}
      <div class="dialog-actions">
        {state.session.seq > 0 && (
          <button type="button" class={sure ? 'danger' : 'quiet'} data-testid="chat-erase" onClick={erase}>
            {sure ? more.eraseYes : more.erase}
          </button>
        )}
        <button type="button" class="primary" onClick={() => show(null)}>
          {more.close}
        </button>
      </div>
    </Dialog>
  );
}
