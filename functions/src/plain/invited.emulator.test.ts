import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { CompiledNode } from '../../../core/dialogue/compiled.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { choose, write } from '../testing/entries.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { counted, post, storedConversation } from '../testing/public-app.ts';
import { recipientFixture, type RecipientFixture } from '../testing/recipients.ts';
import { plainApp, type PlainApp } from './testing/plain-app.ts';
import { plainBrowser, type PlainBrowser } from './testing/plain-browser.ts';

const PROJECT = 'demo-plain-invited';
const { db } = plainApp(PROJECT);
const hello: CompiledNode = {
  id: 'hello',
  kind: 'message',
  bubbles: [{ kind: 'text', html: '<p>Hei {{company.name}}, {{company.town}}</p>' }],
  next: 'grow',
};
let server: PlainApp;
let browser: PlainBrowser;
let invited: RecipientFixture;

beforeAll(async () => {
  const dialogue = mappingDialogue();
  await publishFixture(db, { ...dialogue, nodes: { ...dialogue.nodes, hello } });
});
beforeEach(async () => {
  server = plainApp(PROJECT);
  browser = plainBrowser(server.plain);
  invited = await recipientFixture(db, randomUUID());
});

const path = () => `/i/${invited.token}/plain`;
const stored = async () => storedConversation(db, (await invited.read()).conversation);

test('the page is the recipient’s alone, knows the company, and is not opened by being fetched', async () => {
  const page = await browser.open(path());
  expect(page.headers.get('cache-control')).toBe('private, no-store');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('x-robots-tag')).toContain('noindex');
  expect(page.html).toContain('Hei Havukka Oy, Vantaa');
  expect((await invited.read()).openedAt).toBeNull();
});

test('the first form opens it, also one that answers nothing', async () => {
  await browser.open(path());
  await browser.post({ do: 'language', lang: 'sv' });
  expect(await invited.read()).toMatchObject({ state: 'opened', openedAt: expect.any(Date) as Date });
  expect((await invited.read()).conversation).toBe('');
});

test('the first answer begins the one conversation, whatever is loaded again and wherever', async () => {
  const counts = await counted(db, 'mapping', 'channels.invitation');
  await browser.open(path());
  const page = await browser.post({ option: 'yes' });
  expect(page.html).toContain('Hei Havukka Oy, Vantaa');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  await browser.reload();
  expect(await stored()).toMatchObject({
    seq: 1,
    channel: 'invitation',
    facts: { town: 'Vantaa' },
    company: { name: 'Havukka Oy' },
  });
  expect(await counted(db, 'mapping', 'channels.invitation')).toBe(counts + 1);
  expect(await invited.read()).toMatchObject({ state: 'started' });

  const elsewhere = plainBrowser(server.plain);
  await elsewhere.open(path());
  expect(elsewhere.page().$('[data-testid=chat-answer]')).toHaveLength(1);
  await elsewhere.post({ text: 'Koska' });
  await elsewhere.post({ text: 'Havukka Oy' });
  await elsewhere.post({ 'contact-name': 'Maija', consent: 'yes' });
  expect(await stored()).toMatchObject({ seq: 4, status: 'completed' });
  expect(await invited.read()).toMatchObject({
    completedAt: expect.any(Date) as Date,
    contactAt: expect.any(Date) as Date,
  });
  expect((await stored())?.tokenHashes).toHaveLength(1);
});

test('a conversation begun with scripts goes on without, and the other way round', async () => {
  const request = {
    id: randomUUID(),
    slug: 'mapping',
    version: 1,
    locale: 'fi',
    channel: 'invitation',
    invitation: invited.token,
  };
  const { token } = (await (await post(server.app, '/api/v1/conversations', request)).json()) as {
    token: string;
  };
  const send = (entry: object) =>
    post(server.app, `/api/v1/conversations/${request.id}/answers`, { entries: [entry] }, token);
  await send(choose(1, 'grow', 'yes'));
  await browser.open(path());
  await browser.post({ text: 'Koska' });
  expect((await send(write(2, 'why', 'Toisin'))).status).toBe(409);
  expect(
    (await send({ ...write(3, 'company', ''), value: { kind: 'company', name: 'Havukka Oy' } })).status,
  ).toBe(200);
  expect(await stored()).toMatchObject({ seq: 3, conflicts: [{ value: { text: 'Toisin' } }] });
});

test('what was erased is gone for the link, which begins anew', async () => {
  await browser.open(path());
  await browser.post({ option: 'yes' });
  const before = (await invited.read()).conversation;
  expect(JSON.parse((await browser.post({ do: 'copy' })).html)).toMatchObject({ id: before });
  const again = await browser.open(path());
  await browser.post({ do: 'erased' }, again);
  expect(await storedConversation(db, before)).toBeUndefined();
  await browser.open(path());
  expect(browser.page().$('[data-testid=chat-answer]')).toHaveLength(0);
  await browser.post({ option: 'no' });
  expect(await stored()).toMatchObject({ seq: 1 });
});

test('a link that is over leads nowhere', async () => {
  await browser.open(path());
  server.pass(400 * 86_400_000);
  expect((await browser.post({ option: 'yes' })).status).toBe(404);
  expect((await browser.open(path())).status).toBe(404);
});
