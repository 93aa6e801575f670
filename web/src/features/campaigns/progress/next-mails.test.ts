import { expect, it } from 'vitest';
import { sampleCampaign } from '../sample.ts';
import { nextMails } from './next-mails.ts';

/** Wednesday at ten in Finland; the sample sends on weekdays from eight to four. */
const now = new Date('2026-11-25T08:00:00Z');
const campaign = { ...sampleCampaign({ status: 'running' }), wakeAt: null };
const reminder = { subject: {}, body: {}, afterDays: 7 };

it('sends now within the hours', () => {
  expect(nextMails(campaign, 12, now)).toEqual({ kind: 'now' });
});

it('waits for the hours, for the start and for what the campaign itself waits for', () => {
  expect(nextMails(campaign, 12, new Date('2026-11-25T18:00:00Z'))).toEqual({
    kind: 'later',
    at: new Date('2026-11-26T06:00:00Z'),
  });
  const startAt = new Date('2026-11-28T10:00:00Z');
  expect(nextMails({ ...campaign, schedule: { ...campaign.schedule, startAt } }, 12, now)).toEqual({
    kind: 'later',
    at: new Date('2026-11-30T06:00:00Z'),
  });
  const wakeAt = new Date('2026-11-25T09:30:00Z');
  expect(nextMails({ ...campaign, wakeAt }, 12, now)).toEqual({ kind: 'later', at: wakeAt });
});

it('tells of reminders once the queue is empty, and of nothing but answers without them', () => {
  const wakeAt = new Date('2026-12-01T06:00:00Z');
  expect(nextMails({ ...campaign, reminders: [reminder], wakeAt }, 0, now)).toEqual({
    kind: 'reminders',
    at: wakeAt,
  });
  expect(nextMails({ ...campaign, wakeAt }, 0, now)).toEqual({ kind: 'answers' });
  expect(nextMails({ ...campaign, reminders: [reminder] }, 0, now)).toEqual({ kind: 'answers' });
});

it('tells of a reminder whose day has passed when it really leaves, and of one outside the hours too', () => {
  const passed = { ...campaign, reminders: [reminder], wakeAt: new Date('2026-11-23T06:00:00Z') };
  expect(nextMails(passed, 0, now)).toEqual({ kind: 'remindersNow' });
  const evening = new Date('2026-11-25T18:00:00Z');
  const morning = new Date('2026-11-26T06:00:00Z');
  expect(nextMails(passed, 0, evening)).toEqual({ kind: 'reminders', at: morning });
  const saturday = { ...passed, wakeAt: new Date('2026-11-28T10:00:00Z') };
  const monday = new Date('2026-11-30T06:00:00Z');
  expect(nextMails(saturday, 0, now)).toEqual({ kind: 'reminders', at: monday });
});
