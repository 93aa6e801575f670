import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { LOCALES } from '../../../core/dialogue/locale.ts';
import { MESSAGES } from '../page/messages.ts';
import { counted } from '../testing/public-app.ts';
import { plainRates } from './rates.ts';
import { plainApp } from './testing/plain-app.ts';
import { plainBrowser, type PlainBrowser, type PlainPageRead } from './testing/plain-browser.ts';
import { openPlainWorld, type PlainWorld } from './testing/plain-world.ts';

const PROJECT = 'demo-plain-abuse';
let world: PlainWorld;
let browser: PlainBrowser;

beforeEach(async () => {
  world = await openPlainWorld(PROJECT);
  ({ browser } = world);
});

test('a field that people do not see sets the conversation aside, at the first answer or later', async () => {
  await world.open();
  await browser.post({ option: 'yes', website: 'https://spam.example' });
  expect(await world.stored()).toMatchObject([{ spam: true, spamReason: 'trap' }]);
  expect(await counted(world.server.db, world.slug, 'started')).toBe(0);
  const other = plainBrowser(world.server.plain);
  await other.open(`/b/${world.slug}/plain`);
  await other.post({ option: 'no' });
  await other.post({ text: 'x', website: 'x' });
  expect((await world.stored()).map(({ spam }) => spam as boolean)).toEqual([true, true]);
});

test('one conversation takes 120 posts a minute, and then asks to wait', async () => {
  await world.open();
  const page = await browser.post({ option: 'yes' });
  const posts = Array.from({ length: 121 }, () =>
    plainBrowser(world.server.plain).post({ do: 'show' }, page),
  );
  const answers = (await Promise.all(posts)).map(({ status }) => status);
  expect(answers.filter((status) => status === 429)).toHaveLength(1);
});

test('ten classes begin from one address; a program does not go on', async () => {
  const first = await world.open();
  const begin = () => plainBrowser(world.server.plain).post({ option: 'yes' }, first);
  for (let round = 0; round < 30; round += 1) {
    const pages = await Promise.all(Array.from({ length: 10 }, begin));
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
  }
  const refused = await begin();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.html).toContain(MESSAGES.tooMany.fi.title);
  expect(await world.stored()).toHaveLength(300);
});

test('invented headers of proxies make no other address of one', async () => {
  const first = await world.open();
  const refused = await beginAs(first, 301, (at) => {
    const claim = `203.0.${Math.floor(at / 250)}.${at % 250}`;
    return {
      'fastly-client-ip': claim,
      'true-client-ip': claim,
      'x-real-ip': claim,
      'cf-connecting-ip': claim,
      forwarded: `for=${claim}`,
      'x-forwarded-for': `${claim}, 192.0.2.7`,
    };
  });
  expect(refused).toHaveLength(1);
  expect(refused[0]?.html).toContain(MESSAGES.tooMany.fi.title);
});

test('a bot that is full says so in every language, with the seconds to wait, and keeps nothing', async () => {
  const first = await world.open();
  const { plain } = plainApp(PROJECT, {}, { ...plainRates(), ofBot: () => Promise.resolve(42) });
  const refused = await plainBrowser(plain).post({ option: 'yes' }, first);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('42');
  for (const locale of LOCALES) expect(refused.html).toContain(MESSAGES.busyBot[locale].title);
  expect(await world.stored()).toEqual([]);
});

/** Pages of those beginnings, of so many at once from the headers given, that were refused. */
async function beginAs(
  first: PlainPageRead,
  count: number,
  headersOf: (at: number) => Record<string, string>,
): Promise<PlainPageRead[]> {
  const pages: PlainPageRead[] = [];
  for (let at = 0; at < count; at += 20) {
    const some = Array.from({ length: Math.min(20, count - at) }, (_, index) => headersOf(at + index));
    const begin = (headers: Record<string, string>) =>
      plainBrowser(world.server.plain, { headers }).post({ option: 'yes' }, first);
    pages.push(...(await Promise.all(some.map(begin))));
  }
  return pages.filter(({ status }) => status !== 200);
}

test('whatever is posted, the answer is a page, and never a fault of ours', async () => {
  const first = await world.open();
  await browser.post({ option: 'yes' });
  const second = browser.page();
  const names = fc.constantFrom(
    'do', 'to', 'link', 'option', 'text', 'node', 'seq', 'version', 'locale', 'lang', 'consent', 'contact-email',
    'conversation', 'token', 'address', 'website', 'channel', 'source', 'constructor',
  ); // prettier-ignore
  const value = fc.oneof(
    fc.constantFrom('answer', 'back', 'erased-', 'mail', 'yes', 'grow', 'why', 'contact', '1', '400', 'sv', 'hello:0'),
    fc.string({ unit: 'binary', maxLength: 40 }),
  ); // prettier-ignore
  await fc.assert(
    fc.asyncProperty(fc.dictionary(names, value), fc.boolean(), async (values, known) => {
      const page = await browser.post(values, known ? second : first);
      expect([200, 400, 429]).toContain(page.status);
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    }),
    { numRuns: 150 },
  );
});
