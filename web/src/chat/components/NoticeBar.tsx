import { usePage, useTexts } from './page-context.ts';

/** Something happened outside the conversation: said once, until it has been read. */
export function NoticeBar() {
  const { state, chat } = usePage();
  const texts = useTexts();
  const { notice } = state;
  const over = notice === 'gone' || notice === 'expired';
  return (
    <div role="status">
      {notice && (
        <div class="note note-notice" data-testid="chat-notice">
          <p>{texts.notices[notice]}</p>
          {over && (
            <button type="button" class="quiet" onClick={() => void chat.startNew()}>
              {texts.startNew}
            </button>
          )}
          <button type="button" class="quiet" onClick={() => chat.dismiss()}>
            {texts.dismiss}
          </button>
        </div>
      )}
    </div>
  );
}
