import { expect, it } from 'vitest';
import { sampleCampaign } from '../sample.ts';
import { awaitingOf, nextMails } from './next-mails.ts';

/** Wednesday at ten in Finland; the sample sends on weekdays from eight to four. */
const now = new Date('2026-11-25T08:00:00Z');
const campaign = { ...sampleCampaign({ status: 'running' }), wakeAt: null };
const reminder = { subject: {}, body: {}, afterDays: 7 };

it('sends now within the hours', () => {
  expect(nextMails(campaign, { waiting: 12, remindable: 0 }, now)).toEqual({ kind: 'now' });
});

it('waits for the hours, for the start and for what the campaign itself waits for', () => {
  expect(nextMails(campaign, { waiting: 12, remindable: 0 }, new Date('2026-11-25T18:00:00Z'))).toEqual({
    kind: 'later',
    at: new Date('2026-11-26T06:00:00Z'),
  });
  const startAt = new Date('2026-11-28T10:00:00Z');
  expect(
    nextMails(
      { ...campaign, schedule: { ...campaign.schedule, startAt } },
      { waiting: 12, remindable: 0 },
      now,
    ),
  ).toEqual({
    kind: 'later',
    at: new Date('2026-11-30T06:00:00Z'),
  });
  const wakeAt = new Date('2026-11-25T09:30:00Z');
  expect(nextMails({ ...campaign, wakeAt }, { waiting: 12, remindable: 0 }, now)).toEqual({
    kind: 'later',
    at: wakeAt,
  });
});

it('tells of reminders once the queue is empty, and of nothing but answers without them', () => {
  const wakeAt = new Date('2026-12-01T06:00:00Z');
  expect(
    nextMails({ ...campaign, reminders: [reminder], wakeAt }, { waiting: 0, remindable: 5 }, now),
  ).toEqual({
    kind: 'reminders',
    at: wakeAt,
  });
  expect(nextMails({ ...campaign, wakeAt }, { waiting: 0, remindable: 5 }, now)).toEqual({ kind: 'answers' });
  expect(nextMails({ ...campaign, reminders: [reminder] }, { waiting: 0, remindable: 5 }, now)).toEqual({
    kind: 'answers',
  });
});

it('tells of a reminder whose day has passed when it really leaves, and of one outside the hours too', () => {
  const passed = { ...campaign, reminders: [reminder], wakeAt: new Date('2026-11-23T06:00:00Z') };
  expect(nextMails(passed, { waiting: 0, remindable: 5 }, now)).toEqual({ kind: 'remindersNow' });
  const evening = new Date('2026-11-25T18:00:00Z');
  const morning = new Date('2026-11-26T06:00:00Z');
  expect(nextMails(passed, { waiting: 0, remindable: 5 }, evening)).toEqual({
    kind: 'reminders',
    at: morning,
  });
  const saturday = { ...passed, wakeAt: new Date('2026-11-28T10:00:00Z') };
  const monday = new Date('2026-11-30T06:00:00Z');
  expect(nextMails(saturday, { waiting: 0, remindable: 5 }, now)).toEqual({ kind: 'reminders', at: monday });
});

it('tells of no reminder when nobody is left to remind', () => {
  const asleep = { ...campaign, reminders: [reminder], wakeAt: new Date('2026-12-01T06:00:00Z') };
  const answered = awaitingOf({ started: 2, completed: 3, optedOut: 1, failed: 1, bounced: 1 });
  expect(nextMails(asleep, answered, now)).toEqual({ kind: 'answers' });
  expect(nextMails(asleep, awaitingOf({ completed: 3, opened: 1 }), now)).toMatchObject({
    kind: 'reminders',
  });
});
