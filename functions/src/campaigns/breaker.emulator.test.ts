import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import type { TestSmtp } from '../mail/testing/smtp.ts';
import { takeNews } from '../mail-events/events.service.ts';
import { auditOf, caller, HOME, type TestPorts } from '../staff/testing/ports.ts';
import { addressHash } from '../suppressions/suppressions.ts';
import { changeCampaign } from './change.service.ts';
import { addressed, MINUTE, openSendingWorld, type SendingWorld } from './testing/sending.ts';
import {
  addressOf,
  campaignFixture,
  campaignOf,
  firms,
  KEY,
  recipientsOf,
  statesOf,
} from './testing/world.ts';

let world: SendingWorld;
let ports: TestPorts;
let smtp: TestSmtp;

beforeEach(async () => {
  world = await openSendingWorld('demo-campaign-breaker');
  ({ ports, smtp } = world);
});
afterEach(() => world.close());

const TWELVE = firms(12);
const resume = () => changeCampaign(ports, caller('adviser'), { ...KEY, action: 'resume' });

async function nobodyIsBlocked() {
  for (const { id } of TWELVE) {
    const [contact, suppression] = await ports.db.getAll(
      ports.db.doc(paths.contact(HOME, `${id}-0`)),
      ports.db.doc(paths.suppression(addressHash(addressOf(id)))),
    );
    expect(contact?.get('blocked')).toBe('');
    expect(suppression?.exists).toBe(false);
  }
}

describe('a server that says no to us', () => {
  test.each([
    ['554 5.7.1 Relay access denied', '554 5.7.1'],
    ['550 5.7.606 Access denied, banned sending IP [192.0.2.1]', '550 5.7.606'],
    ['550 Blocked - see https://block.example/?ip=192.0.2.1', '550'],
    ['550 SPF check failed', '550'],
    ['554 Transaction failed', '554'],
  ])('%s: the campaign pauses, and everybody gets one mail once it is put right', async (refusal, fault) => {
    await world.begin(TWELVE);
    smtp.refusal = refusal;
    await world.turns(3);
    expect(smtp.refused).toBeLessThanOrEqual(8);
    expect(await statesOf(ports)).toEqual({ queued: 12 });
    expect(await campaignOf(ports)).toMatchObject({ status: 'paused', pausedFor: { fault }, lease: null });
    expect(await auditOf(ports, HOME)).toContain('system campaign.pause spring');
    await nobodyIsBlocked();

    smtp.refusal = '';
    await resume();
    expect(await campaignOf(ports)).toMatchObject({ status: 'running', pausedFor: null });
    ports.wait(10 * MINUTE);
    await world.turns(4);
    expect(world.receivers().toSorted()).toEqual(TWELVE.map(({ id }) => addressOf(id)));
    expect(await statesOf(ports)).toEqual({ sent: 12 });
  });

  test('resumed too early, it pauses again, and still nobody is lost', async () => {
    await world.begin(TWELVE);
    smtp.refusal = '554 5.7.1 Relay access denied';
    for (let round = 0; round < 4; round += 1) {
      await world.turns(2);
      expect((await campaignOf(ports)).status).toBe('paused');
      await resume();
      ports.wait(90 * MINUTE);
    }
    smtp.refusal = '';
    ports.wait(400 * MINUTE);
    await world.turns(4);
    expect(world.receivers().toSorted()).toEqual(TWELVE.map(({ id }) => addressOf(id)));
  });

  test('a no to the greeting counts as well', async () => {
    await world.begin(TWELVE);
    smtp.greeting = '554 5.7.1 Your server is blocked';
    await world.turns(3);
    expect(await campaignOf(ports)).toMatchObject({ status: 'paused', pausedFor: { fault: '554 5.7.1' } });
    expect(await statesOf(ports)).toEqual({ queued: 12 });
  });
});

test('one that says no among many that do not stops nobody', async () => {
  await world.begin([...firms(20), addressed('reply-554', 'a'), addressed('reply-554', 'b')]);
  await world.turns(3);
  expect(world.receivers()).toHaveLength(20);
  expect((await campaignOf(ports)).status).toBe('running');
});

test('mails that come back later, because of us, pause it too', async () => {
  await world.begin(firms(40), { schedule: { ...campaignFixture().schedule, perHour: 300 } });
  await world.turns(4);
  const sent = (await recipientsOf(ports)).filter(({ sentAt }) => sentAt);
  expect(sent.length).toBeGreaterThan(6);
  const news = { type: 'bounced', means: 'us', code: '5.7.606' } as const;
  for (const { messageId } of smtp.received) {
    await takeNews({ db: ports.db, clock: ports.now }, messageId, news);
  }
  const { length } = smtp.received;
  await world.turns(2);
  expect(smtp.received).toHaveLength(length);
  expect(await campaignOf(ports)).toMatchObject({ status: 'paused', pausedFor: { fault: '5.7.606' } });
  expect(await statesOf(ports)).toEqual({ failed: length, queued: 40 - length });
});
