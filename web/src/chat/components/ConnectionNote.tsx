import { useOnline } from '../hooks/use-online.ts';
import { usePage, useTexts } from './page-context.ts';

/** Says quietly that answers wait in this browser for the network. */
export function ConnectionNote() {
  const { unsent, waiting } = usePage().state;
  const texts = useTexts();
  const online = useOnline();
  const waits = unsent > 0 && (waiting || !online);
  return (
    <div role="status">
      {waits && (
        <p class="note" data-testid="chat-offline">
          {online ? texts.waiting : texts.offline}
        </p>
      )}
    </div>
  );
}
