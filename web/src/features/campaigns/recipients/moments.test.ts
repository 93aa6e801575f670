import { expect, it } from 'vitest';
import { mailsSent, reachedMoments } from './moments.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour));
const nothing = {
  sentAt: null,
  deliveredAt: null,
  openedAt: null,
  startedAt: null,
  completedAt: null,
  contactAt: null,
  bouncedAt: null,
  optedOutAt: null,
};

it('tells what has happened in the order that it happened', () => {
  const reached = reachedMoments({ ...nothing, sentAt: at(8), openedAt: at(12), optedOutAt: at(10) });
  expect(reached.map(({ milestone }) => milestone)).toEqual(['sentAt', 'optedOutAt', 'openedAt']);
  expect(reachedMoments(nothing)).toEqual([]);
});

it('counts the mails that have left and no others', () => {
  const sending = { attempts: 1, at: at(8), fault: '' };
  expect(
    mailsSent({
      sendings: { 0: { ...sending, state: 'sent' }, 1: { ...sending, state: 'failed' } },
    }),
  ).toBe(1);
  expect(mailsSent({ sendings: {} })).toBe(0);
});
