import { useMemo } from 'preact/hooks';
import { summaryOf, type Summary } from '../../../../../core/summary/summary.ts';
import { usePage } from '../../components/page-context.ts';

/** The summary of the conversation as it stands on the page. */
export function useSummary(): Summary {
  const { version, session, facts } = usePage().state;
  return useMemo(() => summaryOf({ version, session, facts }), [version, session, facts]);
}
