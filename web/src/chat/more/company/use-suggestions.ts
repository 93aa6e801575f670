import { useEffect, useState } from 'preact/hooks';
import { suggestionQuery } from '../../../../../core/companies/suggestion-query.ts';
import { fetchCompanies, type Company } from './fetch-companies.ts';

/** Milliseconds of quiet before the register is asked. */
const QUIET = 250;
const NONE: Company[] = [];

/** Companies for what stands in the field; those of an earlier text are never shown. '' asks nobody. */
export function useSuggestions(typed: string): Company[] {
  const [found, setFound] = useState({ typed: '', companies: NONE });
  useEffect(() => {
    if (!suggestionQuery(typed) || !navigator.onLine) return;
    const gone = new AbortController();
    const timer = setTimeout(async () => {
      const companies = await fetchCompanies(typed, gone.signal);
      if (!gone.signal.aborted) setFound({ typed, companies });
    }, QUIET);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [typed]);
  return found.typed === typed ? found.companies : NONE;
}
