import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { loopback, PUBLIC, type Loopback } from '../fetch/testing/loopback.ts';
import { CRAWL_LIMITS, crawlSite, type CrawlLimits } from './crawl.ts';
import type { HoldHost } from './host-lease.ts';
import { openThreads } from './reading-threads.ts';

type Answer = string | number | { to: string } | { type: string; body: string };
const threads = openThreads();
let world: Loopback | undefined;
let asked: string[] = [];
let held: string[] = [];

afterEach(() => world?.close());

const hold: HoldHost = (site, work) => {
  held.push(site);
  return work();
};

/** Reads `http://www.havukka.fi` in a world of these answers: host + path → answer; 404 for all others. */
async function crawl(
  answers: Record<string, Answer>,
  limits: Partial<CrawlLimits> = {},
  website = 'www.havukka.fi',
) {
  await world?.close();
  asked = [];
  held = [];
  const hosts = [...new Set(Object.keys(answers).map((key) => key.split('/')[0]!))];
  world = await loopback(
    (request, response) => answer(answers, request, response),
    Object.fromEntries(hosts.map((host) => [host, [PUBLIC]])),
  );
  const ports = { network: world.network, agent: 'UKV-bot/1.0 (+https://ukv.example/robot)', hold, threads };
  const { pages, sites, miss } = await crawlSite(website, ports, { ...CRAWL_LIMITS, ...limits });
  return { paths: pages.map(({ url }) => url), sites, miss, pages };
}

function answer(answers: Record<string, Answer>, request: IncomingMessage, response: ServerResponse): void {
  const key = `${request.headers.host}${request.url}`;
  asked.push(key);
  const known = answers[key] ?? 404;
  if (typeof known === 'number') response.writeHead(known, { 'content-type': 'text/html' }).end('<p>x</p>');
  else if (typeof known === 'string') response.writeHead(200, { 'content-type': 'text/html' }).end(known);
  else if ('to' in known) response.writeHead(302, { location: known.to }).end();
  else response.writeHead(200, { 'content-type': known.type }).end(known.body);
}

const links = (...paths: string[]) => paths.map((path) => `<a href="${path}">${path}</a>`).join(' ');
const robots = (body: string) => ({ type: 'text/plain', body });
const HOME = 'www.havukka.fi/';

test('the home page, then the most promising links, five pages in all', async () => {
  const { paths, miss } = await crawl({
    [HOME]: links(
      '/tuotteet',
      '/tietoa-meista',
      '/henkilosto',
      '/yhteystiedot',
      '/ota-yhteytta',
      '/kontakt',
      '/contact',
    ),
    'www.havukka.fi/yhteystiedot': 'x',
    'www.havukka.fi/ota-yhteytta': 'x',
    'www.havukka.fi/kontakt': 'x',
    'www.havukka.fi/contact': 'x',
    'www.havukka.fi/henkilosto': 'x',
  });
  expect(miss).toBeNull();
  expect(paths.map((url) => new URL(url).pathname)).toEqual([
    '/',
    '/yhteystiedot',
    '/ota-yhteytta',
    '/kontakt',
    '/contact',
  ]);
  expect(asked).toHaveLength(6);
});

test('links are found by words as well, each page once, nothing of other sites', async () => {
  const { paths } = await crawl({
    [HOME]: `<a href="/p?id=3">Ota yhteyttä</a> <a href="/p?id=3#kartta">Yhteys</a> <a href="/esite.pdf">Yhteystiedot</a>
      <a href="https://www.toinen.fi/yhteystiedot">Yhteystiedot</a> <a href="http://havukka.fi:8080/yhteystiedot">x</a>
      <a href="javascript:alert(1)">Yhteystiedot</a> <a href="/">Yhteystiedot</a>`,
    'www.havukka.fi/p?id=3': 'x',
    'www.toinen.fi/yhteystiedot': 'x',
  });
  expect(paths).toEqual(['http://www.havukka.fi/', 'http://www.havukka.fi/p?id=3']);
  expect(asked).toEqual(['www.havukka.fi/robots.txt', HOME, 'www.havukka.fi/p?id=3']);
});

test.each([
  ['forbids all', robots('User-agent: *\nDisallow: /'), 'robots'],
  ['forbids us', robots('User-agent: UKV-bot\nDisallow: /\n\nUser-agent: *\nAllow: /'), 'robots'],
  ['fails', 500, 'unreachable'],
  ['is too busy', 429, 'unreachable'],
] as const)('a robots.txt that %s: nothing is read', async (_, body, miss) => {
  expect(await crawl({ 'www.havukka.fi/robots.txt': body, [HOME]: 'x' })).toMatchObject({ paths: [], miss });
  expect(asked).toEqual(['www.havukka.fi/robots.txt']);
});

test.each([
  ['is not there', 404],
  ['is forbidden itself', 403],
  ['is a page', 'not rules at all'],
  ['forbids others', robots('User-agent: GPTBot\nDisallow: /')],
] as const)('a robots.txt that %s: the site is read', async (_, body) => {
  expect(await crawl({ 'www.havukka.fi/robots.txt': body, [HOME]: 'x' })).toMatchObject({ miss: null });
});

test('a page that is forbidden is not asked for, not even by way of a redirect', async () => {
  const { paths } = await crawl({
    'www.havukka.fi/robots.txt': robots('User-agent: *\nDisallow: /henkilosto'),
    [HOME]: links('/henkilosto', '/yhteystiedot'),
    'www.havukka.fi/yhteystiedot': { to: '/henkilosto' },
    'www.havukka.fi/henkilosto': 'x',
  });
  expect(paths).toEqual(['http://www.havukka.fi/']);
  expect(asked).not.toContain('www.havukka.fi/henkilosto');
});

test('another host of the same site has rules of its own', async () => {
  const { paths } = await crawl({
    [HOME]: links('https://intra.havukka.fi/yhteystiedot', 'http://shop.havukka.fi/contact'),
    'shop.havukka.fi/robots.txt': robots('User-agent: *\nDisallow: /'),
    'shop.havukka.fi/contact': 'x',
  });
  expect(paths).toEqual(['http://www.havukka.fi/']);
  expect(asked).toContain('shop.havukka.fi/robots.txt');
  expect(asked).not.toContain('shop.havukka.fi/contact');
});

test('a site that has moved is read where it is, under the lease and the rules of that place', async () => {
  const moved = await crawl({
    [HOME]: { to: 'http://uusi.fi/' },
    'uusi.fi/': links('/yhteystiedot'),
    'uusi.fi/yhteystiedot': 'x',
  });
  expect(moved).toMatchObject({ sites: ['havukka.fi', 'uusi.fi'], miss: null });
  expect(moved.paths).toEqual(['http://uusi.fi/', 'http://uusi.fi/yhteystiedot']);
  expect(held).toEqual(['havukka.fi', 'uusi.fi']);
  const refused = await crawl({
    [HOME]: { to: 'http://uusi.fi/' },
    'uusi.fi/robots.txt': robots('User-agent: *\nDisallow: /'),
    'uusi.fi/': 'x',
  });
  expect(refused).toMatchObject({ paths: [], miss: 'robots' });
});

test('what a page names is followed further, the most promising of all first', async () => {
  const { paths } = await crawl({
    [HOME]: `${links('/yritys')}<iframe src="/ikkuna"></iframe>`,
    'www.havukka.fi/ikkuna': links('/henkilosto'),
    'www.havukka.fi/henkilosto': links('/', '/ikkuna', '/yhteystiedot'),
    'www.havukka.fi/yhteystiedot': 'x',
    'www.havukka.fi/yritys': 'x',
  });
  const order = ['/', '/ikkuna', '/henkilosto', '/yhteystiedot', '/yritys'];
  expect(paths.map((url) => new URL(url).pathname)).toEqual(order);
});

test.each([
  ['a frame', (to: string) => `<frameset><frame src="${to}"></frameset>`],
  ['a refresh', (to: string) => `<meta http-equiv="refresh" content="0;url=${to}">`],
  ['a script', (to: string) => `<script>location.href="${to}"</script>`],
])('%s leads past neither the fence nor robots.txt', async (_, way) => {
  for (const inside of [
    'http://127.0.0.1/',
    'http://169.254.169.254/x',
    'http://[::1]/',
    'file:///etc/passwd',
  ]) {
    expect((await crawl({ [HOME]: way(inside) })).pages.flatMap(({ found }) => found)).toEqual([]);
    expect(asked).toEqual(['www.havukka.fi/robots.txt', HOME]);
  }
  await crawl({
    'www.havukka.fi/robots.txt': robots('User-agent: *\nDisallow: /salaa'),
    [HOME]: way('/salaa'),
    'www.havukka.fi/salaa': 'info@havukka.fi',
  });
  expect(asked).not.toContain('www.havukka.fi/salaa');
  const moved = await crawl({
    [HOME]: way('http://uusi.fi/'),
    'uusi.fi/robots.txt': robots('User-agent: *\nDisallow: /'),
    'uusi.fi/': 'info@uusi.fi',
  });
  expect(moved).toMatchObject({ paths: [], miss: 'robots', sites: ['havukka.fi', 'uusi.fi'] });
});

test('a page without end leaves something for the next one', async () => {
  const { paths } = await crawl({
    [HOME]: `${links('/yhteystiedot')}${'x'.repeat(3_000_000)}`,
    'www.havukka.fi/yhteystiedot': 'x',
  });
  expect(paths).toHaveLength(2);
});

test('waiting for others and reading together are no longer than fifteen seconds, however often a site moves', async () => {
  expect(CRAWL_LIMITS.milliseconds + CRAWL_LIMITS.patience).toBeLessThanOrEqual(15_000);
  world = await loopback((_, response) => response.writeHead(302, { location: 'http://uusi.fi/' }).end(), {
    'www.havukka.fi': [PUBLIC],
    'uusi.fi': [PUBLIC],
  });
  const patiences: number[] = [];
  const waiting: HoldHost = async (_site, work, patience) => {
    patiences.push(patience);
    await new Promise((resolve) => setTimeout(resolve, 120));
    return work();
  };
  const ports = { network: world.network, agent: 'x', threads, hold: waiting };
  await crawlSite('www.havukka.fi', ports, { ...CRAWL_LIMITS, patience: 5_000 });
  expect(patiences[0]).toBe(5_000);
  expect(patiences[1]).toBeLessThanOrEqual(4_900);
});

test('a site that moves for ever is left', async () => {
  const { miss } = await crawl({
    [HOME]: { to: 'http://b.fi/' },
    'b.fi/': { to: 'http://c.fi/' },
    'c.fi/': { to: 'http://d.fi/' },
    'd.fi/': { to: 'http://www.havukka.fi/' },
  });
  expect(miss).toBe('unreachable');
  expect(asked).not.toContain('d.fi/');
});

test('two megabytes are shared by all pages', async () => {
  const body = 'x'.repeat(600);
  const { paths } = await crawl(
    {
      [HOME]: links('/yhteystiedot', '/contact', '/kontakt') + body,
      'www.havukka.fi/yhteystiedot': body,
      'www.havukka.fi/contact': body,
      'www.havukka.fi/kontakt': body,
    },
    { bytes: 1_500 },
  );
  // The last one as far as the bytes went.
  expect(paths.map((url) => new URL(url).pathname)).toEqual(['/', '/yhteystiedot', '/contact']);
  expect(await crawl({ [HOME]: 'x'.repeat(2_000) }, { bytes: 1_500 })).toMatchObject({ miss: 'tooLarge' });
});

test('the wish for pauses is granted as long as the time lasts', async () => {
  const wishing = (delay: number) => ({
    'www.havukka.fi/robots.txt': robots(`User-agent: *\nCrawl-delay: ${delay}`),
    [HOME]: links('/yhteystiedot', '/contact'),
    'www.havukka.fi/yhteystiedot': 'x',
    'www.havukka.fi/contact': 'x',
  });
  const began = performance.now();
  expect((await crawl(wishing(0.2))).paths).toHaveLength(3);
  expect(performance.now() - began).toBeGreaterThanOrEqual(400);
  expect((await crawl(wishing(30))).paths).toHaveLength(1);
});

test('without a certificate the site is read as it is', async () => {
  expect(await crawl({ [HOME]: 'x' }, {}, 'https://www.havukka.fi')).toMatchObject({
    paths: ['http://www.havukka.fi/'],
    miss: null,
  });
});

test.each([
  ['http://127.0.0.1/', 'blocked'],
  ['http://[::1]/', 'blocked'],
  ['ftp://www.havukka.fi', 'blocked'],
  ['http://www.havukka.fi:8080', 'blocked'],
  ['http://nowhere.fi', 'unreachable'],
  ['not an address', 'blocked'],
] as const)('%s is %s', async (website, miss) => {
  expect(await crawl({ [HOME]: 'x' }, {}, website)).toMatchObject({ paths: [], miss });
  expect(world?.dialled).toEqual([]);
});

test.each([
  [404, 'unreachable'],
  [500, 'unreachable'],
  [{ type: 'application/pdf', body: '%PDF' }, 'unreachable'],
  [{ to: 'http://169.254.169.254/' }, 'blocked'],
  [{ to: '/' }, 'unreachable'],
] as const)('a home page that answers %o is %s', async (home, miss) => {
  expect(await crawl({ [HOME]: home })).toMatchObject({ paths: [], miss });
});

test('who does not get to the host says so', async () => {
  world = await loopback(() => {}, {});
  const ports = { network: world.network, agent: 'x', threads, hold: () => Promise.resolve(null) };
  expect(await crawlSite('www.havukka.fi', ports)).toMatchObject({ miss: 'busy' });
});
