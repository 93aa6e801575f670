import type { Recipient } from './recipient.schema.ts';

/** A recipient in the queue, as tests and benchmarks begin with. */
export function recipientFixture(change: Partial<Recipient> = {}): Recipient {
  return {
    campaign: 'spring',
    bot: 'mapping',
    company: '9900010-6',
    companyName: 'Havukka Oy',
    facts: { name: 'Havukka Oy', town: 'Vantaa' },
    contact: 'contact',
    email: 'info@havukka.example',
    name: '',
    kind: 'generic',
    addressHash: 'hash',
    locale: 'fi',
    tokenHash: 'token',
    position: 0,
    arm: 'treatment',
    stratum: '',
    state: 'queued',
    dueAt: new Date('2026-03-02T09:00:00Z'),
    next: 0,
    sendings: {},
    conversation: '',
    begun: 0,
    sentAt: null,
    deliveredAt: null,
    openedAt: null,
    startedAt: null,
    completedAt: null,
    contactAt: null,
    bouncedAt: null,
    optedOutAt: null,
    outcome: null,
    expiresAt: new Date('2027-03-02T09:00:00Z'),
    ...change,
  };
}
