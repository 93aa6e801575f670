import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import type { Campaign } from '../../../core/campaigns/campaign.schema.ts';
import { claim } from '../../../core/campaigns/ledger.ts';
import { defaultReminder } from '../../../core/campaigns/default-message.ts';
import { reach } from '../../../core/campaigns/progress.ts';
import type { Milestone } from '../../../core/campaigns/recipient.schema.ts';
import { invitationHash } from '../invitations/token.ts';
import { caller, HOME, openPorts, storeWorld, type TestPorts } from '../staff/testing/ports.ts';
import { addressHash, writeSuppression } from '../suppressions/suppressions.ts';
import { changeCampaign } from './change.service.ts';
import { domainLimit } from './domain-limit.ts';
import { endMails } from './end-mails.ts';
import { parseMessageId } from './message-id.ts';
import { queueCampaign } from './queue.ts';
import { retryRecipients } from './retry.service.ts';
import { openSmtp, type TestSmtp } from './testing/smtp.ts';
import {
  addressOf,
  CAMPAIGN,
  campaignFixture,
  campaignOf,
  firms,
  KEY,
  recipientsOf,
  recipientTo,
  sendPortsOf,
  statesOf,
  storeFirms,
  storeStarted,
  type Firm,
} from './testing/world.ts';
import { sendTurn } from './turn.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const PROJECT = 'demo-campaign-turn';
let ports: TestPorts;
let smtp: TestSmtp;
const SCHEDULE = campaignFixture().schedule;

beforeAll(async () => {
  ports = await openPorts(PROJECT);
});
beforeEach(async () => {
  await ports.close();
  [ports, smtp] = await Promise.all([openPorts(PROJECT), openSmtp()]);
  await storeWorld(ports);
});
afterEach(() => smtp.close());
afterAll(() => ports.close());

async function begin(list: readonly Firm[], change: Partial<Campaign> = {}) {
  await storeFirms(ports.db, list);
  await storeStarted(ports, change);
  await queueCampaign(ports, KEY);
}

/** Turns a minute apart, as the clock gives them. */
async function turns(count: number, send = sendPortsOf(ports, smtp.url)) {
  for (let turn = 0; turn < count; turn += 1) {
    await sendTurn(send, KEY);
    ports.wait(MINUTE);
  }
}

const receivers = () => smtp.received.map(({ to }) => to);
const addressed = (name: string, id = 'odd'): Firm => ({
  id,
  contacts: [{ email: `${name}@${id}.example` }],
});
const optOut = (email: string) =>
  ports.db.runTransaction(async (transaction) =>
    writeSuppression(transaction, ports.db, {
      addressHash: addressHash(email),
      organisation: HOME,
      reason: 'optOut',
      at: ports.now(),
    }),
  );
async function mark(email: string, milestone: Milestone) {
  const { id, ...recipient } = await recipientTo(ports, email);
  await ports.db
    .doc(paths.recipient(HOME, CAMPAIGN, id))
    .update({ ...reach(recipient, milestone, ports.now()) });
}

test('everybody gets one mail, in the order of the queue, and the campaign is completed', async () => {
  await begin(firms(60));
  await turns(3);
  expect(receivers().toSorted()).toEqual(firms(60).map(({ id }) => addressOf(id)));
  expect(smtp.busiest).toBeLessThanOrEqual(5);
  expect(await statesOf(ports)).toEqual({ sent: 60 });
  expect((await campaignOf(ports)).status).toBe('completed');
  const lines = await ports.db.collection(paths.audit(HOME)).where('action', '==', 'campaign.send').get();
  const audited = lines.docs.flatMap((line) => line.get('recipients') as string[]);
  expect(audited.toSorted()).toEqual((await recipientsOf(ports)).map(({ id }) => id).toSorted());
});

test('the mail names its sender, can be answered and opted out of, and its links are the recipient’s', async () => {
  await begin(firms(1));
  await turns(1);
  const [{ from, message, messageId }] = smtp.received as [TestSmtp['received'][number]];
  const text = message.replaceAll(/=\r\n/g, '').replaceAll(/\r\n[ \t]+/g, ' ');
  const [recipient] = await recipientsOf(ports);
  expect(from).toBe('no-reply@ukv.example');
  expect(text).toMatch(/^From: .*Aino Neuvoja.* <no-reply@ukv\.example>/m);
  expect(text).toMatch(/^Reply-To: aino@ukv\.example/m);
  expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  expect(text).toMatch(/^Precedence: bulk/m);
  expect(text).not.toMatch(/^(Auto-Submitted|X-)/im);
  const unsubscribe = /^List-Unsubscribe: <https:\/\/ukv\.example\/api\/v1\/unsubscribe\/(\w+)>/m.exec(
    text,
  )?.[1];
  expect(invitationHash(unsubscribe ?? '')).toBe(recipient?.tokenHash);
  expect(text).toContain(`https://ukv.example/i/${unsubscribe}`);
  expect(parseMessageId(messageId)).toEqual({ ...KEY, recipient: recipient?.id, index: 0 });
});

test('an address that is more than an address reaches nobody, and says so', async () => {
  const victim = 'victim@elsewhere.example';
  await begin([
    { id: 'a', contacts: [{ email: `info@a.example>\r\nRCPT TO:<${victim}` }] },
    { id: 'b', contacts: [{ email: `info@b.example, ${victim}` }] },
    { id: 'c', company: { name: `Firma\r\nBcc: ${victim}` } },
  ]);
  await turns(2);
  expect(receivers()).toEqual(['info@c.example']);
  expect(smtp.received[0]?.message).not.toMatch(/^Bcc:/im);
  expect(await statesOf(ports)).toEqual({ failed: 2, sent: 1 });
});

describe('opting out wins', () => {
  test('between queue and send', async () => {
    await begin(firms(3));
    await optOut(addressOf('c000001'));
    await turns(2);
    expect(receivers().toSorted()).toEqual([addressOf('c000000'), addressOf('c000002')]);
    expect(await recipientTo(ports, addressOf('c000001'))).toMatchObject({
      state: 'suppressed',
      dueAt: null,
    });
  });

  test('between claim and call', async () => {
    await begin(firms(1));
    const send = sendPortsOf(ports, smtp.url);
    const racing = {
      ...send,
      db: new Proxy(ports.db, {
        get: (db, name) => {
          const value: unknown = Reflect.get(db, name);
          if (name !== 'getAll' || typeof value !== 'function')
            return typeof value === 'function' ? value.bind(db) : value;
          return async (...references: unknown[]) => {
            // The look after the claim reads one suppression alone.
            if (references.length === 1) await optOut(addressOf('c000000'));
            return value.apply(db, references) as unknown;
          };
        },
      }),
    };
    await sendTurn(racing, KEY);
    expect(receivers()).toEqual([]);
    const recipient = await recipientTo(ports, addressOf('c000000'));
    expect(recipient).toMatchObject({ state: 'suppressed', dueAt: null });
    expect(recipient.sendings['0']).toMatchObject({ state: 'failed', attempts: 1, fault: 'suppressed' });
  });

  test('on the recipient’s own page, at the moment of the claim', async () => {
    await begin(firms(1));
    await mark(addressOf('c000000'), 'optedOutAt');
    await turns(2);
    expect(receivers()).toEqual([]);
    expect(await statesOf(ports)).toEqual({ optedOut: 1 });
  });

  test('a contact that was erased or rejected since is not written to', async () => {
    await begin(firms(3));
    await ports.db.doc(paths.contact(HOME, 'c000000-0')).delete();
    await ports.db.doc(paths.contact(HOME, 'c000001-0')).update({ decision: 'rejected' });
    await turns(2);
    expect(receivers()).toEqual([addressOf('c000002')]);
    expect(await statesOf(ports)).toEqual({ suppressed: 2, sent: 1 });
  });
});

describe('a lost worker', () => {
  test('leaves its claim unconfirmed: nothing is sent until a person decides', async () => {
    await begin(firms(2));
    const { id, ...recipient } = await recipientTo(ports, addressOf('c000000'));
    await ports.db.doc(paths.recipient(HOME, CAMPAIGN, id)).update({ ...claim(recipient, ports.now()) });
    await turns(3);
    expect(receivers()).toEqual([addressOf('c000001')]);
    expect((await campaignOf(ports)).status).toBe('running');
    ports.wait(10 * MINUTE);
    await turns(2);
    expect(await statesOf(ports)).toEqual({ sent: 1, unconfirmed: 1 });
    expect((await campaignOf(ports)).status).toBe('completed');

    const order = { ...KEY, recipients: [id], state: null };
    expect(await retryRecipients(ports, caller('adviser'), order)).toEqual({ queued: 1 });
    await turns(2);
    expect(receivers()).toEqual([addressOf('c000001'), addressOf('c000000')]);
    expect(await statesOf(ports)).toEqual({ sent: 2 });
    expect((await campaignOf(ports)).status).toBe('completed');
  });
});

describe('what the mail server says', () => {
  test('an address that does not exist bounces, and the contact is blocked', async () => {
    await begin([addressed('reply-550')]);
    await turns(2);
    expect(await statesOf(ports)).toEqual({ bounced: 1 });
    expect((await ports.db.doc(paths.contact(HOME, 'odd-0')).get()).get('blocked')).toBe('bounced');
    const suppression = await ports.db.doc(paths.suppression(addressHash('reply-550@odd.example'))).get();
    expect(suppression.data()).toMatchObject({ reason: 'bounced' });
  });

  test('a refused content has failed, and a person may try again', async () => {
    await begin([addressed('content-554')]);
    await turns(2);
    expect(await statesOf(ports)).toEqual({ failed: 1 });
    expect(
      await retryRecipients(ports, caller('adviser'), { ...KEY, recipients: [], state: 'failed' }),
    ).toEqual({
      queued: 1,
    });
  });

  test('“later” is tried again later, five times', async () => {
    await begin([addressed('reply-451')]);
    await turns(3);
    const waiting = await recipientTo(ports, 'reply-451@odd.example');
    expect(waiting).toMatchObject({ state: 'queued', sendings: { '0': { state: 'retrying', attempts: 1 } } });
    expect((await campaignOf(ports)).wakeAt).toEqual(waiting.dueAt);
    for (let hours = 0; hours < 12; hours += 1) {
      await turns(2);
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
    await begin([addressed('drop', 'one'), addressed('cut', 'two')]);
    await turns(3);
    expect((await recipientTo(ports, 'drop@one.example')).sendings['0']?.state).toBe('retrying');
    const unclear = await recipientTo(ports, 'cut@two.example');
    expect(unclear).toMatchObject({ state: 'unconfirmed', dueAt: null, sentAt: null });
    ports.wait(DAY);
    await turns(2);
    expect(receivers().filter((to) => to === 'cut@two.example')).toHaveLength(1);
  });

  test('while it is away only a few are tried, and everybody gets the mail afterwards', async () => {
    await begin(firms(60));
    smtp.away = true;
    await turns(2);
    const tried = (await recipientsOf(ports)).filter(({ sendings }) => sendings['0']);
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.length).toBeLessThanOrEqual(10);
    smtp.away = false;
    ports.wait(20 * MINUTE);
    await turns(4);
    expect(await statesOf(ports)).toEqual({ sent: 60 });
    expect(new Set(receivers()).size).toBe(60);
  });
});

describe('reminders', () => {
  const reminders = [
    { ...defaultReminder(['fi'], 1), afterDays: 5 },
    { ...defaultReminder(['fi'], 2), afterDays: 9 },
  ];
  const [a, b, c, d] = firms(4).map(({ id }) => addressOf(id)) as [string, string, string, string];

  test('go only to those who have not answered, each with its own text', async () => {
    await begin(firms(4), { reminders });
    await turns(2);
    await mark(a, 'startedAt');
    await mark(b, 'optedOutAt');
    await mark(c, 'bouncedAt');
    await mark(d, 'openedAt');
    ports.wait(5 * DAY - 5 * MINUTE);
    await turns(1);
    expect(receivers()).toHaveLength(4);
    ports.wait(5 * MINUTE);
    await turns(2);
    expect(receivers().slice(4)).toEqual([d]);
    ports.wait(9 * DAY);
    await turns(2);
    expect(receivers().slice(4)).toEqual([d, d]);
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

describe('pace', () => {
  test('300 an hour, within a mail', async () => {
    await begin(firms(200), { schedule: { ...SCHEDULE, perHour: 300 } });
    await turns(30);
    expect(Math.abs(receivers().length - 30 * 5)).toBeLessThanOrEqual(5);
  });

  test('no burst after a pause', async () => {
    await begin(firms(100), { schedule: { ...SCHEDULE, perHour: 300 } });
    await turns(2);
    const before = receivers().length;
    await changeCampaign(ports, caller('adviser'), { ...KEY, action: 'pause' });
    await turns(1);
    ports.wait(5 * 60 * MINUTE);
    await changeCampaign(ports, caller('adviser'), { ...KEY, action: 'resume' });
    await turns(2);
    expect(receivers().length - before).toBeLessThanOrEqual(10);
  });

  test('a clock that jumps a day ahead sends five minutes’ worth, one that jumps back nobody twice', async () => {
    await begin(firms(100), { schedule: { ...SCHEDULE, perHour: 300 } });
    await turns(2);
    ports.wait(DAY);
    await turns(1);
    expect(receivers().length).toBeLessThanOrEqual(6 + 26);
    ports.wait(-2 * DAY);
    await turns(3);
    ports.wait(2 * DAY);
    await turns(10);
    expect(new Set(receivers()).size).toBe(receivers().length);
  });

  test('working hours: nothing at night, and it says when it goes on', async () => {
    // Monday 11.00 in Helsinki.
    const schedule = { ...SCHEDULE, days: [2], from: '08:00', to: '16:00' };
    await begin(firms(2), { schedule });
    await turns(2);
    expect(receivers()).toEqual([]);
    expect((await campaignOf(ports)).wakeAt).toEqual(new Date('2026-03-03T06:00:00Z'));
    ports.wait(DAY);
    await turns(2);
    expect(receivers()).toHaveLength(2);
  });

  test('a start in the future', async () => {
    const startAt = new Date(ports.now().getTime() + 3 * 60 * MINUTE);
    await begin(firms(2), { schedule: { ...SCHEDULE, startAt } });
    await turns(2);
    expect(receivers()).toEqual([]);
    ports.wait(3 * 60 * MINUTE);
    await turns(2);
    expect(receivers()).toHaveLength(2);
  });

  test('the day’s cap of the organisation: the rest goes on tomorrow', async () => {
    await begin(firms(60));
    const send = sendPortsOf(ports, smtp.url, { dailyCap: 40 });
    await turns(5, send);
    expect(receivers()).toHaveLength(40);
    expect((await campaignOf(ports)).wakeAt).toEqual(new Date('2026-03-02T22:00:00Z'));
    ports.wait(DAY);
    await turns(3, send);
    expect(new Set(receivers()).size).toBe(60);
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
    await begin([...shared, ...firms(30)]);
    const send = sendPortsOf(ports, smtp.url, { admits: domainLimit(8) });
    await turns(2, send);
    expect(receivers().filter((to) => to.endsWith('@shared.example')).length).toBeLessThanOrEqual(16);
    expect(receivers().filter((to) => !to.endsWith('@shared.example'))).toHaveLength(30);
    await turns(3, send);
    expect(receivers()).toHaveLength(50);
    expect(most).toBe(1);
  });
});

describe('pausing and cancelling', () => {
  test('a pause stops within a slice', async () => {
    await begin(firms(200));
    await turns(1);
    let paused: Promise<void> | undefined;
    smtp.onMessage = () => {
      paused ??= changeCampaign(ports, caller('adviser'), { ...KEY, action: 'pause' });
      return paused;
    };
    const before = receivers().length;
    await turns(1);
    expect(receivers().length - before).toBeLessThanOrEqual(25);
    const { length } = receivers();
    await turns(2);
    expect(receivers()).toHaveLength(length);
  });

  test('cancelling takes everybody who waits out of the queue', async () => {
    await begin(firms(30), { schedule: { ...SCHEDULE, perHour: 300 } });
    await turns(2);
    await changeCampaign(ports, caller('adviser'), { ...KEY, action: 'cancel' });
    expect(ports.tasks.at(-1)).toMatchObject({ task: 'sendCampaign', data: KEY });
    await endMails(ports, KEY);
    await turns(2);
    const states = await statesOf(ports);
    expect(states).toEqual({ sent: receivers().length, cancelled: 30 - receivers().length });
  });
});

test('two workers at once send nobody two mails', async () => {
  await begin(firms(120));
  for (let turn = 0; turn < 3; turn += 1) {
    await Promise.all([1, 2, 3].map(() => sendTurn(sendPortsOf(ports, smtp.url), KEY)));
    ports.wait(MINUTE);
  }
  expect(receivers()).toHaveLength(120);
  expect(new Set(receivers()).size).toBe(120);
});

test('two workers that both think the campaign is theirs send nobody two mails', async () => {
  await begin(firms(60));
  smtp.onMessage = () => new Promise((resolve) => setTimeout(resolve, 5));
  const ahead = sendPortsOf(ports, smtp.url, { now: () => new Date(ports.now().getTime() + 5 * MINUTE) });
  for (let turn = 0; turn < 3; turn += 1) {
    await Promise.all([sendTurn(sendPortsOf(ports, smtp.url), KEY), sendTurn(ahead, KEY)]);
    ports.wait(MINUTE);
  }
  ports.wait(10 * MINUTE);
  await turns(4);
  expect(new Set(receivers()).size).toBe(receivers().length);
  expect(receivers()).toHaveLength(60);
});
