import { PrivacyText } from '../components/PrivacyText.tsx';
import { usePage, useTexts } from '../components/page-context.ts';
import { Dialog } from './Dialog.tsx';
import { useKeepTexts } from './keep/texts/index.ts';
import { useMoreTexts } from './use-more-texts.ts';

/** The privacy notice over the chat, and the way to the respondent's own data. */
export function PrivacyDialog() {
  const { state, show } = usePage();
  const texts = useTexts();
  const more = useMoreTexts();
  const keep = useKeepTexts();
  return (
    <Dialog title={texts.privacy}>
      <PrivacyText />
      <div class="dialog-actions">
        {state.session.seq > 0 && (
          <button type="button" class="quiet" data-testid="chat-my-data" onClick={() => show('data')}>
            {keep.data}
          </button>
        )}
        <button type="button" class="primary" onClick={() => show(null)}>
          {more.close}
        </button>
      </div>
    </Dialog>
  );
}
