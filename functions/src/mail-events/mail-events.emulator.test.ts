import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { makeMessageId } from '../campaigns/message-id.ts';
import { createApp } from '../http/app.ts';
import { suppressedAmong } from '../suppressions/suppressions.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { emulatorFirestore } from '../testing/public-app.ts';
import { recipientFixture, type RecipientFixture } from '../testing/recipients.ts';
import { mailEventRoutes, REPORT_LIMIT } from './mail-events.routes.ts';
import { signatureOf } from './signature.ts';
import { complaint, exchange, gmail, outOfOffice, postfix } from './testing/reports.ts';

const db = emulatorFirestore('demo-mail-events');
const SECRET = 'a-secret-of-the-tests-and-nothing-else';
const NOW = new Date('2026-11-21T12:00:00Z');
let now = NOW;
const app = createApp([mailEventRoutes({ db, clock: () => now, secret: () => SECRET })]);
const seconds = () => Math.floor(now.getTime() / 1_000);

beforeAll(async () => {
  process.env.MASTER_KEY = 'a-key-of-the-tests-that-protects-nothing';
  await campaign.set({ strain: { points: 0, fault: '' } });
});

interface Invited extends RecipientFixture {
  messageId: string;
  blocked(): Promise<string>;
  refusedBy(organisation: string): Promise<boolean>;
}

async function invited(): Promise<Invited> {
  const id = randomUUID();
  const contact = db.doc(paths.contact('vantaa', `contact-${id}`));
  await contact.set({ email: `${id}@havukka.example`, blocked: '', updatedAt: new Date(0) });
  const recipient = await recipientFixture(db, id);
  const key = { organisation: 'vantaa', campaign: 'spring', recipient: id, index: 0 };
  return {
    ...recipient,
    messageId: makeMessageId(key, 'ukv.example'),
    blocked: async () => (await contact.get()).get('blocked') as string,
    async refusedBy(organisation) {
      const { addressHash } = await recipient.read();
      return (await suppressedAmong(db, organisation, [addressHash])).has(addressHash);
    },
  };
}

const campaign = db.doc(paths.campaign('vantaa', 'spring'));
const strainOf = async () => Number((await campaign.get()).get('strain.points'));

function signed(path: string, type: string, text: string, headers: Record<string, string> = {}) {
  const body = Buffer.from(text);
  const signature = signatureOf(SECRET, seconds(), body);
  return app.request(path, {
    method: 'POST',
    headers: { 'content-type': type, 'ukv-signature': signature, ...headers },
    body,
  });
}
const event = (messageId: string, change: object = {}) => ({
  id: randomUUID(),
  type: 'bounced',
  messageId,
  hard: true,
  code: '5.1.1',
  at: '2026-11-21T11:59:00Z',
  ...change,
});
const tell = (...events: object[]) =>
  signed('/api/v1/mail/events', 'application/json', JSON.stringify({ events }));
const bounce = (mail: string, headers = {}) =>
  signed('/api/v1/mail/bounces', 'message/rfc822', mail, headers);
const outcome = async (response: Response) => ((await response.json()) as { outcome: string }).outcome;

test('a hard bounce ends mail to the address from every sender', async () => {
  const recipient = await invited();
  const happened = event(recipient.messageId);
  const response = await tell(happened);
  expect(await response.json()).toEqual({ results: [{ id: happened.id, outcome: 'taken' }] });
  expect(await recipient.read()).toMatchObject({
    state: 'bounced',
    bouncedAt: new Date('2026-11-21T11:59:00Z'),
    dueAt: null,
  });
  expect(await recipient.blocked()).toBe('bounced');
  expect(await recipient.refusedBy('espoo')).toBe(true);
});

test('a soft bounce is noted with the mail, and no more', async () => {
  const recipient = await invited();
  const before = await recipient.read();
  await tell(event(recipient.messageId, { hard: false, code: '4.2.2' }));
  expect(await recipient.read()).toEqual({
    ...before,
    sendings: { 0: { ...before.sendings[0], fault: '4.2.2' } },
  });
  expect(await recipient.refusedBy('vantaa')).toBe(false);
});

test.each([
  ['5.7.1', true],
  ['5.7.606', false],
  ['550', true],
  ['blocked', true],
])('a block on us (%s, hard: %s) blocks nobody: the mail may be sent again', async (code, hard) => {
  const recipient = await invited();
  const points = await strainOf();
  await tell(event(recipient.messageId, { code, hard }));
  expect(await recipient.read()).toMatchObject({
    state: 'failed',
    bouncedAt: null,
    next: 0,
    dueAt: null,
    sendings: { 0: { state: 'failed', fault: code } },
  });
  expect(await recipient.blocked()).toBe('');
  expect(await recipient.refusedBy('vantaa')).toBe(false);
  await tell(event(recipient.messageId, { code, hard }));
  expect(await strainOf()).toBe(points + 1);
});

test('a mailed report of a block is none of a missing address, whatever its status says', async () => {
  const recipient = await invited();
  const { messageId } = recipient;
  const diagnostic = '550 Blocked - see https://block.example/?ip=192.0.2.1';
  expect(await outcome(await bounce(postfix({ messageId, status: '5.0.0', diagnostic })))).toBe('taken');
  expect(await recipient.read()).toMatchObject({ state: 'failed', bouncedAt: null, dueAt: null });
  expect(await recipient.refusedBy('vantaa')).toBe(false);
});

test('a complaint is a no to its sender, and to no other', async () => {
  const recipient = await invited();
  await tell(event(recipient.messageId, { type: 'complained', hard: false }));
  expect(await recipient.read()).toMatchObject({ state: 'optedOut', dueAt: null });
  expect(await recipient.blocked()).toBe('complained');
  expect(await recipient.refusedBy('vantaa')).toBe(true);
  expect(await recipient.refusedBy('espoo')).toBe(false);
});

test('a delivery moves the recipient on, but never back', async () => {
  const recipient = await invited();
  await tell(event(recipient.messageId, { type: 'delivered', at: '2027-01-01T00:00:00+02:00' }));
  expect(await recipient.read()).toMatchObject({ state: 'delivered', deliveredAt: NOW });
  const answered = await invited();
  await db.doc(answered.path).update({ state: 'started', startedAt: NOW });
  await tell(event(answered.messageId, { type: 'delivered' }));
  expect(await answered.read()).toMatchObject({ state: 'started', deliveredAt: expect.any(Date) as Date });
});

test('the same news again, together or later, changes nothing', async () => {
  const recipient = await invited();
  const happened = event(recipient.messageId);
  await tell(happened, happened, { ...happened, id: 'another' });
  const kept = await recipient.read();
  const suppression = db.doc(paths.suppression(kept.addressHash));
  const refusal = (await suppression.get()).updateTime;
  await Promise.all(Array.from({ length: 5 }, () => tell({ ...happened, at: '2026-11-21T11:59:30Z' })));
  expect(await recipient.read()).toEqual(kept);
  expect((await suppression.get()).updateTime).toEqual(refusal);
});

test('news of mails that are not ours, or not there any more, change nothing', async () => {
  const recipient = await invited();
  await db.doc(recipient.path).delete();
  const ids = [recipient.messageId, recipient.messageId.replace(/.{3}@/, 'abc@'), '<x@y>', ''];
  const response = await tell(...ids.map((id) => event(id)));
  const { results } = (await response.json()) as { results: { outcome: string }[] };
  expect(results.map((result) => result.outcome)).toEqual(ids.map(() => 'unknown'));
  expect((await db.doc(recipient.path).get()).exists).toBe(false);
});

test.each(Object.entries({ postfix, exchange, gmail }))(
  'a mailed report of %s is taken',
  async (_name, write) => {
    const recipient = await invited();
    const mail = write({ messageId: recipient.messageId, status: '5.1.1' });
    expect(await outcome(await bounce(mail))).toBe('taken');
    expect(await recipient.read()).toMatchObject({ state: 'bounced', bouncedAt: NOW });
    expect(await recipient.refusedBy('espoo')).toBe(true);
  },
);

test('a mailed complaint is taken, other mail is left alone', async () => {
  const recipient = await invited();
  expect(await outcome(await bounce(outOfOffice(recipient.messageId)))).toBe('noReport');
  expect(await outcome(await bounce(complaint(recipient.messageId, 'not-spam')))).toBe('noReport');
  expect(await recipient.read()).toMatchObject({ state: 'sent' });
  const foreign = postfix({ messageId: '<20261120.1@elsewhere.example>', status: '5.1.1' });
  expect(await outcome(await bounce(foreign))).toBe('unknown');
  expect(await outcome(await bounce(complaint(recipient.messageId)))).toBe('taken');
  expect(await recipient.read()).toMatchObject({ state: 'optedOut' });
});

test('without the right signature nothing is even looked at', async () => {
  const recipient = await invited();
  const body = JSON.stringify({ events: [event(recipient.messageId)] });
  const of = (secret: string, time: number, text: string) => signatureOf(secret, time, Buffer.from(text));
  for (const signature of [
    '',
    't=1,v1=2',
    of(`${SECRET}!`, seconds(), body),
    of(SECRET, seconds(), `${body} `),
    of(SECRET, seconds() - 301, body),
    of(SECRET, seconds() + 301, body),
  ]) {
    const headers = { 'content-type': 'application/json', 'ukv-signature': signature };
    const response = await app.request('/api/v1/mail/events', { method: 'POST', headers, body });
    await expectProblem(response, 401, { code: 'unauthorised' });
  }
  const mail = postfix({ messageId: recipient.messageId, status: '5.1.1' });
  await expectProblem(await bounce(mail, { 'ukv-signature': of(SECRET, seconds(), body) }), 401, {
    code: 'unauthorised',
  });
  expect(await recipient.read()).toMatchObject({ state: 'sent', bouncedAt: null });
});

test('what was overheard cannot be said again after five minutes', async () => {
  const body = Buffer.from(JSON.stringify({ events: [event('<x@y>')] }));
  const headers = {
    'content-type': 'application/json',
    'ukv-signature': signatureOf(SECRET, seconds(), body),
  };
  const say = () => app.request('/api/v1/mail/events', { method: 'POST', headers, body });
  expect((await say()).status).toBe(200);
  now = new Date(NOW.getTime() + 301_000);
  expect((await say()).status).toBe(401);
  now = NOW;
});

test('what is not in the documented shape is refused, however well it is signed', async () => {
  const good = event('<x@y>');
  for (const events of [
    [],
    [{ ...good, type: 'opened' }],
    [{ ...good, more: 1 }],
    [{ ...good, at: 'now' }],
    [{ ...good, id: '' }],
    Array(501).fill(good),
    'x',
  ]) {
    const response = await signed('/api/v1/mail/events', 'application/json', JSON.stringify({ events }));
    await expectProblem(response, 400, { code: 'malformed' });
  }
  const path = '/api/v1/mail/events';
  await expectProblem(await signed(path, 'application/json', '{'), 400, { code: 'malformed' });
  await expectProblem(await signed(path, 'text/plain', '{}'), 415, { code: 'unsupportedType' });
  await expectProblem(await signed(path, 'application/json', ' '.repeat(256_001)), 413, { code: 'tooLarge' });
  const huge = await bounce('x'.repeat(REPORT_LIMIT + 1));
  await expectProblem(huge, 413, { code: 'tooLarge' });
  await expectProblem(await bounce('', { 'content-encoding': 'gzip' }), 415, { code: 'unsupportedType' });
  expect((await app.request(path)).status).toBe(405);
});

test('whatever is signed and sent, nothing fails', async () => {
  const { messageId } = await invited();
  const anything = fc.oneof(
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.record({ events: fc.array(fc.record({ id: fc.string(), type: fc.constantFrom('bounced', 'delivered', 'x'), messageId: fc.constantFrom(messageId, '<a@b>', '__proto__'), hard: fc.boolean(), code: fc.string(), at: fc.constantFrom('2026-11-21T12:00:00Z', 'x') })) }).map((value) => JSON.stringify(value)), // prettier-ignore
    fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  );
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(anything, fc.boolean(), async (text, report) => {
      const path = `/api/v1/mail/${report ? 'bounces' : 'events'}`;
      const response = await signed(path, report ? 'message/rfc822' : 'application/json', text);
      seen.add(response.status);
      expect(response.status).toBeLessThan(500);
    }),
    { numRuns: 300 },
  );
  expect([...seen]).toEqual(expect.arrayContaining([200, 400]));
});
