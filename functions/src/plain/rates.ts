/** What bounds the plain pages, which ask no effort: a proof needs a script. Counted in this instance's memory. */
import { eitherRate, rateOf, type Rate } from '../http/rate-limit.ts';
import type { Message } from '../page/messages.ts';

export type Rates = Record<'fromAddress' | 'ofBot' | 'perConversation', Rate>;

/** Too many have begun; `retryAfter` in seconds. */
export interface Refused {
  kind: 'tooMany';
  about: Extract<Message, 'tooMany' | 'busyBot'>;
  retryAfter: number;
}

const TEN_MINUTES = 600;

/**
 * Ten classes of thirty may begin at once from one address, and no program goes on there at more than one in two
 * seconds. However many addresses it has, one bot takes 60 beginnings a minute, so that nobody waits for longer than
 * that, and 600 more in ten minutes: two such schools.
 */
const RATES = { fromAddress: 300, ofBotAMinute: 60, burstOfBot: 600, postsPerConversation: 120 };

/** The rates that the deployed pages go by. */
export function plainRates(): Rates {
  return {
    fromAddress: rateOf(RATES.fromAddress, TEN_MINUTES),
    ofBot: eitherRate(rateOf(RATES.ofBotAMinute, 60), rateOf(RATES.burstOfBot, TEN_MINUTES)),
    perConversation: rateOf(RATES.postsPerConversation, 60),
  };
}

/**
 * Counts one more beginning; null → it may go on. The address comes first: what it is refused takes nothing from the
 * others of the bot.
 */
export async function refusedBeginning(
  { fromAddress, ofBot }: Rates,
  address: string,
  { organisation, bot }: { organisation: string; bot: string },
): Promise<Refused | null> {
  const ofAddress = await fromAddress(address);
  if (ofAddress > 0) return { kind: 'tooMany', about: 'tooMany', retryAfter: ofAddress };
  const retryAfter = await ofBot(`${organisation}/${bot}`);
  return retryAfter > 0 ? { kind: 'tooMany', about: 'busyBot', retryAfter } : null;
}
