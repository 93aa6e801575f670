import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MILESTONES, RECIPIENT_STATES } from '../../../../../core/campaigns/recipient.schema.ts';
import { tallyOf, toldOf } from './tally.ts';

const milestones = (sentAt: number) =>
  Object.fromEntries(MILESTONES.map((one) => [one, one === 'sentAt' ? sentAt : 0])) as Parameters<
    typeof tallyOf
  >[0]['milestones'];
const tally = (recipients: number, sentAt: number, states: Parameters<typeof tallyOf>[0]['states']) =>
  tallyOf({ recipients, milestones: milestones(sentAt), states });

it('adds up to the recipients, whatever has become of them', () => {
  const counts = fc.record(
    Object.fromEntries(RECIPIENT_STATES.map((state) => [state, fc.nat({ max: 40 })])),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(counts, fc.nat({ max: 100 }), (states, share) => {
      const all = Object.values<number | undefined>({ ...states, control: 0 });
      const recipients = all.reduce<number>((sum, count) => sum + (count ?? 0), 0);
      const parts = tally(recipients, Math.round((recipients * share) / 100), states);
      expect(Object.values(parts).reduce((sum, count) => sum + count)).toBe(recipients);
      expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('names the failed beside the sent and the waiting', () => {
  const some = tally(24, 12, { sent: 10, opened: 2, failed: 8, bounced: 1, queued: 3 });
  expect(toldOf(some)).toEqual([
    { part: 'sent', count: 12 },
    { part: 'failed', count: 9 },
    { part: 'waiting', count: 3 },
  ]);
});

it('tells of the sent alone when nothing is amiss, and that nothing was sent when all failed', () => {
  expect(toldOf(tally(24, 24, { sent: 20, completed: 4 }))).toEqual([{ part: 'sent', count: 24 }]);
  expect(toldOf(tally(24, 0, { failed: 24 }))).toEqual([
    { part: 'sent', count: 0 },
    { part: 'failed', count: 24 },
  ]);
});

it('counts nobody twice: a reminder that failed, a mail that came back after it had left', () => {
  expect(tally(10, 10, { sent: 7, failed: 2, bounced: 1 })).toMatchObject({ sent: 7, failed: 3, unsent: 0 });
});

it('never says sent of those who opted out before any mail, were left out or cancelled', () => {
  const parts = tally(10, 4, {
    sent: 4,
    optedOut: 1,
    suppressed: 2,
    cancelled: 2,
    unconfirmed: 1,
    control: 5,
  });
  expect(parts).toEqual({ sent: 4, failed: 0, waiting: 0, unclear: 1, unsent: 5 });
});
