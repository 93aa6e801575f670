import type { Firestore } from 'firebase-admin/firestore';
import type { Clock } from '../../firebase/clock.ts';
import { registerBudget } from '../register/budget.ts';
import { registerClient } from '../register/client.ts';
import { registerUrl, registerUserAgent } from '../register/settings.ts';
import { suggestingFrom, type Suggest } from './suggest.ts';

/** Milliseconds: later, the respondent has typed on. */
const TIMEOUT = 3_000;

/** Suggestions from the register that this process is told of, within the budget shared with the members. */
export function suggestIn(db: Firestore, clock: Clock): Suggest {
  const ask = registerClient({
    url: registerUrl(),
    takeCall: registerBudget(db, clock),
    userAgent: registerUserAgent(),
    timeout: TIMEOUT,
    attempts: 1,
  });
  return suggestingFrom(ask, clock);
}
