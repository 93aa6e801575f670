import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { createApp } from '../http/app.ts';
import { refusersIn } from '../invitations/opt-out.ts';
import { recipientsIn } from '../invitations/recipients.ts';
import { publishedIn } from '../published/published.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { plainApp } from '../plain/testing/plain-app.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { emulatorFirestore, post } from '../testing/public-app.ts';
import { recipientFixture, type RecipientFixture } from '../testing/recipients.ts';
import { suppressedAmong } from './suppressions.ts';
import { unsubscribeRoutes } from './unsubscribe.routes.ts';

const db = emulatorFirestore('demo-unsubscribe');
let now = new Date('2026-11-21T12:00:00Z');
const clock = () => now;
const app = createApp([
  unsubscribeRoutes({ db, published: publishedIn(db, clock), findRefuser: refusersIn(db), clock }),
]);
const address = ({ optOut }: Pick<RecipientFixture, 'optOut'>) => `/api/v1/unsubscribe/${optOut}`;
const ask = (recipient: Pick<RecipientFixture, 'optOut'>, query = '') =>
  app.request(address(recipient) + query);
const answer = (recipient: Pick<RecipientFixture, 'optOut'>, fields: Record<string, string>, query = '') =>
  app.request(address(recipient) + query, { method: 'POST', body: new URLSearchParams(fields) });
const suppression = async ({ read }: RecipientFixture) =>
  (await db.doc(paths.suppression((await read()).addressHash)).get()).data();

/** A recipient with a contact, both of an address of their own. */
async function invited(change: Parameters<typeof recipientFixture>[2] = {}): Promise<RecipientFixture> {
  const id = randomUUID();
  const contact = db.doc(paths.contact('vantaa', `contact-${id}`));
  await contact.set({ email: `${id}@havukka.example`, blocked: '', updatedAt: new Date(0) });
  return recipientFixture(db, id, change);
}
const blocked = async (recipient: RecipientFixture) =>
  (await db.doc(paths.contact('vantaa', `contact-${recipient.path.split('/').at(-1)}`)).get()).get('blocked');

beforeAll(() => publishFixture(db, mappingDialogue()));

test('the page is in the recipient’s language, works without script, and changes nothing', async () => {
  const recipient = await invited({ locale: 'sv' });
  const before = await recipient.read();
  for (const method of ['GET', 'HEAD']) {
    const response = await app.request(address(recipient), { method });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'sv',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'/);
  }
  const html = await (await ask(recipient)).text();
  expect(html).toContain('<html lang="sv">');
  expect(html).toContain('Vantaan yritysneuvonta');
  expect(html).toContain('<form method="post" action="?lang=sv"');
  expect(html).toContain(before.email);
  expect(html).not.toContain('<script');
  expect(await (await ask(recipient, '?lang=fi')).text()).toContain('<html lang="fi">');
  expect(await (await ask(recipient, '?lang=xx')).text()).toContain('<html lang="sv">');
  expect(await recipient.read()).toEqual(before);
  expect(await suppression(recipient)).toBeUndefined();
  expect(await blocked(recipient)).toBe('');
});

test('no more mail from this sender: opt-out, recipient and contact together', async () => {
  const recipient = await invited();
  const response = await answer(recipient, { scope: 'organisation' }, '?lang=en');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('The messages have been stopped');
  expect(await recipient.read()).toMatchObject({ state: 'optedOut', optedOutAt: now, dueAt: null });
  expect(await blocked(recipient)).toBe('optedOut');
  const { addressHash } = await recipient.read();
  expect(await suppressedAmong(db, 'vantaa', [addressHash])).toEqual(new Set([addressHash]));
  expect(await suppressedAmong(db, 'espoo', [addressHash])).toEqual(new Set());
});

test('no more mail from anybody, also after a no to one', async () => {
  const recipient = await invited();
  await answer(recipient, { scope: 'organisation' });
  expect(await (await ask(recipient)).text()).toContain('value="all"');
  const html = await (await answer(recipient, { scope: 'all' })).text();
  expect(html).not.toContain('<button');
  const { addressHash } = await recipient.read();
  expect(await suppressedAmong(db, 'espoo', [addressHash])).toEqual(new Set([addressHash]));
  expect(await suppression(recipient)).toMatchObject({
    all: true,
    organisations: { vantaa: expect.anything() as object },
  });
});

test.each(['application/x-www-form-urlencoded', 'multipart/form-data'])(
  'one click in %s is a no to this sender, without a redirect',
  async (type) => {
    const recipient = await invited();
    const body = type.startsWith('multipart') ? new FormData() : new URLSearchParams();
    body.append('List-Unsubscribe', 'One-Click');
    const response = await app.request(address(recipient), { method: 'POST', body });
    expect(response.status).toBe(200);
    expect(response.redirected).toBe(false);
    expect(await recipient.read()).toMatchObject({ state: 'optedOut' });
    expect(Object.keys((await suppression(recipient)) ?? {}).sort()).toEqual([
      'organisations',
      'reason',
      'updatedAt',
    ]);
  },
);

test('said again, it stands as it was said first', async () => {
  const recipient = await invited();
  await answer(recipient, { scope: 'organisation' });
  const [kept, refusal] = [await recipient.read(), await suppression(recipient)];
  now = new Date(now.getTime() + 60_000);
  for (let times = 0; times < 3; times += 1) {
    expect((await answer(recipient, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
  }
  await Promise.all(Array.from({ length: 8 }, () => answer(recipient, { scope: 'organisation' })));
  expect(await recipient.read()).toEqual(kept);
  expect(await suppression(recipient)).toEqual(refusal);
});

test('the link of a mail sent before, which holds the invitation’s token, still says no', async () => {
  const recipient = await invited();
  const old = { optOut: recipient.token };
  expect((await ask(old)).status).toBe(200);
  expect((await answer(old, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
  expect(await recipient.read()).toMatchObject({ state: 'optedOut' });
});

test('an opt-out link opens nothing but its page', async () => {
  const { optOut, token } = await invited();
  const { app: api, plain } = plainApp('demo-unsubscribe');
  const start = { slug: 'mapping', version: 1, locale: 'fi', channel: 'invitation' };
  const begin = (invitation: string) =>
    post(api, '/api/v1/conversations', { ...start, id: randomUUID(), invitation });
  expect((await plain.request(`/i/${token}/plain`)).status).toBe(200);
  expect((await begin(token)).status).toBe(201);
  const parts = optOut.split('.');
  for (const part of [optOut, ...parts]) {
    expect(await recipientsIn(db)(part)).toBeNull();
    expect((await plain.request(`/i/${part}/plain`)).status).toBe(404);
    expect((await begin(part)).status).toBeGreaterThanOrEqual(400);
  }
});

test('works when contact and address have been erased, and long after', async () => {
  const recipient = await invited({ contact: '', email: 'gone@havukka.example', expiresAt: new Date(0) });
  await db.doc(recipient.path).update({ email: '', name: '' });
  expect((await answer(recipient, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
  const { addressHash } = await recipient.read();
  expect(await suppressedAmong(db, 'vantaa', [addressHash])).toEqual(new Set([addressHash]));
});

test.each([
  ['nothing', {}],
  ['another word', { 'List-Unsubscribe': 'no' }],
  ['another scope', { scope: 'world' }],
])('%s in the form asks again', async (_what, fields) => {
  const recipient = await invited();
  const response = await answer(recipient, fields as Record<string, string>);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('role="alert"');
  expect(await suppression(recipient)).toBeUndefined();
});

test.each([
  ['no form', 'application/json', '{"scope":"all"}'],
  ['a broken form', 'multipart/form-data; boundary=x', '--y\r\nnothing'],
  ['a huge one', 'application/x-www-form-urlencoded', `scope=all&more=${'x'.repeat(20_000)}`],
])('%s opts nobody out', async (_what, type, body) => {
  const recipient = await invited();
  const headers = { 'content-type': type };
  expect((await app.request(address(recipient), { method: 'POST', headers, body })).status).toBe(400);
  expect(await suppression(recipient)).toBeUndefined();
});

test('a token that leads nowhere is told kindly', async () => {
  const made = `vantaa.spring.${randomUUID()}.${'A'.repeat(22)}`;
  for (const [optOut, method] of [made, 'A'.repeat(22)].flatMap(
    (one) =>
      [
        [one, 'GET'],
        [one, 'POST'],
      ] as const,
  )) {
    const response = await app.request(address({ optOut }), { method });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Linkki ei enää toimi');
  }
});

test('a name cannot bring markup into the page', async () => {
  await publishFixture(db, mappingDialogue(), { organisation: 'odd', slug: 'odd' });
  await db.doc(paths.organisation('odd')).update({ name: '<img src=x onerror=alert(1)>$&' });
  const recipient = await recipientFixture(db, 'odd', {}, 'odd');
  const html = await (await ask(recipient)).text();
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;$&amp;');
});
