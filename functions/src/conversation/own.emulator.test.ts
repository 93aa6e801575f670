import { beforeAll, beforeEach, expect, test } from 'vitest';
import { publishFixture } from '../testing/fixtures.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { choose, write } from '../testing/entries.ts';
import {
  beginOver,
  callOwn,
  post,
  publicApp,
  storedConversation,
  type PublicApp,
} from '../testing/public-app.ts';

const DAY = 86_400_000;
const PROJECT = 'demo-own';
const { db } = publicApp(PROJECT);
let server: PublicApp;

beforeAll(async () => {
  await publishFixture(db, mappingDialogue(), { retentionDays: 90 });
});
beforeEach(() => {
  server = publicApp(PROJECT);
});

test('missing, altered, of another conversation or expired: 401', async () => {
  const { id, token } = await beginOver(server.app, 'mapping');
  const other = await beginOver(server.app, 'mapping');
  const [organisation, secret = ''] = token.split('.');
  const altered = `${organisation}.${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}`;
  for (const wrong of [undefined, altered, `other.${secret}`, other.token, 'x', `${token}x`]) {
    for (const method of ['GET', 'DELETE'] as const) {
      const response = await callOwn(server.app, method, id, wrong);
      expect(response.headers.get('www-authenticate')).toContain('Bearer');
      await expectProblem(response, 401, { code: 'unauthorised' });
    }
    const entries = [choose(1, 'grow', 'yes')];
    const response = await post(server.app, `/api/v1/conversations/${id}/answers`, { entries }, wrong);
    await expectProblem(response, 401, { code: 'unauthorised' });
  }
  server.pass(90 * DAY);
  await expectProblem(await callOwn(server.app, 'GET', id, token), 401, { code: 'unauthorised' });
  expect(await storedConversation(db, id)).toMatchObject({ seq: 0 });
});

test('the copy holds everything told', async () => {
  const { id, token, send } = await beginOver(server.app, 'mapping');
  await send(choose(1, 'grow', 'yes'));
  expect(await (await callOwn(server.app, 'GET', id, token)).json()).toEqual({
    id,
    slug: 'mapping',
    version: 1,
    locale: 'fi',
    status: 'active',
    seq: 1,
    entries: [choose(1, 'grow', 'yes')],
    facts: {},
    startedAt: '2026-11-21T11:59:00.000Z',
    completedAt: null,
    expiresAt: '2027-02-19T12:00:00.000Z',
    organisation: 'Vantaan yritysneuvonta',
    company: null,
    contact: null,
  });
});

test('the copy says which contact details are kept, under which consent, and of which company', async () => {
  const { id, token, send } = await beginOver(server.app, 'mapping');
  const at = '2026-11-21T11:59:00.000Z';
  const contact = { name: 'Aino', email: 'aino@yritys.fi' };
  await send(
    choose(1, 'grow', 'yes'),
    write(2, 'why', 'a'),
    { seq: 3, at, kind: 'answer', node: 'company', value: { kind: 'company', name: 'Pajula Oy' } },
    { seq: 4, at, kind: 'answer', node: 'contact', value: { kind: 'contact', contact, consent: true } },
  );
  expect(await (await callOwn(server.app, 'GET', id, token)).json()).toMatchObject({
    company: { name: 'Pajula Oy' },
    contact: {
      fields: contact,
      consent: { version: 1, at: '2026-11-21T12:00:00.000Z', text: 'Saa ottaa yhteyttä' },
    },
  });
});

test('erasure is at once and leaves nothing', async () => {
  const { id, token, send } = await beginOver(server.app, 'mapping');
  await send(choose(1, 'grow', 'yes'));
  expect((await callOwn(server.app, 'DELETE', id, token)).status).toBe(204);
  expect(await storedConversation(db, id)).toBeUndefined();
  expect((await callOwn(server.app, 'GET', id, token)).status).toBe(401);
  expect((await send(write(2, 'why', 'a'))).status).toBe(401);
  expect(await storedConversation(db, id)).toBeUndefined();
});
