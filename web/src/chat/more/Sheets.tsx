import { usePage } from '../components/page-context.ts';
import { DataDialog } from './DataDialog.tsx';
import { PrivacyDialog } from './PrivacyDialog.tsx';
import { RestartDialog } from './RestartDialog.tsx';

/** The dialog that is open over the chat. */
export function Sheets() {
  switch (usePage().sheet) {
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
