import { usePage } from '../components/page-context.ts';
import type { Notice } from '../texts/texts.ts';
import { useMoreTexts } from './use-more-texts.ts';

/** Something happened outside the conversation: said once, until it has been read. */
export function NoticeBar({ notice }: { notice: Notice }) {
  const { chat } = usePage();
  const more = useMoreTexts();
  const over = notice === 'gone' || notice === 'expired';
  return (
    <div class="note note-notice" data-testid="chat-notice">
      <p>{more.notices[notice]}</p>
      {over && (
        <button type="button" class="quiet" onClick={() => void chat.startNew()}>
          {more.startNew}
        </button>
      )}
      <button type="button" class="quiet" onClick={() => chat.dismiss()}>
        {more.dismiss}
      </button>
    </div>
  );
}
