import { Icon } from './Icon.tsx';
import { usePage, useTexts } from './page-context.ts';

/** Where the answer is by now: in this browser, or with the organisation. Not read out by itself. */
export function SavedMark({ seq }: { seq: number }) {
  const { session, saved, unsent } = usePage().state;
  const texts = useTexts();
  const sent = seq <= session.seq - unsent;
  if (!sent && seq > saved) return null;
  return (
    <span class="saved" aria-live="off" data-testid="chat-saved" data-state={sent ? 'sent' : 'saved'}>
      <Icon name="check" />
      {sent ? texts.sent : texts.saved}
    </span>
  );
}
