import type { Clock } from '../../firebase/clock.ts';
import type { AskRegister, RegisterPage } from './client.ts';

const MINUTES = 60_000;
const KEPT_FOR = 5 * MINUTES;
const PAGES = 60;

/**
 * Remembers answers for five minutes in this instance: turning pages back and forth, and learning again how many
 * pages the first of two industry codes has, cost the shared limit nothing.
 */
export function remembering(ask: AskRegister, now: Clock): AskRegister {
  const known = new Map<string, { at: number; page: RegisterPage }>();
  return async (query, page, urgency) => {
    const key = JSON.stringify([query, page]);
    const found = known.get(key);
    if (found && now().getTime() - found.at < KEPT_FOR) return found.page;
    const answer = await ask(query, page, urgency);
    known.delete(key);
    known.set(key, { at: now().getTime(), page: answer });
    const oldest = known.keys().next();
    if (known.size > PAGES && !oldest.done) known.delete(oldest.value);
    return answer;
  };
}
