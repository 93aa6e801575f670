import { usePage } from '../components/page-context.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { DataDialog } from './DataDialog.tsx';
import { PrivacyDialog } from './PrivacyDialog.tsx';
import { RestartDialog } from './RestartDialog.tsx';

/** The dialog that is open over the chat. */
export function Sheets() {
  const { sheet, state } = usePage();
  if (state.asks) return <ChangeDialog asks={state.asks} />;
  switch (sheet) {
    case 'data':
      return <DataDialog />;
    case 'privacy':
      return <PrivacyDialog />;
    case 'restart':
      return <RestartDialog />;
    default:
      return null;
  }
}
