import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import type { CompiledDialogue } from '../../../core/dialogue/compiled.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { choose, write } from '../testing/entries.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { countOperations } from '../testing/counting.ts';
import { callOwn, counted, post, publicApp, storedConversation } from '../testing/public-app.ts';
import { recipientFixture } from '../testing/recipients.ts';
import { STARTS_OF_INVITATION } from './start.service.ts';

const { app, db, pass } = publicApp('demo-invited');
const NOW = new Date('2026-11-21T12:00:00.000Z');

interface Reply {
  id: string;
  token: string;
  seq: number;
  version: number;
}

beforeAll(async () => {
  await publishFixture(db, mappingDialogue());
  await publishFixture(db, mappingDialogue(), { bot: 'other', slug: 'other' });
});

async function open(invitation: string, body: object = {}): Promise<{ status: number } & Reply> {
  const request = { id: randomUUID(), slug: 'mapping', version: 1, locale: 'fi', channel: 'site' };
  const response = await post(app, '/api/v1/conversations', { ...request, invitation, ...body });
  return { status: response.status, ...((await response.json()) as Reply) };
}
const send = ({ id, token }: Reply, ...entries: object[]) =>
  post(app, `/api/v1/conversations/${id}/answers`, { entries }, token);
const contact = (seq: number) => ({
  seq,
  at: '2026-11-21T11:59:40.000Z',
  kind: 'answer',
  node: 'contact',
  value: { kind: 'contact', contact: { name: 'Mia' }, consent: true },
});
const company = (seq: number, name: string) => ({
  seq,
  at: '2026-11-21T11:59:35.000Z',
  kind: 'answer',
  node: 'company',
  value: { kind: 'company', name },
});

test('a conversation from a link is the recipient’s, with what is known of the company', async () => {
  const { token, read } = await recipientFixture(db, 'known');
  const before = await counted(db, 'mapping', 'channels.invitation');
  const begun = await open(token);
  expect(begun.status).toBe(201);
  expect(await storedConversation(db, begun.id)).toMatchObject({
    channel: 'invitation',
    invitation: { campaign: 'spring', recipient: 'known' },
    company: { name: 'Havukka Oy', businessId: '9900010-6' },
    facts: { name: 'Havukka Oy', businessId: '9900010-6', town: 'Vantaa' },
  });
  expect(await counted(db, 'mapping', 'channels.invitation')).toBe(before + 1);
  expect(await read()).toMatchObject({
    state: 'started',
    conversation: begun.id,
    openedAt: NOW,
    startedAt: NOW,
    dueAt: null,
  });
});

test('the way of the recipient is written with the answers, each step once', async () => {
  const { token, read } = await recipientFixture(db, 'way');
  const begun = await open(token);
  await send(begun, choose(1, 'grow', 'yes'), write(2, 'why', 'a'));
  expect(await read()).toMatchObject({ state: 'started', completedAt: null, contactAt: null });
  pass(1_000);
  const batch = [company(3, 'Toinen Oy'), contact(4)];
  expect((await send(begun, ...batch)).status).toBe(200);
  const at = new Date(NOW.getTime() + 1_000);
  expect(await read()).toMatchObject({ state: 'askedForContact', completedAt: at, contactAt: at });
  expect(await storedConversation(db, begun.id)).toMatchObject({ company: { name: 'Toinen Oy' } });

  pass(1_000);
  await send(begun, ...batch);
  const again = [{ seq: 5, at: contact(5).at, kind: 'back', to: 4 }, contact(6)];
  expect((await send(begun, ...again)).status).toBe(200);
  expect(await read()).toMatchObject({ completedAt: at, contactAt: at });
  pass(-2_000);
});

test('on another device the link goes on with the same conversation', async () => {
  const { token } = await recipientFixture(db, 'devices');
  const phone = await open(token);
  await send(phone, choose(1, 'grow', 'yes'));
  const started = await counted(db, 'mapping', 'started');
  const desk = await open(token, { locale: 'sv' });
  expect(desk).toMatchObject({ status: 200, id: phone.id, seq: 1 });
  expect(desk.token).not.toBe(phone.token);
  const copy = await callOwn(app, 'GET', desk.id, desk.token);
  expect(await copy.json()).toMatchObject({ seq: 1, facts: { town: 'Vantaa' }, locale: 'fi' });
  expect((await send(desk, write(2, 'why', 'a'))).status).toBe(200);
  expect((await callOwn(app, 'GET', phone.id, phone.token)).status).toBe(200);
  expect(await counted(db, 'mapping', 'started')).toBe(started);
});

test('opened on ten devices at the same moment it is one conversation, counted once', async () => {
  const { token, read } = await recipientFixture(db, 'race');
  const started = await counted(db, 'mapping', 'started');
  const replies = await Promise.all(Array.from({ length: 10 }, () => open(token)));
  expect(new Set(replies.map(({ id }) => id)).size).toBe(1);
  expect(replies.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
  expect(await counted(db, 'mapping', 'started')).toBe(started + 1);
  expect((await read()).conversation).toBe(replies[0]?.id);
});

test('one invitation begins ten conversations at the most, each after the one before was erased', async () => {
  const { token, read } = await recipientFixture(db, 'again');
  for (let begun = 1; begun <= STARTS_OF_INVITATION; begun += 1) {
    const reply = await open(token);
    expect([reply.status, (await read()).begun]).toEqual([201, begun]);
    expect((await open(token)).id).toBe(reply.id);
    await callOwn(app, 'DELETE', reply.id, reply.token);
  }
  expect(await open(token)).toMatchObject({ status: 403 });
});

test('a start that is repeated after a lost reply finds its conversation', async () => {
  const { token } = await recipientFixture(db, 'repeated');
  const id = randomUUID();
  expect(await open(token, { id })).toMatchObject({ status: 201, id });
  expect(await open(token, { id })).toMatchObject({ status: 200, id, seq: 0 });
});

test('after the respondent has erased it, the link begins another', async () => {
  const { token, read } = await recipientFixture(db, 'erased');
  const first = await open(token);
  await callOwn(app, 'DELETE', first.id, first.token);
  const second = await open(token);
  expect(second).toMatchObject({ status: 201, seq: 0 });
  expect(second.id).not.toBe(first.id);
  expect(await read()).toMatchObject({ conversation: second.id, startedAt: NOW });
});

test('a token that is guessed, of another bot, or too old opens nothing and changes nothing', async () => {
  const { token, read } = await recipientFixture(db, 'foreign');
  const old = await recipientFixture(db, 'old', { expiresAt: NOW });
  const before = await counted(db, 'mapping', 'started');
  const asked = { id: randomUUID(), slug: 'mapping', version: 1, locale: 'fi', channel: 'invitation' };
  for (const body of [
    { invitation: 'A'.repeat(22) },
    { invitation: 'not-a-token' },
    { invitation: '' },
    { invitation: token, slug: 'other' },
    { invitation: old.token },
  ]) {
    const response = await post(app, '/api/v1/conversations', { ...asked, ...body });
    await expectProblem(response, 404, { code: 'notFound' });
  }
  expect(await storedConversation(db, asked.id)).toBeUndefined();
  expect(await counted(db, 'mapping', 'started')).toBe(before);
  expect(await read()).toMatchObject({ state: 'sent', conversation: '' });
});

test('an invitation’s conversation cannot be entered by its id alone', async () => {
  const { token } = await recipientFixture(db, 'entered');
  const begun = await open(token);
  const body = { id: begun.id, slug: 'mapping', version: 1, locale: 'fi', channel: 'site' };
  await expectProblem(await post(app, '/api/v1/conversations', body), 409, { code: 'conflict' });
});

test('a device that has not heard of the erasure cannot begin the same conversation again', async () => {
  const { token } = await recipientFixture(db, 'unheard');
  const first = await open(token);
  await callOwn(app, 'DELETE', first.id, first.token);
  expect((await open(token, { id: first.id })).status).toBe(404);
  expect(await storedConversation(db, first.id)).toBeUndefined();
  expect((await open(token)).status).toBe(201);
});

test('the link of an erased contact still works, and brings nothing of the person', async () => {
  const gone = { contact: '', email: '', name: '', facts: {}, companyName: '' };
  const { token } = await recipientFixture(db, 'gone', gone);
  const begun = await open(token);
  expect(await storedConversation(db, begun.id)).toMatchObject({ company: null, facts: {} });
});

test('a deleted campaign does not keep the respondent from answering', async () => {
  const { token, path } = await recipientFixture(db, 'deleted');
  const begun = await open(token);
  await db.doc(path).delete();
  const all = [choose(1, 'grow', 'yes'), write(2, 'why', 'a'), company(3, 'Oy'), contact(4)];
  expect((await send(begun, ...all)).status).toBe(200);
  expect((await db.doc(path).get()).exists).toBe(false);
});

test('branches go by what is known of the company', async () => {
  await publishFixture(db, branching(), { bot: 'branching', slug: 'branching' });
  const { token } = await recipientFixture(db, 'branch', { bot: 'branching' });
  const begun = await open(token, { slug: 'branching' });
  expect(await storedConversation(db, begun.id)).toMatchObject({ at: 'local' });
  expect((await send(begun, choose(1, 'local', 'yes'))).status).toBe(200);
});

test('an invited conversation costs two reads and two writes more than another', async () => {
  const { token } = await recipientFixture(db, 'cost');
  const converse = async () => {
    const begun = await open(token);
    await send(begun, choose(1, 'grow', 'yes'), write(2, 'why', 'a'));
    await send(begun, company(3, 'Oy'), contact(4));
  };
  expect(await countOperations(converse)).toEqual({ reads: 4, writes: 8 });
});

test('without a token nobody comes from an invitation', async () => {
  const id = randomUUID();
  const body = { id, slug: 'mapping', version: 1, locale: 'fi', channel: 'invitation' };
  expect((await post(app, '/api/v1/conversations', body)).status).toBe(201);
  expect(await storedConversation(db, id)).toMatchObject({ channel: 'site', invitation: null });
});

test('the mark of a link stays with the conversation', async () => {
  const id = randomUUID();
  const body = { id, slug: 'mapping', version: 1, locale: 'fi', channel: 'qr' };
  expect((await post(app, '/api/v1/conversations', { ...body, source: 'fair-2026' })).status).toBe(201);
  expect(await storedConversation(db, id)).toMatchObject({ channel: 'qr', source: 'fair-2026' });
  const odd = await post(app, '/api/v1/conversations', { ...body, source: 'a b' });
  await expectProblem(odd, 400, { code: 'malformed' });
  expect((await db.doc(paths.conversation('vantaa', id)).get()).get('invitation')).toBeNull();
});

/** Another first question for companies of Vantaa. */
function branching(): CompiledDialogue {
  const dialogue = mappingDialogue();
  const { grow } = dialogue.nodes;
  if (!grow) throw new Error('The dialogue has changed');
  return {
    ...dialogue,
    start: 'which',
    nodes: {
      ...dialogue.nodes,
      which: {
        id: 'which',
        kind: 'branch',
        cases: [
          {
            id: 'vantaa',
            clauses: [{ subject: { kind: 'company', fact: 'town' }, op: 'is', value: 'Vantaa' }],
            match: 'all',
            next: 'local',
          },
        ],
        next: 'grow',
      },
      local: { ...grow, id: 'local' },
    },
  };
}
