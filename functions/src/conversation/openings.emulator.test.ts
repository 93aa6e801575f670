import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createApp } from '../http/app.ts';
import { openedIn } from '../invitations/opened.ts';
import { recipientsIn } from '../invitations/recipients.ts';
import { publishedIn } from '../published/published.ts';
import { openingCounter } from '../statistics/openings.ts';
import { countOperations } from '../testing/counting.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { counted, post, publicApp } from '../testing/public-app.ts';
import { recipientFixture, type RecipientFixture } from '../testing/recipients.ts';
import { plainApp } from '../plain/testing/plain-app.ts';
import { plainBrowser } from '../plain/testing/plain-browser.ts';
import { openingRoutes } from './openings.routes.ts';

const PROJECT = 'demo-openings';
const { app, db } = publicApp(PROJECT);
const clock = () => new Date('2026-11-21T12:00:00Z');
const openings = createApp([
  openingRoutes({
    published: publishedIn(db, clock),
    findRecipient: recipientsIn(db),
    markOpened: openedIn(db, clock),
    countOpening: openingCounter(db, clock),
    clock,
  }),
]);
let bot: string;
let invited: RecipientFixture;

beforeAll(async () => {
  await publishFixture(db, mappingDialogue());
});
beforeEach(async () => {
  bot = `b${randomUUID().slice(0, 8)}`;
  await publishFixture(db, mappingDialogue(), { bot, slug: bot });
  invited = await recipientFixture(db, randomUUID(), { bot });
});

const tell = (opening: object) =>
  openings.request('/api/v1/openings', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/145.0',
    },
    body: JSON.stringify({ slug: bot, ...opening }),
  });
const count = (channel: string) => counted(db, bot, `openings.${channel}`);

test('an opening costs one write, and leaves a number and nothing else', async () => {
  await tell({ channel: 'site' });
  expect(await countOperations(async () => void (await tell({ channel: 'site' })))).toEqual({
    reads: 0,
    writes: 1,
  });
  await tell({ channel: 'embed' });
  expect([await count('site'), await count('embed'), await counted(db, bot, 'started')]).toEqual([2, 1, 0]);
});

test('an invitation is opened once, however often it is told and whatever is begun after it', async () => {
  const opening = { channel: 'invitation', invitation: invited.token };
  await Promise.all([tell(opening), tell(opening), tell(opening)]);
  expect(await count('invitation')).toBe(1);
  expect(await invited.read()).toMatchObject({ state: 'opened', startedAt: null });
  await begin();
  await tell(opening);
  expect([await count('invitation'), await counted(db, bot, 'started')]).toEqual([1, 1]);
});

test('who begins from an invitation has opened it, once', async () => {
  await begin();
  await tell({ channel: 'invitation', invitation: invited.token });
  expect([await count('invitation'), await counted(db, bot, 'started')]).toEqual([1, 1]);
});

test('the plain pages count with the first answer, spam not at all', async () => {
  const browser = plainBrowser(plainApp(PROJECT).plain);
  await browser.open(`/b/${bot}/plain`);
  await browser.reload();
  expect(await count('site')).toBe(0);
  await browser.post({ option: 'yes' });
  await browser.reload();
  await browser.post({ text: 'Koska' });
  expect([await count('site'), await counted(db, bot, 'started')]).toEqual([1, 1]);
  await browser.open(`/b/${bot}/plain`);
  await browser.post({ option: 'yes', website: 'https://spam.example' });
  expect([await count('site'), await counted(db, bot, 'started')]).toEqual([1, 1]);
});

function begin() {
  const request = { id: randomUUID(), slug: bot, version: 1, locale: 'fi', channel: 'invitation' };
  return post(app, '/api/v1/conversations', { ...request, invitation: invited.token });
}
