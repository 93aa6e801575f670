import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createApp } from '../http/app.ts';
import { EFFORT } from '../../../core/effort/policy.ts';
import { proofFor, startWithEffort } from '../testing/proof.ts';
import { conversationRoutes, RATES, type Gates } from './conversation.routes.ts';
import type { ConversationPorts } from './services.ts';

/** Nothing is published: who comes past the gates is told 404. */
const ports = { published: { bot: async () => null } } as unknown as ConversationPorts;
const appWith = (gates: Partial<Gates> = {}) => createApp([conversationRoutes(ports, gates)]);
const request = (id: string = randomUUID()) => ({
  id,
  slug: 'mapping',
  version: 1,
  locale: 'fi',
  channel: 'site',
});
const from = (address: string) => ({ 'x-forwarded-for': address });

const post = (app: ReturnType<typeof appWith>, body: object, headers: Record<string, string>) =>
  app.request('/api/v1/conversations', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** An app with one address that has begun as many conversations as are free. */
async function busy(gates: Partial<Gates> = {}) {
  const app = appWith(gates);
  const first = Array.from({ length: EFFORT.freeFromAddress }, () => post(app, request(), from('192.0.2.1')));
  expect(new Set((await Promise.all(first)).map(({ status }) => status))).toEqual(new Set([404]));
  return app;
}

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-21T12:00:00Z') }));
afterEach(() => void vi.useRealTimers());

test('a busy address is asked for effort, a quiet one and an invitation are not', async () => {
  const app = await busy();
  const asked = await post(app, request(), from('192.0.2.1'));
  expect(asked.status).toBe(428);
  expect(await asked.json()).toMatchObject({ code: 'effortNeeded', bits: EFFORT.firstBits });
  expect((await post(app, request(), from('192.0.2.2'))).status).toBe(404);
  expect((await post(app, { ...request(), invitation: 'x' }, from('192.0.2.1'))).status).toBe(404);
});

test('effort opens for the conversation that it was made for, and for no other', async () => {
  const app = await busy();
  const own = request();
  const proof = proofFor(own.id, EFFORT.firstBits);
  expect((await post(app, { ...request(), proof: 'zz' }, from('192.0.2.1'))).status).toBe(428);
  expect((await post(app, { ...own, proof }, from('192.0.2.1'))).status).toBe(404);
  const other = '00000000-0000-4000-8000-000000000000';
  const asked = await post(app, { ...request(other), proof }, from('192.0.2.1'));
  expect(asked.status).toBe(428);
});

test('refused beginnings are not counted as begun, and a minute later nothing is asked', async () => {
  const app = await busy();
  for (let tries = 0; tries < 200; tries += 1) await post(app, request(), from('192.0.2.1'));
  const asked = await post(app, request(), from('192.0.2.1'));
  expect(await asked.json()).toMatchObject({ bits: EFFORT.firstBits });
  vi.advanceTimersByTime(61_000);
  expect((await post(app, request(), from('192.0.2.1'))).status).toBe(404);
});

test('ever new addresses do not get round it for ever', async () => {
  const app = appWith();
  let asked: number | undefined;
  for (let begun = 0; begun < EFFORT.freeOfBot + 10 && asked === undefined; begun += 1) {
    const { status } = await post(app, request(), from(`198.51.${begun >> 8}.${begun & 255}`));
    if (status === 428) asked = begun;
  }
  expect(asked).toBe(EFFORT.freeOfBot);
});

test('an app that App Check vouches for needs no effort; a token that is not good changes nothing', async () => {
  const app = await busy({ appCheck: async (token) => token === 'good' });
  const withToken = (token: string) => ({ ...from('192.0.2.1'), 'x-firebase-appcheck': token });
  expect((await post(app, request(), withToken('good'))).status).toBe(404);
  expect((await post(app, request(), withToken('bad'))).status).toBe(428);
  const without = await busy();
  expect((await post(without, request(), withToken('good'))).status).toBe(428);
});

test('a class that begins at once from one address is let in, each with one repetition', async () => {
  const app = appWith();
  const pupils = Array.from({ length: 150 }, () => startWithEffort(app, request(), from('192.0.2.1')));
  const replies = await Promise.all(pupils);
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([404]));
});

test('a school of 1,000 may begin within a minute, asked once each; a flood is told when to come again', async () => {
  expect(RATES.startsPerAddress).toBeGreaterThanOrEqual(2 * 1_000);
  const app = appWith();
  const replies = await Promise.all(
    Array.from({ length: RATES.startsPerAddress + 1 }, () => post(app, request(), from('192.0.2.1'))),
  );
  const refused = replies.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(1);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('answers have their limits too: per conversation, and per address for a whole school', async () => {
  expect(RATES.batchesPerAddress).toBeGreaterThanOrEqual(1_000 * 20);
  const app = appWith({ effort: null });
  const send = (token: string) =>
    app.request(`/api/v1/conversations/${randomUUID()}/answers`, {
      method: 'POST',
      headers: {
        authorization: `Bearer vantaa.${token.padEnd(22, 'A')}`,
        'content-type': 'application/json',
      },
      body: '{}',
    });
  const replies = await Promise.all(
    Array.from({ length: RATES.requestsPerConversation + 1 }, () => send('a')),
  );
  expect(replies.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1);
  expect((await send('b')).status).toBe(400);
});
