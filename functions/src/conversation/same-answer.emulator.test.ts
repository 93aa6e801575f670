import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listenerOf } from '../http/listener.ts';
import { longDialogue } from '../testing/dialogues.ts';
import { choose } from '../testing/entries.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { beginOver, counted, publicApp, storedConversation } from '../testing/public-app.ts';

const PROJECT = `demo-same-answer-${randomUUID()}`;
const POSTS = 50;
const INSTANCES = 5;
const { app, db } = publicApp(PROJECT);
const servers: Server[] = [];

beforeAll(async () => {
  await publishFixture(db, longDialogue(3));
  for (let index = 0; index < INSTANCES; index += 1) {
    const server = createServer(listenerOf(publicApp(PROJECT).app));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    servers.push(server);
  }
});
afterAll(() => servers.forEach((server) => server.close().closeAllConnections()));

const portOf = (index: number) => (servers[index % INSTANCES]!.address() as AddressInfo).port;

test('one answer that comes fifty times at once over HTTP is one, and every sender is told of success', async () => {
  const { id, token } = await beginOver(app, 'mapping');
  const entries = [choose(1, 'q1', 'yes')];
  const replies = await Promise.all(
    Array.from({ length: POSTS }, (_, index) =>
      fetch(`http://127.0.0.1:${portOf(index)}/api/v1/conversations/${id}/answers`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ entries }),
      }),
    ),
  );
  const told = await Promise.all(replies.map(async (reply) => [reply.status, await reply.json()]));

  expect(told).toEqual(Array.from({ length: POSTS }, () => [200, { seq: 1, status: 'active' }]));
  expect(await storedConversation(db, id)).toMatchObject({ seq: 1, history: entries, conflicts: [] });
  expect(await counted(db, 'mapping', 'options.q1.yes')).toBe(1);
});
