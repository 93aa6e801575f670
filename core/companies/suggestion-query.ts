import { parseBusinessId } from '../contacts/business-id.ts';
import type { RegisterQuery } from './register-query.ts';

/** As long as a name in the register can be. */
const LONGEST = 100;
/** Fewer letters name half the register. */
const LETTERS = 3;
/** Begins like a business id, so no name is meant: one that is not whole or not right brings nothing. */
const DIGITS_ONLY = /^(?:FI)?[\s\d-]+$/i;

/** What to ask the register for what a respondent has typed so far; null → nothing to ask. */
export function suggestionQuery(typed: string): RegisterQuery | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  const businessId = parseBusinessId(text);
  if (businessId) return { businessId };
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < LETTERS || text.length > LONGEST || DIGITS_ONLY.test(text)) return null;
  return { name: text.toLocaleLowerCase('fi') };
}
