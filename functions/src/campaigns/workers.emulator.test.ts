import { afterEach, beforeEach, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { claim } from '../../../core/campaigns/ledger.ts';
import type { TestSmtp } from '../mail/testing/smtp.ts';
import { caller, HOME, type TestPorts } from '../staff/testing/ports.ts';
import { readOrganisation } from './read.ts';
import { retryRecipients } from './retry.service.ts';
import { sendSlice } from './slice.ts';
import { beforeReads, MINUTE, openSendingWorld, type SendingWorld } from './testing/sending.ts';
import {
  addressOf,
  CAMPAIGN,
  campaignOf,
  firms,
  KEY,
  recipientTo,
  sendPortsOf,
  statesOf,
} from './testing/world.ts';
import { sendTurn } from './turn.ts';

const PROJECT = 'demo-campaign-workers';
let world: SendingWorld;
let ports: TestPorts;
let smtp: TestSmtp;

beforeEach(async () => {
  world = await openSendingWorld(PROJECT);
  ({ ports, smtp } = world);
});
afterEach(() => world.close());

test('a lost worker leaves its claim unconfirmed: nothing is sent until a person decides', async () => {
  await world.begin(firms(2));
  const { id, ...recipient } = await recipientTo(ports, addressOf('c000000'));
  await ports.db.doc(paths.recipient(HOME, CAMPAIGN, id)).update({ ...claim(recipient, ports.now()) });
  await world.turns(3);
  expect(world.receivers()).toEqual([addressOf('c000001')]);
  expect((await campaignOf(ports)).status).toBe('running');
  ports.wait(10 * MINUTE);
  await world.turns(2);
  expect(await statesOf(ports)).toEqual({ sent: 1, unconfirmed: 1 });
  expect((await campaignOf(ports)).status).toBe('completed');

  const order = { ...KEY, recipients: [id], state: null };
  expect(await retryRecipients(ports, caller('adviser'), order)).toEqual({ queued: 1 });
  await world.turns(2);
  expect(world.receivers()).toEqual([addressOf('c000001'), addressOf('c000000')]);
  expect(await statesOf(ports)).toEqual({ sent: 2 });
  expect((await campaignOf(ports)).status).toBe('completed');
});

test('two workers at once send nobody two mails', async () => {
  await world.begin(firms(120));
  for (let turn = 0; turn < 3; turn += 1) {
    await Promise.all([1, 2, 3].map(() => sendTurn(sendPortsOf(ports, smtp.url), KEY)));
    ports.wait(MINUTE);
  }
  expect(world.receivers()).toHaveLength(120);
  expect(new Set(world.receivers()).size).toBe(120);
});

test('two workers that both have the same recipients in hand send nobody two mails', async () => {
  await world.begin(firms(20));
  ports.wait(MINUTE);
  const send = sendPortsOf(ports, smtp.url);
  const order = {
    key: KEY,
    campaign: await campaignOf(ports),
    organisation: await readOrganisation(ports.db, HOME),
    room: 20,
  };
  let waiting: (() => void)[] = [];
  // Neither goes on from looking at the contacts before the other has looked too.
  const together = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 2) waiting = waiting.flatMap((go) => (go(), []));
    });
  const worker = () => {
    const db = beforeReads(ports.db, async (documents) => {
      if (documents > 1) await together();
    });
    const pool = send.openMail();
    return sendSlice({ ...send, db }, order, pool).finally(() => pool.close());
  };
  const [one, other] = await Promise.all([worker(), worker()]);
  expect(one!.left + other!.left).toBe(20);
  expect(world.receivers()).toHaveLength(20);
  expect(new Set(world.receivers()).size).toBe(20);
});
