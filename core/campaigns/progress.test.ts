import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reach, reachAll, reachedBy, withdraw } from './progress.ts';
import { MILESTONES, RECIPIENT_STATES, type Milestone, type Recipient } from './recipient.schema.ts';

const DUE = new Date('2026-11-27T08:00:00Z');
const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 12, minute));

function recipient(change: Partial<Recipient> = {}): Recipient {
  const none = Object.fromEntries(MILESTONES.map((milestone) => [milestone, null]));
  return { ...none, state: 'queued', dueAt: DUE, ...change } as Recipient;
}

/** The milestones one after the other, a minute apart. */
const walk = (milestones: readonly Milestone[], from = recipient()) =>
  milestones.reduce<Recipient>((now, one, minute) => ({ ...now, ...reach(now, one, at(minute)) }), from);

const anyOrder = fc.array(fc.constantFrom(...MILESTONES), { minLength: 1, maxLength: 20 });

describe('the way of a recipient', () => {
  it('ends as far as it ever came, whatever the order and however often', () => {
    fc.assert(
      fc.property(anyOrder, (milestones) => {
        const once = [...new Set(milestones)];
        const sorted = [...once].sort((a, b) => MILESTONES.indexOf(a) - MILESTONES.indexOf(b));
        expect(walk(milestones).state).toBe(walk(sorted.reverse()).state);
        expect(walk([...milestones, ...milestones]).state).toBe(walk(milestones).state);
      }),
    );
  });

  it('keeps the time at which each step was first taken', () => {
    fc.assert(
      fc.property(anyOrder, (milestones) => {
        const end = walk(milestones);
        for (const one of MILESTONES) {
          const first = milestones.indexOf(one);
          expect(end[one]).toEqual(first < 0 ? null : at(first));
        }
      }),
    );
  });

  it('brings no further mail to who has answered, cannot be reached, or does not want it', () => {
    for (const milestone of MILESTONES) {
      const ends = !['sentAt', 'deliveredAt', 'openedAt'].includes(milestone);
      expect(walk([milestone]).dueAt, milestone).toEqual(ends ? null : DUE);
    }
  });

  it.each([
    [['sentAt', 'openedAt', 'bouncedAt'], 'opened'],
    [['sentAt', 'deliveredAt', 'bouncedAt'], 'bounced'],
    [['contactAt', 'completedAt', 'startedAt'], 'askedForContact'],
    [['contactAt', 'optedOutAt'], 'optedOut'],
  ] as const)('%j leads to %s', (milestones, state) => {
    expect(walk(milestones).state).toBe(state);
  });

  it('leaves the control group where it is', () => {
    fc.assert(
      fc.property(anyOrder, (milestones) => {
        expect(walk(milestones, recipient({ state: 'control' })).state).toBe('control');
      }),
    );
  });
});

it('several steps at once are the same as one after the other at that time', () => {
  fc.assert(
    fc.property(anyOrder, anyOrder, fc.constantFrom(...RECIPIENT_STATES), (before, together, state) => {
      const from = walk(before, recipient({ state }));
      const change = reachAll(from, together, at(59));
      const apart = together.reduce<Recipient>((now, one) => ({ ...now, ...reach(now, one, at(59)) }), from);
      expect({ ...from, ...change }).toEqual(apart);
      expect(change === null).toBe(together.every((one) => from[one] !== null));
    }),
  );
});

describe('a conversation that turns out to be spam', () => {
  const conversation = (completed: boolean, asked: boolean) => ({
    startedAt: at(20),
    completedAt: completed ? at(21) : null,
    contact: asked ? { consent: { at: at(22) } } : null,
  });

  it('leaves the recipient where the mails had brought them, and taken back where the respondent had', () => {
    fc.assert(
      fc.property(anyOrder, fc.boolean(), fc.boolean(), (milestones, completed, asked) => {
        const byMail = ['sentAt', ...milestones].filter(
          (one): one is Milestone => !['startedAt', 'completedAt', 'contactAt'].includes(one),
        );
        const before = { ...walk(byMail), dueAt: null };
        const during = { ...before, ...reachedBy(before, conversation(completed, asked)) };
        expect(during.startedAt).toEqual(at(20));
        const aside = { ...during, ...withdraw(during) };
        expect(aside).toEqual(before);
        expect({ ...aside, ...reachedBy(aside, conversation(completed, asked)) }).toEqual(during);
      }),
    );
  });

  it('makes no mail due again', () => {
    const answered = walk(['sentAt', 'startedAt']);
    expect({ ...answered, ...withdraw(answered) }).toMatchObject({
      state: 'sent',
      startedAt: null,
      dueAt: null,
    });
  });
});
