/** Recipients of a campaign for tests against the Firestore emulator. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { recipientSchema, type Recipient } from '../../../core/campaigns/recipient.schema.ts';
import { optOutToken } from '../invitations/opt-out.ts';
import { invitationHash, invitationToken } from '../invitations/token.ts';
import { addressHash } from '../suppressions/suppressions.ts';

/** Any 32 bytes: the tests' own installation. */
const KEY = Buffer.alloc(32, 7);

export interface RecipientFixture {
  /** Of the invitation's link. */
  token: string;
  /** Of the opt-out link. */
  optOut: string;
  path: string;
  read(): Promise<Recipient>;
}

/** Keeps a recipient of the campaign `spring` who has been sent the first mail; id `recipient`. */
export async function recipientFixture(
  db: Firestore,
  recipient: string,
  change: Partial<Recipient> = {},
  organisation = 'vantaa',
): Promise<RecipientFixture> {
  const token = invitationToken({ organisation, campaign: 'spring', recipient }, KEY);
  const path = paths.recipient(organisation, 'spring', recipient);
  const sentAt = new Date('2026-11-20T08:00:00Z');
  const email = change.email ?? `${recipient}@havukka.example`;
  const kept: Recipient = {
    campaign: 'spring',
    bot: 'mapping',
    company: '9900010-6',
    companyName: 'Havukka Oy',
    facts: { businessId: '9900010-6', town: 'Vantaa' },
    contact: `contact-${recipient}`,
    email,
    name: '',
    kind: 'generic',
    addressHash: addressHash(email, KEY),
    locale: 'fi',
    tokenHash: invitationHash(token),
    position: 1,
    arm: 'treatment',
    stratum: '',
    state: 'sent',
    dueAt: new Date('2026-11-27T08:00:00Z'),
    next: 1,
    sendings: { 0: { state: 'sent', attempts: 1, at: sentAt, fault: '' } },
    conversation: '',
    begun: 0,
    sentAt,
    deliveredAt: null,
    openedAt: null,
    startedAt: null,
    completedAt: null,
    contactAt: null,
    bouncedAt: null,
    optedOutAt: null,
    outcome: null,
    expiresAt: new Date('2027-11-20T08:00:00Z'),
    ...change,
  };
  await db.doc(path).set(kept);
  const optOut = optOutToken({ organisation, campaign: 'spring', recipient });
  return { token, optOut, path, read: async () => recipientSchema.parse((await db.doc(path).get()).data()) };
}
