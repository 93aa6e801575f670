import { describe, expect, test } from 'vitest';
import {
  ATTEMPTS,
  CALL_LEASE,
  cancel,
  claim,
  confirmSent,
  giveUpClaim,
  mayBeWritten,
  queueAgain,
  returned,
  settle,
  suppress,
  type RecipientChange,
} from './ledger.ts';
import type { Recipient } from './recipient.schema.ts';
import { recipientFixture } from './testing.ts';

const now = new Date('2026-03-02T09:00:00Z');
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const DAY = 86_400_000;
const queued = recipientFixture();
const after = (recipient: Recipient, change: RecipientChange | null): Recipient => ({
  ...recipient,
  ...change,
});
const claimed = after(queued, claim(queued, now));
const sent = after(claimed, confirmSent(claimed, 7, now));

test('claim, then sent, then due for the reminder', () => {
  expect(claimed).toMatchObject({ state: 'queued', next: 0, dueAt: later(CALL_LEASE) });
  expect(claimed.sendings).toEqual({ '0': { state: 'calling', attempts: 1, at: now, fault: '' } });
  expect(sent).toMatchObject({ state: 'sent', sentAt: now, next: 1, dueAt: later(7 * DAY) });
  expect(sent.sendings['0']).toMatchObject({ state: 'sent', attempts: 1 });
});

test('without a further reminder nothing is due', () => {
  expect(confirmSent(claimed, null, now)).toMatchObject({ dueAt: null, next: 1 });
});

test('who answers while the mail is being handed over gets no reminder', () => {
  const started = after(claimed, { startedAt: now, state: 'started', dueAt: null });
  expect(confirmSent(started, 7, now)).toMatchObject({ state: 'started', sentAt: now, dueAt: null });
});

test('a lost worker leaves it unconfirmed, and a person decides', () => {
  const lost = after(claimed, giveUpClaim(claimed, later(CALL_LEASE)));
  expect(lost).toMatchObject({ state: 'unconfirmed', dueAt: null, next: 0 });
  const again = after(lost, queueAgain(lost, later(DAY)));
  expect(again).toMatchObject({ state: 'queued', dueAt: later(DAY) });
  expect(again.sendings['0']).toMatchObject({ state: 'retrying', attempts: 0 });
  expect(queueAgain(again, now)).toBeNull();
});

test('a worker that was slow after all says what it knows', () => {
  const lost = after(claimed, giveUpClaim(claimed, now));
  expect(confirmSent(lost, 7, now)).toMatchObject({ state: 'sent', sentAt: now });
});

test('a reminder that is unconfirmed shows, and a good retry takes it back', () => {
  const reminding = after(sent, claim(sent, now));
  const lost = after(reminding, giveUpClaim(reminding, now));
  expect(lost).toMatchObject({ state: 'unconfirmed', next: 1, sentAt: now });
  const again = after(lost, queueAgain(lost, now));
  expect(again.state).toBe('sent');
  expect(after(again, confirmSent(after(again, claim(again, now)), null, now))).toMatchObject({
    state: 'sent',
    next: 2,
  });
});

describe('refusals', () => {
  test('come back later and later, and end after five tries', () => {
    const pauses: number[] = [];
    let recipient = queued;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      recipient = after(recipient, claim(recipient, now));
      recipient = after(recipient, settle(recipient, { kind: 'later', fault: '451' }, now));
      if (recipient.dueAt) pauses.push((recipient.dueAt.getTime() - now.getTime()) / 60_000);
    }
    expect(pauses).toEqual([5, 20, 80, 320]);
    expect(recipient).toMatchObject({ state: 'failed', dueAt: null });
    expect(recipient.sendings['0']).toMatchObject({ state: 'failed', attempts: 5, fault: '451' });
    expect(queueAgain(recipient, now)).toMatchObject({ dueAt: now, state: 'queued' });
  });

  test('of an address that does not exist is final', () => {
    const bounced = after(claimed, settle(claimed, { kind: 'bounced', fault: '550' }, now));
    expect(bounced).toMatchObject({ state: 'bounced', bouncedAt: now, dueAt: null });
    expect(queueAgain(bounced, now)).toBeNull();
  });

  test('of us come back as what is put off does; without a reason, once', () => {
    const again = { state: 'queued', dueAt: later(5 * 60_000) };
    expect(after(claimed, settle(claimed, { kind: 'blocked', fault: '550 5.7.1' }, now))).toMatchObject(
      again,
    );
    const unexplained = after(claimed, settle(claimed, { kind: 'unexplained', fault: '550' }, now));
    expect(unexplained).toMatchObject(again);
    const second = after(unexplained, claim(unexplained, now));
    expect(settle(second, { kind: 'unexplained', fault: '550' }, now)).toMatchObject({ state: 'failed' });
  });

  test('of a mail that was taken and came back make it as good as never sent', () => {
    const back = after(sent, returned(sent, 0, '5.7.1', later(DAY)));
    expect(back).toMatchObject({ state: 'failed', next: 0, sentAt: null, dueAt: null });
    expect(back.sendings['0']).toEqual({ state: 'failed', attempts: 1, at: later(DAY), fault: '5.7.1' });
    expect(returned(back, 0, '5.7.1', now)).toBeNull();
    const again = after(back, queueAgain(back, now));
    expect(again).toMatchObject({ state: 'queued', next: 0, dueAt: now });
    expect(returned(after(sent, { openedAt: now, state: 'opened' }), 0, '5.7.1', now)).toBeNull();
    expect(returned(after(sent, { startedAt: now, state: 'started' }), 0, '5.7.1', now)).toBeNull();
    expect(returned(after(sent, claim(sent, now)), 1, '5.7.1', now)).toBeNull();
  });

  test('of any other kind is a failure to look at', () => {
    expect(settle(claimed, { kind: 'refused', fault: '554' }, now)).toMatchObject({
      state: 'failed',
      dueAt: null,
    });
  });
});

test('what the recipient did outweighs what happened to a reminder', () => {
  const opened = after(sent, { openedAt: now, state: 'opened' });
  const reminding = after(opened, claim(opened, now));
  expect(after(reminding, giveUpClaim(reminding, now))).toMatchObject({ state: 'opened', dueAt: null });
});

test('suppressed before the first mail, or quietly before a reminder', () => {
  expect(suppress(queued)).toMatchObject({ state: 'suppressed', dueAt: null });
  expect(suppress(sent)).toMatchObject({ state: 'sent', dueAt: null });
  expect(queueAgain(after(claimed, suppress(claimed)), now)).toBeNull();
});

test('cancelling says which mails never left, and which nobody knows of', () => {
  expect(cancel(queued, now)).toMatchObject({ state: 'cancelled', dueAt: null });
  expect(cancel(sent, now)).toMatchObject({ state: 'sent', dueAt: null });
  expect(cancel(claimed, now)).toMatchObject({ state: 'unconfirmed', dueAt: null });
});

test('nobody is written to who answered, bounced, said no, was erased or is the comparison', () => {
  expect(mayBeWritten(queued)).toBe(true);
  for (const change of [
    { startedAt: now },
    { bouncedAt: now },
    { optedOutAt: now },
    { email: '' },
    { arm: 'control' as const },
  ]) {
    expect(mayBeWritten(after(queued, change))).toBe(false);
  }
});
