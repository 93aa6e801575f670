import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CRAWL_LIMITS, crawlSite, type CrawlPorts } from '../../../functions/src/contacts/crawl.ts';
import { mergeFound } from '../../../functions/src/contacts/extract.ts';
import type { HoldHost } from '../../../functions/src/contacts/host-lease.ts';
import { openThreads } from '../../../functions/src/contacts/reading-threads.ts';
import { suggestContacts } from '../../../functions/src/contacts/suggest.ts';
import { networkOf } from '../../../functions/src/fetch/network.ts';
import { WORLD, type SiteKind } from '../world.ts';
import { companySite } from './company-site.ts';
import { createSitesServer } from './server.ts';

let server: Server;
let ports: CrawlPorts;
/** `host path` of every request, and what was asked for at a time per host. */
const asked: string[] = [];
const open = new Map<string, number>();
let most = 0;

const alone: HoldHost = (_site, work) => work();

beforeAll(async () => {
  server = createSitesServer();
  server.on('request', ({ headers, url }, response) => {
    const host = headers.host ?? '';
    asked.push(`${host} ${url}`);
    open.set(host, (open.get(host) ?? 0) + 1);
    most = Math.max(most, open.get(host) ?? 0);
    response.on('close', () => open.set(host, (open.get(host) ?? 1) - 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const network = networkOf({ FUNCTIONS_EMULATOR: 'true', LOCAL_SITES: `127.0.0.1:${port}` });
  ports = { network, agent: 'UKV-bot/1.0 (+https://ukv.example/robot)', hold: alone, threads: openThreads() };
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** A company of the kind with somebody besides the managing director. */
function companyOf(kind: SiteKind) {
  const company = WORLD.find(
    ({ site, people }) => site === kind && new Set(people.map((p) => p.name)).size > 1,
  );
  if (!company?.host) throw new Error(`Nobody has a site of the kind ${kind}`);
  return { company, host: company.host, site: companySite(company, company.host) };
}

async function searchAt(kind: SiteKind, milliseconds = 10_000) {
  const { company, host, site } = companyOf(kind);
  const limits = { ...CRAWL_LIMITS, milliseconds };
  const crawled = await crawlSite(`https://${host}`, ports, limits);
  const known = { name: company.name, form: 'OY', website: `https://${host}` };
  const { suggestions, miss } = suggestContacts(
    known,
    mergeFound(crawled.pages.flatMap(({ found }) => found)),
    crawled.sites,
  );
  return { site, suggestions, miss: crawled.miss ?? miss };
}

const emailsOf = (suggestions: { email: string }[]) => suggestions.map(({ email }) => email);

test.each(['good', 'obfuscated', 'redirect', 'swedish'] as const)(
  '%s: the shared address first, then the people, the managing director before the others',
  async (kind) => {
    const { site, suggestions, miss } = await searchAt(kind);
    expect(miss).toBeNull();
    expect(emailsOf(suggestions).toSorted()).toEqual(
      [...new Set([site.info, ...site.people.map(({ email }) => email)])].toSorted(),
    );
    expect(suggestions[0]).toMatchObject({
      email: site.info,
      kind: 'generic',
      phone: site.phone.replace(/^0/, '+358').replace(/\s/g, ''),
      language: kind === 'swedish' ? 'sv' : 'fi',
    });
    const [first] = site.people;
    expect(suggestions[1]).toMatchObject({
      email: first?.email,
      kind: 'personalWork',
      name: first?.name,
      role: 'ceo',
      phone: first?.phone.replace(/^0/, '+358').replace(/\s/g, ''),
    });
    expect(suggestions[1]?.page).toContain(kind === 'swedish' ? '/personal' : '/henkilosto');
  },
);

test('structured: what the JSON-LD says', async () => {
  const { site, suggestions } = await searchAt('structured');
  const [first] = site.people;
  expect(emailsOf(suggestions)).toEqual([site.info, first?.email]);
  expect(suggestions[0]?.phone).toBe(site.phone.replace(/^0/, '+358').replace(/\s/g, ''));
  expect(suggestions[1]).toMatchObject({ name: first?.name, role: 'ceo', kind: 'personalWork' });
});

test('people: everybody with name and title, nobody shared', async () => {
  const { site, suggestions, miss } = await searchAt('people');
  expect(miss).toBeNull();
  expect(emailsOf(suggestions).toSorted()).toEqual([...new Set(site.people.map((p) => p.email))].toSorted());
  expect(suggestions.every(({ kind, name, title }) => kind === 'personalWork' && name && title)).toBe(true);
});

test.each([
  ['private', 'onlyPrivate'],
  ['others', 'onlyOthers'],
  ['robots', 'robots'],
  ['broken', 'unreachable'],
] as const)('%s: no address, because of %s', async (kind, reason) => {
  const { suggestions, miss } = await searchAt(kind);
  expect(emailsOf(suggestions).filter(Boolean)).toEqual([]);
  expect(miss).toBe(reason);
});

test('hostile: the clean part of its address, nothing of what it leads to', async () => {
  const { site, suggestions } = await searchAt('hostile');
  expect(emailsOf(suggestions)).toEqual([site.info]);
});

test('slow: given up when the time is over', async () => {
  expect((await searchAt('slow', 500)).miss).toBe('slow');
});

test('where robots are forbidden, nothing but robots.txt is asked for', () => {
  const { host } = companyOf('robots');
  expect(asked.filter((line) => line.startsWith(`${host} `))).toEqual([`${host} /robots.txt`]);
});

test('no more than five pages and robots.txt, never two at a time, never what leads elsewhere', () => {
  const perHost = Map.groupBy(asked, (line) => line.split(' ')[0]);
  const pages = [...perHost.values()].map(
    (lines) => lines.filter((line) => !line.endsWith('/robots.txt')).length,
  );
  expect(Math.max(...pages)).toBeLessThanOrEqual(5);
  expect(most).toBe(1);
  expect(asked.some((line) => line.includes('metadata/v1') || line.includes('/email'))).toBe(false);
});
