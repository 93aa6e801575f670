import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchPage, type FetchOptions } from './fetch-page.ts';
import { loopback, PUBLIC, type Loopback } from './testing/loopback.ts';

const LIMIT = 100_000;
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const PAGE = '<p>Yhteystiedot: työ</p>';
const bomb = Buffer.alloc(50_000_000, 'a');
/** Good at the beginning. */
const spoilt = gzipSync(PAGE + Array.from({ length: 20_000 }, (_, at) => at * 7919).join(' '));
spoilt.fill(0xff, Math.floor(spoilt.length / 2));
/** Bytes that each endless answer had sent when it was cut off. */
const sent: Record<string, number> = {};
let world: Loopback;

type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;
const page =
  (headers: object, body: string | Buffer): Behaviour =>
  (response) => {
    response.writeHead(200, { ...HTML, ...headers }).end(body);
  };
const redirect =
  (to: string): Behaviour =>
  (response) =>
    response.writeHead(302, { location: to }).end();

/** Writes for as long as it is listened to. */
const endless =
  (name: string, headers: object, chunk: Buffer): Behaviour =>
  (response) => {
    response.writeHead(200, { ...HTML, ...headers });
    sent[name] = 0;
    const write = () => {
      while (!response.destroyed) {
        sent[name]! += chunk.length;
        if (!response.write(chunk)) return response.once('drain', write);
      }
    };
    write();
  };

const drip: Behaviour = (response) => {
  response.writeHead(200, HTML);
  const timer = setInterval(() => response.write('a'), 20);
  response.on('close', () => clearInterval(timer));
};

const BEHAVIOURS: Record<string, Behaviour> = {
  '/page': page({}, PAGE),
  '/gzip': page({ 'content-encoding': 'gzip' }, gzipSync(PAGE)),
  '/br': page({ 'content-encoding': 'br' }, brotliCompressSync(PAGE)),
  '/deflate': page({ 'content-encoding': 'deflate' }, deflateSync(PAGE)),
  '/latin': page({ 'content-type': 'text/html; charset=iso-8859-1' }, Buffer.from(PAGE, 'latin1')),
  '/unnamed': page({ 'content-type': 'text/html' }, Buffer.from(PAGE, 'latin1')),
  '/meta': page({ 'content-type': 'text/html' }, Buffer.from(`<meta charset="latin1">${PAGE}`, 'latin1')),
  '/odd-charset': page({ 'content-type': 'text/html; charset=nonsense' }, PAGE),
  '/announced': page({ 'content-length': String(bomb.length) }, bomb),
  '/endless': endless('plain', {}, Buffer.alloc(16_384, 'a')),
  '/endless-gzip': endless('gzip', { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(10, 'a'))),
  '/empty-gzip': endless('empty', { 'content-encoding': 'gzip' }, gzipSync('')),
  '/bomb-gzip': page({ 'content-encoding': 'gzip' }, gzipSync(bomb)),
  '/bomb-br': page({ 'content-encoding': 'br' }, brotliCompressSync(bomb)),
  '/bomb-deflate': page({ 'content-encoding': 'deflate' }, deflateSync(bomb)),
  '/twice': page({ 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync(PAGE))),
  '/not-gzip': page({ 'content-encoding': 'gzip' }, PAGE),
  '/unsaid-gzip': page({}, gzipSync(PAGE)),
  '/raw-deflate': page({ 'content-encoding': 'deflate' }, deflateRawSync(PAGE)),
  '/wide': page({ 'content-type': 'text/html' }, Buffer.from(`\ufeff${PAGE}`, 'utf16le')),
  '/wide-swapped': page({ 'content-type': 'text/html' }, Buffer.from(`\ufeff${PAGE}`, 'utf16le').swap16()),
  '/wide-unsaid': page({ 'content-type': 'text/html' }, Buffer.from(PAGE, 'utf16le')),
  '/half-gzip': page({ 'content-encoding': 'gzip' }, spoilt),
  '/inherited': page({ 'content-encoding': 'constructor' }, PAGE),
  '/silent': () => {},
  '/drip': drip,
  '/slow-headers': (response) =>
    void setTimeout(() => response.writeHead(200, HTML).end(PAGE), 60_000).unref(),
  '/headers': (response) => response.writeHead(200, { ...HTML, 'x-long': 'a'.repeat(40_000) }).end(PAGE),
  '/many-headers': (response) => {
    for (let at = 0; at < 1_500; at += 1) response.setHeader(`x-${at}`, 'a'.repeat(20));
    response.writeHead(200, HTML).end(PAGE);
  },
  '/cut': (response) => {
    response.writeHead(200, { ...HTML, 'content-length': '1000' });
    response.write('half', () => response.destroy());
  },
  '/reset': (response) => response.destroy(),
  '/image': page({ 'content-type': 'image/png' }, 'png'),
  '/download': page({ 'content-type': 'application/octet-stream' }, 'bytes'),
  '/pdf': page({ 'content-type': 'application/pdf' }, '%PDF'),
  '/untyped': (response) => response.writeHead(200).end(PAGE),
  '/texty': page({ 'content-type': 'text/htmlx' }, PAGE),
  '/404': (response) => response.writeHead(404, HTML).end(PAGE),
  '/500': (response) => response.writeHead(500, HTML).end(PAGE),
  '/304': (response) => response.writeHead(304).end(),
  '/loop': redirect('/loop'),
  '/to-other': redirect('http://other.example/page'),
  '/four': redirect('/three'),
  '/three': redirect('/two'),
  '/two': redirect('/one'),
  '/one': redirect('/page'),
};

beforeAll(async () => {
  world = await loopback(
    (request, response) => {
      (BEHAVIOURS[request.url ?? ''] ?? BEHAVIOURS['/404'])!(response, request);
    },
    { 'good.example': [PUBLIC], 'other.example': [PUBLIC] },
  );
});
afterAll(() => world.close());

const ask = (path: string, more: Partial<FetchOptions> = {}) =>
  fetchPage(`http://good.example${path}`, {
    network: world.network,
    agent: 'UKV-test/1.0',
    milliseconds: 20_000,
    bytes: LIMIT,
    ...more,
  });

test.each(['/page', '/gzip', '/br', '/deflate', '/latin', '/unnamed', '/odd-charset', '/one', '/three'])(
  '%s is read',
  async (path) => {
    expect(await ask(path)).toMatchObject({ outcome: 'ok', text: PAGE, cut: false });
  },
);

test.each([
  '/unsaid-gzip',
  '/raw-deflate',
  '/not-gzip',
  '/inherited',
  '/wide',
  '/wide-swapped',
  '/wide-unsaid',
])('%s is read by its bytes, whatever the server says', async (path) => {
  expect(await ask(path)).toMatchObject({ outcome: 'ok', text: PAGE, cut: false });
});

test('a page names its encoding itself', async () => {
  expect(await ask('/meta')).toMatchObject({ text: `<meta charset="latin1">${PAGE}` });
});

test.each(['/announced', '/endless', '/bomb-gzip', '/bomb-br', '/bomb-deflate'])(
  '%s is left at the cap, and what came before it is the page',
  async (path) => {
    const page = await ask(path);
    expect(page).toMatchObject({ outcome: 'ok', bytes: LIMIT, cut: true });
    expect(page.outcome === 'ok' && /^a+$/.test(page.text)).toBe(true);
  },
);

test.each([
  ['/cut', 'half'],
  ['/half-gzip', PAGE],
])('%s counts as far as it came', async (path, beginning) => {
  const page = await ask(path);
  expect(page).toMatchObject({ outcome: 'ok', cut: true });
  expect(page.outcome === 'ok' && page.text.startsWith(beginning)).toBe(true);
});

test('an endless body is not taken in beyond what fits the buffers on the way', async () => {
  await ask('/endless');
  expect(sent.plain).toBeLessThan(20_000_000);
});

test('compressed pieces that never become anything are capped as they come in', async () => {
  expect(['failed', 'ok']).toContain((await ask('/empty-gzip')).outcome);
  expect(sent.empty).toBeLessThan(20_000_000);
  expect(await ask('/endless-gzip')).toMatchObject({ outcome: 'ok', cut: true });
});

test.each(['/silent', '/drip', '/slow-headers'])('%s is given up in time', async (path) => {
  const began = performance.now();
  expect(await ask(path, { milliseconds: 300 })).toEqual({ outcome: 'timeout' });
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('so is a look-up that is never answered', async () => {
  const network = { ...world.network, resolve: () => new Promise<string[]>(() => {}) };
  expect(await ask('/page', { network, milliseconds: 100 })).toEqual({ outcome: 'timeout' });
});

test.each(['/headers', '/many-headers', '/reset', '/loop', '/four'])(
  '%s fails without a throw',
  async (path) => {
    expect(await ask(path)).toEqual({ outcome: 'failed' });
  },
);

test('what is packed twice is packed once when it has been unpacked', async () => {
  expect(await ask('/twice')).toMatchObject({ outcome: 'ok' });
});

test.each(['/image', '/download', '/pdf', '/untyped', '/texty'])('%s is not a page', async (path) => {
  expect(await ask(path)).toEqual({ outcome: 'notHtml' });
});

test.each([
  ['/404', 404],
  ['/500', 500],
  ['/304', 304],
])('%s says so', async (path, status) => {
  expect(await ask(path)).toEqual({ outcome: 'status', status });
});

test('a redirect is followed only where the caller wants to go', async () => {
  const mayFollow = (to: URL) => to.hostname === 'good.example';
  expect(await ask('/to-other')).toMatchObject({ outcome: 'ok' });
  expect(await ask('/one', { mayFollow })).toMatchObject({ outcome: 'ok' });
  expect(await ask('/to-other', { mayFollow })).toEqual({
    outcome: 'redirect',
    to: new URL('http://other.example/page'),
  });
});

test('says who asks, by GET, and nothing of anybody else', async () => {
  const asked: { method?: string; headers: IncomingMessage['headers'] }[] = [];
  const own = await loopback(
    (request, response) => {
      asked.push({ method: request.method, headers: request.headers });
      page({}, PAGE)(response, request);
    },
    { 'good.example': [PUBLIC] },
  );
  await fetchPage('http://good.example/a?b=c#d', {
    network: own.network,
    agent: 'UKV-test/1.0',
    milliseconds: 20_000,
    bytes: LIMIT,
  });
  await own.close();
  expect(asked).toHaveLength(1);
  expect(asked[0]?.method).toBe('GET');
  expect(asked[0]?.headers).toMatchObject({ host: 'good.example', 'user-agent': 'UKV-test/1.0' });
  expect(
    Object.keys(asked[0]?.headers ?? {}).filter((name) => /cookie|authorization|referer/.test(name)),
  ).toEqual([]);
});
