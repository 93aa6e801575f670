import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultReminder } from '../../../core/campaigns/default-message.ts';
import { caller, type TestPorts } from '../staff/testing/ports.ts';
import { changeCampaign } from './change.service.ts';
import { domainLimit } from './domain-limit.ts';
import { parseMessageId } from './message-id.ts';
import { DAY, MINUTE, openSendingWorld, type SendingWorld } from './testing/sending.ts';
import type { TestSmtp } from '../mail/testing/smtp.ts';
import { addressOf, campaignFixture, campaignOf, firms, KEY, type Firm } from './testing/world.ts';

const PROJECT = 'demo-campaign-pace';
const SCHEDULE = campaignFixture().schedule;
let world: SendingWorld;
let ports: TestPorts;
let smtp: TestSmtp;

beforeEach(async () => {
  world = await openSendingWorld(PROJECT);
  ({ ports, smtp } = world);
});
afterEach(() => world.close());

describe('pace', () => {
  test('300 an hour, within a mail', async () => {
    await world.begin(firms(200), { schedule: { ...SCHEDULE, perHour: 300 } });
    await world.turns(30);
    expect(Math.abs(world.receivers().length - 30 * 5)).toBeLessThanOrEqual(5);
  });

  test('no burst after a pause', async () => {
    await world.begin(firms(100), { schedule: { ...SCHEDULE, perHour: 300 } });
    await world.turns(2);
    const before = world.receivers().length;
    await changeCampaign(ports, caller('adviser'), { ...KEY, action: 'pause' });
    await world.turns(1);
    ports.wait(5 * 60 * MINUTE);
    await changeCampaign(ports, caller('adviser'), { ...KEY, action: 'resume' });
    await world.turns(2);
    expect(world.receivers().length - before).toBeLessThanOrEqual(10);
  });

  test('a clock that jumps a day ahead sends five minutes’ worth, one that jumps back nobody twice', async () => {
    await world.begin(firms(100), { schedule: { ...SCHEDULE, perHour: 300 } });
    await world.turns(2);
    ports.wait(DAY);
    await world.turns(1);
    expect(world.receivers().length).toBeLessThanOrEqual(6 + 26);
    ports.wait(-2 * DAY);
    await world.turns(3);
    ports.wait(2 * DAY);
    await world.turns(10);
    expect(new Set(world.receivers()).size).toBe(world.receivers().length);
  });

  test('working hours: nothing at night, and it says when it goes on', async () => {
    // Monday 11.00 in Helsinki.
    const schedule = { ...SCHEDULE, days: [2], from: '08:00', to: '16:00' };
    await world.begin(firms(2), { schedule });
    await world.turns(2);
    expect(world.receivers()).toEqual([]);
    expect((await campaignOf(ports)).wakeAt).toEqual(new Date('2026-03-03T06:00:00Z'));
    ports.wait(DAY);
    await world.turns(2);
    expect(world.receivers()).toHaveLength(2);
  });

  test('a start in the future', async () => {
    const startAt = new Date(ports.now().getTime() + 3 * 60 * MINUTE);
    await world.begin(firms(2), { schedule: { ...SCHEDULE, startAt } });
    await world.turns(2);
    expect(world.receivers()).toEqual([]);
    ports.wait(3 * 60 * MINUTE);
    await world.turns(2);
    expect(world.receivers()).toHaveLength(2);
  });

  test('the day’s cap of the organisation: the rest goes on tomorrow', async () => {
    await world.begin(firms(60));
    const limits = { dailyCap: 40 };
    await world.turns(5, limits);
    expect(world.receivers()).toHaveLength(40);
    expect((await campaignOf(ports)).wakeAt).toEqual(new Date('2026-03-02T22:00:00Z'));
    ports.wait(DAY);
    await world.turns(3, limits);
    expect(new Set(world.receivers()).size).toBe(60);
  });

  test('one mail at a time to a domain, and only so many a minute; others need not wait', async () => {
    const shared = Array.from({ length: 20 }, (_, index): Firm => ({
      id: `a${String(index).padStart(3, '0')}`,
      contacts: [{ email: `firma${index}@shared.example` }],
    }));
    let [open, most] = [0, 0];
    smtp.onMessage = async ({ to }) => {
      if (!to.endsWith('@shared.example')) return;
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 20));
      open -= 1;
    };
    await world.begin([...shared, ...firms(30)]);
    const limits = { admits: domainLimit(8) };
    await world.turns(2, limits);
    expect(world.receivers().filter((to) => to.endsWith('@shared.example')).length).toBeLessThanOrEqual(16);
    expect(world.receivers().filter((to) => !to.endsWith('@shared.example'))).toHaveLength(30);
    await world.turns(3, limits);
    expect(world.receivers()).toHaveLength(50);
    expect(most).toBe(1);
  });
});

describe('reminders', () => {
  const reminders = [
    { ...defaultReminder(['fi'], 1), afterDays: 5 },
    { ...defaultReminder(['fi'], 2), afterDays: 9 },
  ];
  const [a, b, c, d] = firms(4).map(({ id }) => addressOf(id)) as [string, string, string, string];

  test('go only to those who have not answered, each with its own text', async () => {
    await world.begin(firms(4), { reminders });
    await world.turns(2);
    await world.mark(a, 'startedAt');
    await world.mark(b, 'optedOutAt');
    await world.mark(c, 'bouncedAt');
    await world.mark(d, 'openedAt');
    ports.wait(5 * DAY - 5 * MINUTE);
    await world.turns(1);
    expect(world.receivers()).toHaveLength(4);
    ports.wait(5 * MINUTE);
    await world.turns(2);
    expect(world.receivers().slice(4)).toEqual([d]);
    ports.wait(9 * DAY);
    await world.turns(2);
    expect(world.receivers().slice(4)).toEqual([d, d]);
    const subjects = smtp.received
      .filter(({ to }) => to === d)
      .map(({ message }) => /^Subject: (.*)/im.exec(message)?.[1]);
    expect(new Set(subjects).size).toBe(3);
    const ids = smtp.received
      .filter(({ to }) => to === d)
      .map(({ messageId }) => parseMessageId(messageId)?.index);
    expect(ids).toEqual([0, 1, 2]);
    expect((await campaignOf(ports)).status).toBe('completed');
  });
});
