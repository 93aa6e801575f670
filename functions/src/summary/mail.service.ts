/** The summary by e-mail, to an address that is used for this one letter and kept nowhere. */
import { randomInt } from 'node:crypto';
import type { Firestore } from 'firebase-admin/firestore';
import type { SummaryMail } from '../../../core/api/public.schema.ts';
import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import { summaryWithoutTyped } from '../../../core/summary/summary.ts';
import { admits } from '../conversation/services.ts';
import type { ConversationKey } from '../conversation/store.ts';
import type { PresentedToken } from '../conversation/tokens.ts';
import type { Clock } from '../firebase/clock.ts';
import { logError } from '../firebase/logger.ts';
import { done, refuse, type Outcome } from '../http/outcome.ts';
import type { Rate } from '../http/rate-limit.ts';
import type { Mailer } from '../mail/mailer.ts';
import { mailboxKey, rateIn } from '../quota/quota.ts';
import { summaryLetter } from './summary-letter.ts';
import { summaryInput, type SummaryPorts } from './summary.service.ts';

/** Letters of one conversation, whoever they go to. */
const MAILS_PER_CONVERSATION = 3;
const PER_RECIPIENT_AND_HOUR = 4;
/**
 * A school of a thousand where every second one asks; no more can be sent to strangers in the organisation's name.
 * In several counters, so that a school does not queue at one document; with room for an uneven spread.
 */
const PER_ORGANISATION_AND_HOUR = 640;
const COUNTERS = 8;

export interface MailPorts extends SummaryPorts {
  send: Mailer;
  /** Whether the organisation may not write to the address. */
  isSuppressed(organisation: string, address: string): Promise<boolean>;
  /** Whether an operator has approved the organisation: its services' texts are whatever its owner writes. */
  isApproved(organisation: string): Promise<boolean>;
  /** Letters to one address, from whatever conversations. */
  perRecipient: Rate;
  /** Letters of one organisation, to whatever addresses. */
  perOrganisation: Rate;
  /** The site's address without a slash at the end. */
  publicUrl: () => string;
}

/** The rates that the deployed service goes by. */
export function mailRates(db: Firestore, clock: Clock): Pick<MailPorts, 'perRecipient' | 'perOrganisation'> {
  return {
    perRecipient: rateIn(db, clock, (address) => ({
      key: `summary-to-${mailboxKey(address)}`,
      most: PER_RECIPIENT_AND_HOUR,
      per: 'hour',
    })),
    perOrganisation: rateIn(db, clock, (organisation) => ({
      key: `summary-from-${organisation}-${randomInt(COUNTERS)}`,
      most: PER_ORGANISATION_AND_HOUR / COUNTERS,
      per: 'hour',
    })),
  };
}

/**
 * Sends the ready answers and the services. An address that has refused the organisation's mail gets none, and is
 * answered like any other: whoever asks may be somebody else, who is not to learn of the refusal. So is a program
 * that has given itself away.
 */
export async function mailSummary(
  ports: MailPorts,
  key: ConversationKey,
  token: PresentedToken,
  { address, locale }: SummaryMail,
): Promise<Outcome<{ mailed: true }>> {
  const before = await ports.store.read(key);
  const refused = refusalOf(ports, before, token);
  if (refused) return refused;
  if (!(await ports.isApproved(key.organisation))) return refuse('notApproved');
  const wait = (await ports.perRecipient(address)) || (await ports.perOrganisation(key.organisation));
  if (wait > 0) return refuse('tooMany', { retryAfter: wait });
  const counted = await count(ports, key, token);
  if (!counted.ok) return counted;
  const mailed = done({ mailed: true } as const);
  if (counted.value.spamReason === 'trap') return mailed;
  if (await ports.isSuppressed(key.organisation, address)) return mailed;
  const input = await summaryInput(ports, key, counted.value, locale);
  const link = `${ports.publicUrl()}/b/${input.version.slug}?lang=${input.version.locale}`;
  try {
    await ports.send(
      address,
      summaryLetter(summaryWithoutTyped(input), { accent: input.version.accent, link }),
    );
    return mailed;
  } catch (error) {
    logError('summary.mail', error);
    await giveBack(ports, key);
    return refuse('internal');
  }
}

function refusalOf({ clock }: SummaryPorts, kept: Conversation | null, token: PresentedToken) {
  if (!admits(kept, token, clock())) return refuse('unauthorised');
  if (kept.status !== 'completed') return refuse('notCompleted');
  return kept.summaryMails >= MAILS_PER_CONVERSATION ? refuse('tooMany') : null;
}

/** Counted before it leaves, so that asking many times at once sends no more. */
function count(
  ports: SummaryPorts,
  key: ConversationKey,
  token: PresentedToken,
): Promise<Outcome<Conversation>> {
  return ports.store.decide<Outcome<Conversation>>(key, async (kept) => {
    const refused = refusalOf(ports, kept, token);
    if (refused || !kept) return { result: refused ?? refuse('unauthorised') };
    return { result: done(kept), change: { summaryMails: kept.summaryMails + 1 } };
  });
}

async function giveBack({ store }: SummaryPorts, key: ConversationKey): Promise<void> {
  await store.decide(key, async (kept) =>
    kept ? { result: null, change: { summaryMails: Math.max(0, kept.summaryMails - 1) } } : { result: null },
  );
}
