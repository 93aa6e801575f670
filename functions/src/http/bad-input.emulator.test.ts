import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { publishFixture } from '../testing/fixtures.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { choose } from '../testing/entries.ts';
import {
  beginOver,
  post,
  publicApp,
  storedConversation,
  type Begun,
  type PublicApp,
} from '../testing/public-app.ts';

const PROJECT = 'demo-bad-input';
const { db } = publicApp(PROJECT);
let server: PublicApp;
let conversation: Begun;

beforeAll(async () => {
  await publishFixture(db, mappingDialogue());
});
beforeEach(async () => {
  server = publicApp(PROJECT);
  conversation = await beginOver(server.app, 'mapping');
});

const answersPath = () => `/api/v1/conversations/${conversation.id}/answers`;
const send = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  server.app.request(answersPath(), {
    method: 'POST',
    headers: { authorization: `Bearer ${conversation.token}`, ...headers },
    body,
    duplex: 'half',
  } as RequestInit);
const nothingKept = async () =>
  expect(await storedConversation(db, conversation.id)).toMatchObject({ seq: 0, history: [], conflicts: [] });

test.each([
  ['cut off', '{"entries":[{"seq":1'],
  ['empty', ''],
  ['not UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
  ['too deep', '['.repeat(100_000)],
])('JSON that is malformed (%s): 400', async (_name, body) => {
  await expectProblem(await send(body), 400, { code: 'malformed' });
  await nothingKept();
});

test.each([
  ['no object', null],
  ['no entries', { entries: [] }],
  ['entries of a wrong type', { entries: 'all' }],
  ['a field too many', { entries: [choose(1, 'grow', 'yes')], admin: true }],
  ['seq as text', { entries: [{ ...choose(1, 'grow', 'yes'), seq: '1' }] }],
  ['an unknown kind', { entries: [{ ...choose(1, 'grow', 'yes'), kind: 'delete' }] }],
  ['seq 0', { entries: [choose(0, 'grow', 'yes')] }],
  ['no time', { entries: [choose(1, 'grow', 'yes', 'yesterday')] }],
  [
    'a time without end',
    { entries: [choose(1, 'grow', 'yes', `2026-11-21T12:00:00.${'1'.repeat(100_000)}Z`)] },
  ],
  ['a node that is no id', { entries: [choose(1, '<img src=x onerror=alert(1)>', 'yes')] }],
  [
    'more entries than a batch',
    { entries: Array.from({ length: 51 }, (_, at) => choose(at + 1, 'grow', 'yes')) },
  ],
])('types that are wrong (%s): 400', async (_name, body) => {
  await expectProblem(await send(JSON.stringify(body)), 400, { code: 'malformed' });
  await nothingKept();
});

test.each([
  [{}],
  [{ 'content-type': 'text/plain' }],
  [{ 'content-type': 'application/x-www-form-urlencoded' }],
  [{ 'content-type': 'application/json', 'content-encoding': 'gzip' }],
])('a content type that is not JSON as it is (%o): 415', async (headers) => {
  const body = JSON.stringify({ entries: [choose(1, 'grow', 'yes')] });
  await expectProblem(await send(new TextEncoder().encode(body), headers), 415, { code: 'unsupportedType' });
  await nothingKept();
});

test('1 MB of text, with its length told or not: 413', async () => {
  const body = JSON.stringify({ entries: [{ ...choose(1, 'grow', 'yes'), text: 'a'.repeat(1_000_000) }] });
  const bytes = new TextEncoder().encode(body);
  const type = { 'content-type': 'application/json' };
  await expectProblem(await send(bytes, { ...type, 'content-length': String(bytes.length) }), 413, {
    code: 'tooLarge',
  });
  await expectProblem(await send(new Blob([bytes]).stream(), type), 413, { code: 'tooLarge' });
  await nothingKept();
});

test('an unknown address: 404; a method that it does not take: 405 with those that it does', async () => {
  for (const path of ['/', '/api/v1', '/api/v1/none', '/api/v1/conversations/not-an-id', '/api/v1/%00']) {
    await expectProblem(await server.app.request(path), 404, { code: 'notFound' });
  }
  const calls = [
    ['/api/v1/conversations', 'GET', 'POST'],
    [answersPath(), 'PUT', 'POST'],
    [`/api/v1/conversations/${conversation.id}`, 'PATCH', 'GET, HEAD, DELETE'],
    ['/api/v1/bots/mapping', 'POST', 'GET, HEAD'],
    ['/api/v1/openapi.json', 'DELETE', 'GET, HEAD'],
  ] as const;
  for (const [path, method, allow] of calls) {
    const response = await server.app.request(path, { method });
    expect(response.headers.get('allow')).toBe(allow);
    await expectProblem(response, 405, { code: 'methodNotAllowed' });
  }
});

test('a start that is not in the form of one: 400', async () => {
  const start = { id: randomUUID(), slug: 'mapping', version: 1, locale: 'fi', channel: 'site' };
  const wrong = [
    { id: '1' },
    { slug: '../../organisations' },
    { version: 0 },
    { version: 1.5 },
    { locale: 'de' },
    { channel: 'x' },
    { organisation: 'vantaa' },
  ];
  for (const part of wrong) {
    const response = await post(server.app, '/api/v1/conversations', { ...start, ...part });
    await expectProblem(response, 400, { code: 'malformed' });
  }
});

test('too many requests of one conversation: 429 with the seconds to wait, and others go on', async () => {
  const entries = [choose(1, 'grow', 'yes')];
  const other = await beginOver(server.app, 'mapping');
  const responses = await Promise.all(Array.from({ length: 130 }, () => conversation.send(...entries)));
  const refused = responses.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(10);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  await expectProblem(refused[0] as Response, 429, { code: 'tooMany' });
  expect((await other.send(...entries)).status).toBe(200);
});

test('a failure inside: 500 that tells nothing of it', async () => {
  await publishFixture(db, mappingDialogue(), { bot: 'broken', slug: 'broken', version: 7 });
  await db.doc('organisations/vantaa/bots/broken/versions/7/chunks/fi-0').update({ json: '{"secret' });
  const start = { id: randomUUID(), slug: 'broken', version: 7, locale: 'fi', channel: 'site' };
  const response = await post(server.app, '/api/v1/conversations', start);
  const text = await response.clone().text();
  expect(text).not.toMatch(/secret|SyntaxError/);
  await expectProblem(response, 500, { code: 'internal' });
});
