import { beforeAll, beforeEach, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import type { Entry } from '../../../core/conversation/conversation.ts';
import type { CompiledNode } from '../../../core/dialogue/compiled.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { choose, write } from '../testing/entries.ts';
import { beginOver, publicApp, storedConversation, type PublicApp } from '../testing/public-app.ts';

const DAY = 86_400_000;
const PROJECT = 'demo-answers';
const { db } = publicApp(PROJECT);
let server: PublicApp;

beforeAll(async () => {
  await publishFixture(db, mappingDialogue(), { retentionDays: 90 });
});
beforeEach(() => {
  server = publicApp(PROJECT);
});

test('a whole conversation keeps needs, services, company and the contact with its consent', async () => {
  const { id, send } = await beginOver(server.app, 'mapping');
  const at = '2026-11-21T11:59:45.000Z';
  const first = await send(choose(1, 'grow', 'yes'), write(2, 'why', '=1+1 \u0000 “rahaa” 💶'));
  expect(await first.json()).toEqual({ seq: 2, status: 'active' });
  const second = await send(
    { seq: 3, at, kind: 'answer', node: 'company', value: { kind: 'company', name: 'Oy Testi Ab' } },
    {
      seq: 4,
      at,
      kind: 'answer',
      node: 'contact',
      value: { kind: 'contact', contact: { name: 'Matti', email: 'matti@example.fi' }, consent: true },
    },
  );
  expect(await second.json()).toEqual({ seq: 4, status: 'completed' });
  const document = await storedConversation(db, id);
  expect(document).toMatchObject({
    status: 'completed',
    seq: 4,
    at: 'bye',
    needs: { money: 1 },
    services: ['advice'],
    company: { name: 'Oy Testi Ab' },
    contact: {
      fields: { name: 'Matti', email: 'matti@example.fi' },
      consent: { version: 1, node: 'contact', locale: 'fi' },
    },
  });
  expect(document?.history[1].value.text).toBe('=1+1 \u0000 “rahaa” 💶');
  expect(document?.completedAt.toDate()).toEqual(new Date('2026-11-21T12:00:00Z'));
});

test('going back and saying no takes the contact and the completion away', async () => {
  const { id, send } = await beginOver(server.app, 'mapping');
  const at = '2026-11-21T11:59:45.000Z';
  const contact = { kind: 'contact', contact: { name: 'Matti' }, consent: true } as const;
  const company = { kind: 'company', name: 'Oy Testi Ab' } as const;
  await send(choose(1, 'grow', 'no'), write(2, 'why', 'a'));
  await send({ seq: 3, at, kind: 'answer', node: 'company', value: company });
  await send({ seq: 4, at, kind: 'answer', node: 'contact', value: contact });
  await send({ seq: 5, at, kind: 'back', to: 4 });
  expect(await storedConversation(db, id)).toMatchObject({
    status: 'active',
    contact: null,
    completedAt: null,
    seq: 5,
  });
  await send({ seq: 6, at, kind: 'answer', node: 'contact', value: { kind: 'skipped' } });
  expect(await storedConversation(db, id)).toMatchObject({ status: 'completed', contact: null, seq: 6 });
  expect((await storedConversation(db, id))?.history).toHaveLength(6);
});

test('every answer moves the day of forgetting', async () => {
  const { id, send } = await beginOver(server.app, 'mapping');
  server.pass(10 * DAY);
  await send(choose(1, 'grow', 'yes'));
  expect((await storedConversation(db, id))?.expiresAt.toDate()).toEqual(new Date('2027-03-01T12:00:00Z'));
});

test('a repeated batch, and one that overlaps, change nothing', async () => {
  const { id, send } = await beginOver(server.app, 'mapping');
  await send(choose(1, 'grow', 'yes'));
  const before = await db.doc(paths.conversation('vantaa', id)).get();
  server.pass(1_000);
  expect((await send(choose(1, 'grow', 'yes', '2026-11-21T12:00:01.000Z'))).status).toBe(200);
  const after = await db.doc(paths.conversation('vantaa', id)).get();
  expect(after.updateTime).toEqual(before.updateTime);
  expect(await (await send(choose(1, 'grow', 'yes'), write(2, 'why', 'a'))).json()).toMatchObject({
    seq: 2,
  });
});

test('other content under the same number is refused, and both are kept', async () => {
  const { id, send } = await beginOver(server.app, 'mapping');
  await send(choose(1, 'grow', 'yes'));
  for (let count = 0; count < 2; count += 1) {
    const response = await send(choose(1, 'grow', 'no'), write(2, 'why', 'a'));
    await expectProblem(response, 409, { code: 'conflict', entry: 1, seq: 1 });
  }
  expect(await storedConversation(db, id)).toMatchObject({
    seq: 1,
    history: [choose(1, 'grow', 'yes')],
    conflicts: [choose(1, 'grow', 'no'), write(2, 'why', 'a')],
  });
});

test('a gap is refused and names what is kept', async () => {
  const { send } = await beginOver(server.app, 'mapping');
  await send(choose(1, 'grow', 'yes'));
  const response = await send(write(3, 'why', 'a'));
  await expectProblem(response, 409, { code: 'conflict', rejection: 'seqGap', entry: 3, seq: 1 });
});

test('an impossible answer refuses the whole batch and writes nothing', async () => {
  const { id, send } = await beginOver(server.app, 'mapping');
  const response = await send(choose(1, 'grow', 'yes'), choose(2, 'grow', 'yes'));
  await expectProblem(response, 422, { code: 'invalidAnswer', entry: 2, seq: 0, rejection: 'wrongNode' });
  expect(await storedConversation(db, id)).toMatchObject({ seq: 0, history: [] });
  await expectProblem(await send(choose(1, 'grow', 'maybe')), 422, { rejection: 'unknownOption' });
});

test('an e-mail address is taken with consent only, whoever posts it', async () => {
  const dialogue = mappingDialogue();
  const why = {
    ...dialogue.nodes.why,
    input: 'email',
    consent: '<p>Ok</p>',
    mustConsent: true,
  } as CompiledNode;
  const nodes = { ...dialogue.nodes, why };
  await publishFixture(db, { ...dialogue, nodes }, { bot: 'asks-email', slug: 'asks-email' });
  const { id, send } = await beginOver(server.app, 'asks-email');
  await send(choose(1, 'grow', 'yes'));
  const without = write(2, 'why', 'mia@example.fi');
  await expectProblem(await send(without), 422, { rejection: 'consentMissing', entry: 2, seq: 1 });
  expect(await storedConversation(db, id)).toMatchObject({ seq: 1, contact: null });
  const given = { ...without, value: { kind: 'text', text: 'mia@example.fi', consent: true } } as const;
  expect((await send(given as Entry)).status).toBe(200);
  expect(await storedConversation(db, id)).toMatchObject({
    history: [{}, given],
    contact: { fields: { email: 'mia@example.fi' }, consent: { node: 'why', version: 1 } },
  });
});

test('names the contact field that is wrong', async () => {
  const { send } = await beginOver(server.app, 'mapping');
  const at = '2026-11-21T11:59:45.000Z';
  const company = { kind: 'company', name: 'Oy Testi Ab' } as const;
  const contact = {
    kind: 'contact',
    contact: { name: 'M', email: 'x@y\r\nBcc: z@z.fi' },
    consent: true,
  } as const;
  await send(choose(1, 'grow', 'yes'), write(2, 'why', 'a'));
  const response = await send(
    { seq: 3, at, kind: 'answer', node: 'company', value: company },
    { seq: 4, at, kind: 'answer', node: 'contact', value: contact },
  );
  await expectProblem(response, 422, { entry: 4, rejection: 'notEmail', field: 'email', seq: 2 });
});

test('a history that would outgrow its document is refused as too large', async () => {
  const { send } = await beginOver(server.app, 'mapping');
  const at = '2026-11-21T11:59:45.000Z';
  const text = '€'.repeat(10_000);
  await send(choose(1, 'grow', 'yes'));
  let seq = 1;
  let status = 200;
  while (status === 200 && seq < 100) {
    const batch = [0, 2, 4].flatMap((step) => [
      write(seq + step + 1, 'why', text),
      { seq: seq + step + 2, at, kind: 'back', to: seq + step + 1 } as const,
    ]);
    const response = await send(...batch);
    status = response.status;
    if (status === 200) seq += 6;
    else await expectProblem(response, 413, { code: 'tooLarge', seq });
  }
  expect(seq).toBeGreaterThan(40);
  expect(status).toBe(413);
});

test('half a surrogate pair is mended, not refused', async () => {
  const { id, token } = await beginOver(server.app, 'mapping');
  const body = `{"entries":[${JSON.stringify(choose(1, 'grow', 'yes'))},{"seq":2,"at":"2026-11-21T11:59:45.000Z",
    "kind":"answer","node":"why","value":{"kind":"text","text":"a\\ud800b"}}]}`;
  const response = await server.app.request(`/api/v1/conversations/${id}/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  expect(response.status).toBe(200);
  expect((await storedConversation(db, id))?.history[1].value.text).toBe('a\ufffdb');
});
