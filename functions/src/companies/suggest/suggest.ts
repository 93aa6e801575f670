import type { CompanySuggestions } from '../../../../core/api/public.schema.ts';
import type { RegisterQuery } from '../../../../core/companies/register-query.ts';
import { suggestionQuery } from '../../../../core/companies/suggestion-query.ts';
import { suggestionsOf } from '../../../../core/companies/suggestions.ts';
import type { Clock } from '../../firebase/clock.ts';
import { logError } from '../../firebase/logger.ts';
import { rateOf } from '../../http/rate-limit.ts';
import { remember } from '../../published/cache.ts';
import type { AskRegister } from '../register/client.ts';
import { RegisterFault } from '../register/fault.ts';

/** Companies for what a respondent has typed so far; null → no answer now, which is no more than a missing help. */
export type Suggest = (typed: string) => Promise<CompanySuggestions['companies'] | null>;

const DAY = 24 * 60 * 60_000;
/** Answers kept, each well under a kilobyte. */
const KEPT = 5_000;
/** Calls a minute of this instance, of the 200 that all of the product has; `STAFF_RESERVE` bounds them together. */
export const CALLS_PER_INSTANCE = 60;

/** Suggestions from the register, remembered for a day; nothing of what was typed is logged. */
export function suggestingFrom(ask: AskRegister, clock: Clock): Suggest {
  const share = rateOf(CALLS_PER_INSTANCE, 60);
  const known = remember(
    async (key: string) => {
      if ((await share('')) > 0) throw new RegisterFault('busy');
      const query = JSON.parse(key) as RegisterQuery;
      const { companies } = await ask(query, 1, 'respondent');
      return suggestionsOf(companies, query.name ?? '');
    },
    { lifetime: DAY, size: KEPT, clock },
  );
  return async (typed) => {
    const query = suggestionQuery(typed);
    if (!query) return [];
    try {
      return await known(JSON.stringify(query));
    } catch (error) {
      if (!(error instanceof RegisterFault)) logError('companies.suggest', error);
      return null;
    }
  };
}
