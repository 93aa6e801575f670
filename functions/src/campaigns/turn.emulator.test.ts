import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { parseOptOutToken } from '../invitations/opt-out.ts';
import { invitationHash } from '../invitations/token.ts';
import type { TestSmtp } from '../mail/testing/smtp.ts';
import { caller, HOME, type TestPorts } from '../staff/testing/ports.ts';
import { addressHash } from '../suppressions/suppressions.ts';
import { changeCampaign } from './change.service.ts';
import { endMails } from './end-mails.ts';
import { parseMessageId } from './message-id.ts';
import { retryRecipients } from './retry.service.ts';
import {
  addressed,
  beforeReads,
  DAY,
  MINUTE,
  openSendingWorld,
  type SendingWorld,
} from './testing/sending.ts';
import {
  addressOf,
  campaignFixture,
  campaignOf,
  firms,
  KEY,
  recipientsOf,
  recipientTo,
  sendPortsOf,
  statesOf,
} from './testing/world.ts';
import { sendTurn } from './turn.ts';

const PROJECT = 'demo-campaign-turn';
const SCHEDULE = campaignFixture().schedule;
let world: SendingWorld;
let ports: TestPorts;
let smtp: TestSmtp;

beforeEach(async () => {
  world = await openSendingWorld(PROJECT);
  ({ ports, smtp } = world);
});
afterEach(() => world.close());

test('everybody gets one mail, and the campaign is completed', async () => {
  await world.begin(firms(60));
  await world.turns(3);
  expect(world.receivers().toSorted()).toEqual(firms(60).map(({ id }) => addressOf(id)));
  expect(smtp.busiest).toBeLessThanOrEqual(5);
  expect(await statesOf(ports)).toEqual({ sent: 60 });
  expect((await campaignOf(ports)).status).toBe('completed');
  const lines = await ports.db.collection(paths.audit(HOME)).where('action', '==', 'campaign.send').get();
  const audited = lines.docs.flatMap((line) => line.get('recipients') as string[]);
  expect(audited.toSorted()).toEqual((await recipientsOf(ports)).map(({ id }) => id).toSorted());
});

test('the mail names its sender, can be answered and opted out of, and its links are the recipient’s', async () => {
  await world.begin(firms(1));
  await world.turns(1);
  const [{ from, message, messageId }] = smtp.received as [TestSmtp['received'][number]];
  const text = message.replaceAll(/=\r\n/g, '').replaceAll(/\r\n[ \t]+/g, ' ');
  const [recipient] = await recipientsOf(ports);
  expect(from).toBe('no-reply@ukv.example');
  expect(text).toMatch(/^From: .*Aino Neuvoja.* <no-reply@ukv\.example>/m);
  expect(text).toMatch(/^Reply-To: aino@ukv\.example/m);
  expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  expect(text).toMatch(/^Precedence: bulk/m);
  expect(text).not.toMatch(/^(Auto-Submitted|X-)/im);
  const unsubscribe = /^List-Unsubscribe: <https:\/\/ukv\.example\/api\/v1\/unsubscribe\/([\w.-]+)>/m.exec(
    text,
  )?.[1];
  const invitation = /https:\/\/ukv\.example\/i\/(\w+)/.exec(text)?.[1] ?? '';
  expect(invitationHash(invitation)).toBe(recipient?.tokenHash);
  expect(parseOptOutToken(unsubscribe ?? '')).toEqual({ ...KEY, recipient: recipient?.id });
  expect(text.split(`/unsubscribe/${unsubscribe}`).length).toBeGreaterThan(2);
  expect(text).not.toContain(`/unsubscribe/${invitation}`);
  expect(parseMessageId(messageId)).toEqual({ ...KEY, recipient: recipient?.id, index: 0 });
});

test('an address that is more than an address reaches nobody, and says so', async () => {
  const victim = 'victim@elsewhere.example';
  await world.begin([
    { id: 'a', contacts: [{ email: `info@a.example>\r\nRCPT TO:<${victim}` }] },
    { id: 'b', contacts: [{ email: `info@b.example, ${victim}` }] },
    { id: 'c', company: { name: `Firma\r\nBcc: ${victim}` } },
  ]);
  await world.turns(2);
  expect(world.receivers()).toEqual(['info@c.example']);
  expect(smtp.received[0]?.message).not.toMatch(/^Bcc:/im);
  expect(await statesOf(ports)).toEqual({ failed: 2, sent: 1 });
});

describe('opting out wins', () => {
  test('between queue and send', async () => {
    await world.begin(firms(3));
    await world.optOut(addressOf('c000001'));
    await world.turns(2);
    expect(world.receivers().toSorted()).toEqual([addressOf('c000000'), addressOf('c000002')]);
    expect(await recipientTo(ports, addressOf('c000001'))).toMatchObject({
      state: 'suppressed',
      dueAt: null,
    });
  });

  test('between claim and call', async () => {
    await world.begin(firms(1));
    const db = beforeReads(ports.db, async (documents) => {
      // The look after the claim reads one suppression alone.
      if (documents === 1) await world.optOut(addressOf('c000000'));
    });
    await sendTurn({ ...sendPortsOf(ports, smtp.url), db }, KEY);
    expect(world.receivers()).toEqual([]);
    const recipient = await recipientTo(ports, addressOf('c000000'));
    expect(recipient).toMatchObject({ state: 'suppressed', dueAt: null });
    expect(recipient.sendings['0']).toMatchObject({ state: 'failed', attempts: 1, fault: 'suppressed' });
  });

  test('on the recipient’s own page, at the moment of the claim', async () => {
    await world.begin(firms(1));
    await world.mark(addressOf('c000000'), 'optedOutAt');
    await world.turns(2);
    expect(world.receivers()).toEqual([]);
    expect(await statesOf(ports)).toEqual({ optedOut: 1 });
  });

  test('a contact that was erased or rejected since is not written to', async () => {
    await world.begin(firms(3));
    await ports.db.doc(paths.contact(HOME, 'c000000-0')).delete();
    await ports.db.doc(paths.contact(HOME, 'c000001-0')).update({ decision: 'rejected' });
    await world.turns(2);
    expect(world.receivers()).toEqual([addressOf('c000002')]);
    expect(await statesOf(ports)).toEqual({ suppressed: 2, sent: 1 });
  });
});

describe('what the mail server says', () => {
  test('an address that does not exist bounces, and the contact is blocked', async () => {
    smtp.refusal = '550 5.1.1 User unknown';
    await world.begin([addressed('someone')]);
    await world.turns(2);
    expect(await statesOf(ports)).toEqual({ bounced: 1 });
    expect((await ports.db.doc(paths.contact(HOME, 'odd-0')).get()).get('blocked')).toBe('bounced');
    const suppression = await ports.db.doc(paths.suppression(addressHash('someone@odd.example'))).get();
    expect(suppression.data()).toMatchObject({ bounced: true });
  });

  test('a content refused without a reason has failed after a second try, and a person may try again', async () => {
    await world.begin([addressed('content-554')]);
    await world.turns(7);
    expect(await statesOf(ports)).toEqual({ failed: 1 });
    expect(
      await retryRecipients(ports, caller('adviser'), { ...KEY, recipients: [], state: 'failed' }),
    ).toEqual({
      queued: 1,
    });
  });

  test('“later” is tried again later, five times', async () => {
    await world.begin([addressed('reply-451')]);
    await world.turns(3);
    const waiting = await recipientTo(ports, 'reply-451@odd.example');
    expect(waiting).toMatchObject({ state: 'queued', sendings: { '0': { state: 'retrying', attempts: 1 } } });
    expect((await campaignOf(ports)).wakeAt).toEqual(waiting.dueAt);
    for (let hours = 0; hours < 12; hours += 1) {
      await world.turns(2);
      ports.wait(60 * MINUTE);
    }
    expect((await recipientTo(ports, 'reply-451@odd.example')).sendings['0']).toMatchObject({
      state: 'failed',
      attempts: 5,
      fault: '451',
    });
    expect((await campaignOf(ports)).status).toBe('completed');
  });

  test('a line that is cut before the content is another try, after it nobody knows', async () => {
    await world.begin([addressed('drop', 'one'), addressed('cut', 'two')]);
    await world.turns(3);
    expect((await recipientTo(ports, 'drop@one.example')).sendings['0']?.state).toBe('retrying');
    const unclear = await recipientTo(ports, 'cut@two.example');
    expect(unclear).toMatchObject({ state: 'unconfirmed', dueAt: null, sentAt: null });
    ports.wait(DAY);
    await world.turns(2);
    expect(world.receivers().filter((to) => to === 'cut@two.example')).toHaveLength(1);
  });

  test('while it is away only a few are tried, and everybody gets the mail afterwards', async () => {
    await world.begin(firms(60));
    smtp.away = true;
    await world.turns(2);
    const tried = (await recipientsOf(ports)).filter(({ sendings }) => sendings['0']);
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.length).toBeLessThanOrEqual(10);
    smtp.away = false;
    ports.wait(20 * MINUTE);
    await world.turns(4);
    expect(await statesOf(ports)).toEqual({ sent: 60 });
    expect(new Set(world.receivers()).size).toBe(60);
  });
});

describe('pausing and cancelling', () => {
  test('a pause stops within a slice', async () => {
    await world.begin(firms(200));
    await world.turns(1);
    let paused: Promise<void> | undefined;
    smtp.onMessage = () => {
      paused ??= changeCampaign(ports, caller('adviser'), { ...KEY, action: 'pause' });
      return paused;
    };
    const before = world.receivers().length;
    await world.turns(1);
    expect(world.receivers().length - before).toBeLessThanOrEqual(25);
    const { length } = world.receivers();
    await world.turns(2);
    expect(world.receivers()).toHaveLength(length);
  });

  test('cancelling takes everybody who waits out of the queue', async () => {
    await world.begin(firms(30), { schedule: { ...SCHEDULE, perHour: 300 } });
    await world.turns(2);
    await changeCampaign(ports, caller('adviser'), { ...KEY, action: 'cancel' });
    expect(ports.tasks.at(-1)).toMatchObject({ task: 'sendCampaign', data: KEY });
    await endMails(ports, KEY);
    await world.turns(2);
    const states = await statesOf(ports);
    expect(states).toEqual({ sent: world.receivers().length, cancelled: 30 - world.receivers().length });
  });
});
