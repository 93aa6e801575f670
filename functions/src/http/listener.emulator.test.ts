import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectProblem } from '../testing/expect-problem.ts';
import { publicApp } from '../testing/public-app.ts';
import { keepFrameworkFromParsing } from './framework-parsing.ts';
import { listenerOf } from './listener.ts';

/** What the framework does with a request before the function is called, its error page included. */
function frameworkAround(listener: ReturnType<typeof listenerOf>): Server {
  return createServer(async (request, response) => {
    response.setHeader('x-powered-by', 'Express');
    const body = request.headers['x-unread'] ? undefined : await buffer(request);
    try {
      decodeURIComponent(request.url ?? '');
      if (request.headers['content-type'] === 'application/json') JSON.parse(String(body));
    } catch (error) {
      response.writeHead(400, { 'content-type': 'text/html' }).end(`<pre>${String(error)}</pre>`);
      return;
    }
    await listener(Object.assign(request, body ? { rawBody: body } : {}), response);
  });
}

let server: Server;
let base: string;

beforeAll(async () => {
  keepFrameworkFromParsing();
  server = frameworkAround(listenerOf(publicApp('demo-listener').app));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

const post = (body: string) =>
  fetch(`${base}/api/v1/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });

test('malformed JSON comes past the framework and is a problem document', async () => {
  await expectProblem(await post('{"id":'), 400, { code: 'malformed' });
});

test('at addresses beside the API as well', async () => {
  for (const path of ['/api', '/api/v1', '/api/v1?a=1', '/api/v2/conversations']) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${base}${path}`, { method: 'POST', headers, body: '{' });
    await expectProblem(response, 404, { code: 'notFound' });
  }
});

test('a body that the framework has read already is read by the app', async () => {
  const start = { id: crypto.randomUUID(), slug: 'no-such-bot', version: 1, locale: 'fi', channel: 'site' };
  await expectProblem(await post(JSON.stringify(start)), 404, { code: 'notFound' });
});

test('a body without a length is read as far as it may go', async () => {
  const chunked = (length: number, headers: Record<string, string> = {}) =>
    fetch(`${base}/api/v1/conversations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: new Blob([JSON.stringify('a'.repeat(length))]).stream(),
      duplex: 'half',
    } as RequestInit);
  for (const headers of [{}, { 'x-unread': 'yes' }] as Record<string, string>[]) {
    await expectProblem(await chunked(10, headers), 400, { code: 'malformed' });
    await expectProblem(await chunked(1_000_000, headers), 413, { code: 'tooLarge' });
  }
});

test('an address with a broken escape is no address, and nothing tells of the framework', async () => {
  const response = await fetch(`${base}/api/v1/bots/%ZZ`);
  expect(response.headers.get('x-powered-by')).toBeNull();
  await expectProblem(response, 404, { code: 'notFound' });
});

test('a host that is none is malformed, not a failure', async () => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.end('GET /api/v1/bots/x HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n');
  const answer = await text(socket);
  expect(answer).toContain('HTTP/1.1 400');
  expect(answer).toContain('application/problem+json');
});
