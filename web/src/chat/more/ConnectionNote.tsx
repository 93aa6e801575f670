import { usePage } from '../components/page-context.ts';
import { useMoreTexts } from './use-more-texts.ts';
import { useOnline } from './use-online.ts';

/** Says quietly that answers wait in this browser for the network. */
export function ConnectionNote() {
  const { unsent, waiting } = usePage().state;
  const texts = useMoreTexts();
  const online = useOnline();
  if (unsent === 0 || (online && !waiting)) return null;
  return (
    <p class="note" data-testid="chat-offline">
      {online ? texts.waiting : texts.offline}
    </p>
  );
}
