import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CompiledNode } from '../../../core/dialogue/compiled.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { counted, emulatorFirestore } from '../testing/public-app.ts';
import { plainApp, type PlainApp } from './testing/plain-app.ts';
import { plainBrowser, type PlainBrowser, type PlainPageRead } from './testing/plain-browser.ts';

const PROJECT = 'demo-plain';
const db = emulatorFirestore(PROJECT);
const hello: CompiledNode = {
  id: 'hello',
  kind: 'message',
  bubbles: [
    { kind: 'link', url: "https://example.fi/?a=1&b='2'", label: 'Lue lisää' },
    {
      kind: 'text',
      html: '<p><a href="mailto:a@b.fi">posti</a> <a href="https://x.fi/?a=1&amp;b=2" target="_blank">x</a></p>',
    },
  ],
  next: 'grow',
};
let slug = '';
let server: PlainApp;
let browser: PlainBrowser;

beforeAll(async () => {
  await publishFixture(db, mappingDialogue());
});
beforeEach(async () => {
  server = plainApp(PROJECT);
  browser = plainBrowser(server.plain);
  slug = `bot-${randomUUID().slice(0, 8)}`;
  const dialogue = mappingDialogue();
  await publishFixture(
    db,
    { ...dialogue, nodes: { ...dialogue.nodes, hello } },
    { bot: slug, slug, organisation: 'vantaa' },
  );
});

const open = (query = '') => browser.open(`/b/${slug}/plain${query}`);
const stored = async () =>
  (await db.collection('organisations/vantaa/conversations').where('bot', '==', slug).get()).docs.map((one) =>
    one.data(),
  );
const history = async () => (await stored())[0]?.history as { kind: string; value?: object }[];
const notice = ({ $ }: PlainPageRead) => $('[data-testid=chat-notice]').text();
const field = ({ $ }: PlainPageRead, name: string) => $(`input[type=hidden][name=${name}]`).val();

describe('the first page', () => {
  test('is for caches and everybody, without anything that runs', async () => {
    const page = await open('?lang=sv&source=fair-2026&channel=qr');
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toContain('s-maxage');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'(?!.*script-src)/);
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.$('script, [onclick], [style]').length).toBe(0);
    expect(page.$('html').attr('lang')).toBe('sv');
    expect([field(page, 'source'), field(page, 'channel'), field(page, 'seq'), field(page, 'conversation')]).toEqual([
      'fair-2026', 'qr', '0', undefined,
    ]); // prettier-ignore
  });

  test.each(['/b/none/plain', '/i/none/plain'])('%s says that nothing is there', async (path) => {
    expect((await browser.open(path)).status).toBe(404);
    const response = await server.plain.request(path, { method: 'POST', body: new URLSearchParams() });
    expect(response.status).toBe(404);
  });
});

test('the first answer begins the conversation and is taken; a reload begins no second', async () => {
  await open('?source=fair-2026');
  const page = await browser.post({ option: 'yes' });
  expect(page.$('[data-testid=chat-answer]').text()).toContain('Kyllä');
  expect(page.headers.get('cache-control')).toBe('private, no-cache');
  const again = await browser.reload();
  expect(field(again, 'conversation')).toBe(field(page, 'conversation'));
  expect(await stored()).toMatchObject([{ seq: 1, source: 'fair-2026', channel: 'site', spam: false }]);
  expect(await counted(db, slug, 'started')).toBe(1);

  await browser.post({ text: 'Kasvamme\nnopeasti' }, again);
  await browser.reload();
  expect(await history()).toMatchObject([{}, { value: { kind: 'text', text: 'Kasvamme\nnopeasti' } }]);
});

test('an answer that is none begins nothing', async () => {
  await open();
  const page = await browser.post({});
  expect(page.$('[data-testid=chat-error]').text()).not.toBe('');
  expect(await stored()).toEqual([]);
});

describe('an answer that cannot be taken', () => {
  beforeEach(async () => {
    await open();
    await browser.post({ option: 'yes' });
    await browser.post({ text: 'Koska' });
  });

  test('is shown again with its error tied to the field, which the browser goes to', async () => {
    const page = await browser.post({ text: '1234567-0' });
    const input = page.$('[data-testid=chat-input]');
    const error = page.$('[data-testid=chat-error]');
    expect(page.status).toBe(200);
    expect(input.val()).toBe('1234567-0');
    expect(input.attr('aria-invalid')).toBe('true');
    expect(input.attr('aria-describedby')?.split(' ')).toContain(error.attr('id'));
    expect(input.attr('id')).toBe('now');
    expect(page.$('form').attr('action')).toMatch(/#now$/);
    expect(page.$('title').text()).toMatch(/^Virhe: /);
  });

  test('keeps what was typed over a change of language and a look at one’s data', async () => {
    const page = await browser.post({ text: 'Havukka', lang: 'sv', do: 'language' });
    expect(page.$('html').attr('lang')).toBe('sv');
    expect(page.$('[data-testid=chat-input]').val()).toBe('Havukka');
    const data = await browser.post({ text: 'Havukka Oy', do: 'data' });
    expect(data.$('[data-testid=chat-own-data]').text()).toContain('Koska');
    const back = await browser.post({ do: 'show' });
    expect(back.$('[data-testid=chat-input]').val()).toBe('Havukka Oy');
    expect(await stored()).toMatchObject([{ seq: 2, locale: 'fi' }]);
  });

  test('names the contact detail that is wrong, then asks for the consent', async () => {
    await browser.post({ text: 'Havukka Oy' });
    const wrong = await browser.post({ 'contact-name': 'Maija', 'contact-email': 'maija', consent: 'yes' });
    expect(wrong.$('[name=contact-email]').attr('aria-invalid')).toBe('true');
    expect(wrong.$('[name=contact-name]').val()).toBe('Maija');
    expect(wrong.$('[name=consent]').attr('checked')).toBeDefined();
    const without = await browser.post({ 'contact-name': 'Maija' });
    expect(without.$('[name=consent]').attr('aria-invalid')).toBe('true');
    const end = await browser.post({ 'contact-name': 'Maija', consent: 'yes' });
    expect(end.$('[data-testid=chat-end]').length).toBe(1);
    expect(await stored()).toMatchObject([{ status: 'completed', contact: { fields: { name: 'Maija' } } }]);
  });
});

test('a text of 10,000 letters is taken in any script; a longer one comes back whole; a huge one is refused kindly', async () => {
  await open();
  await browser.post({ option: 'yes' });
  const tooLong = await browser.post({ text: 'ä'.repeat(10_001) });
  expect(tooLong.$('[data-testid=chat-error]').text()).not.toBe('');
  expect(tooLong.$('textarea').text()).toHaveLength(10_001);
  const huge = await browser.post({ text: 'ä'.repeat(60_000) }, tooLong);
  expect(huge.status).toBe(400);
  await browser.post({ text: '語'.repeat(10_000) }, tooLong);
  expect(await history()).toHaveLength(2);
});

describe('from an older page', () => {
  let second: PlainPageRead;
  beforeEach(async () => {
    await open();
    second = await browser.post({ option: 'yes' });
    await browser.post({ text: 'Koska' });
  });

  test('another answer changes the earlier one', async () => {
    const page = await browser.post({ text: 'Toinen syy' }, second);
    expect(page.$('[data-testid=chat-answer]').last().text()).toContain('Toinen syy');
    expect((await history()).map(({ kind }) => kind)).toEqual(['answer', 'answer', 'back', 'answer']);
    await browser.reload();
    expect(await history()).toHaveLength(4);
  });

  test('an answer to what is no longer asked is kept as a conflict, and said', async () => {
    const third = browser.page();
    await browser.post({ to: '1' });
    await browser.post({ option: 'no' });
    const page = await browser.post({ text: 'Havukka Oy' }, third);
    expect(notice(page)).toContain('myös muualla');
    expect(await stored()).toMatchObject([{ seq: 4, conflicts: [{ node: 'company' }] }]);
  });

  test('two tabs leave one history', async () => {
    await browser.post({ to: '1' }, browser.page());
    const one = browser.page();
    await browser.post({ option: 'no' }, one);
    const other = await browser.post({ do: 'restart' }, one);
    expect(notice(other)).toContain('muualla');
    expect((await history()).map(({ kind }) => kind)).toEqual(['answer', 'answer', 'back', 'answer']);
  });
});

describe('what is not this respondent’s', () => {
  test.each<Record<string, string>>([
    { token: 'vantaa.aaaaaaaaaaaaaaaaaaaaaa' },
    { token: 'muualla.aaaaaaaaaaaaaaaaaaaaaa' },
    { token: '' },
    { conversation: '018f3f6e-0000-4000-8000-000000000000' },
  ])('%j opens nothing', async (wrong) => {
    await open();
    await browser.post({ option: 'yes' });
    const page = await browser.post({ ...wrong, text: 'Koska' });
    expect(page.status).toBe(200);
    expect(notice(page)).not.toBe('');
    expect(page.$('[data-testid=chat-answer]').length).toBe(0);
    expect(await stored()).toMatchObject([{ seq: 1, conflicts: [] }]);
  });
});

describe('my data', () => {
  beforeEach(async () => {
    await open();
    await browser.post({ option: 'yes' });
  });

  test('can be taken along', async () => {
    const copy = await browser.post({ do: 'copy' });
    expect(copy.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(JSON.parse(copy.html)).toMatchObject({ seq: 1, entries: [{ node: 'grow' }] });
  });

  test('are erased once it has been asked for twice; a form from before says so', async () => {
    const before = browser.page();
    await browser.post({ do: 'erase' });
    expect(await stored()).toHaveLength(1);
    const erased = await browser.post({ do: 'erased' });
    expect(erased.$('[data-testid=chat-erased]').length).toBe(1);
    expect(await stored()).toEqual([]);
    expect((await browser.reload()).$('[data-testid=chat-erased]').length).toBe(1);
    const gone = await browser.post({ text: 'Koska' }, before);
    expect(notice(gone)).toContain('ei enää ole');
    expect(await stored()).toEqual([]);
  });
});

describe('links', () => {
  test('are counted, then lead on; each once', async () => {
    const first = await open();
    expect(first.$('[formtarget=_blank]').length).toBe(2);
    expect(first.$('a[href="mailto:a@b.fi"]').length).toBe(1);
    const leaving = await browser.post({ link: 'hello:0' });
    expect(leaving.$('meta[http-equiv=refresh]').attr('content')).toBe(
      "0;url='https://example.fi/?a=1&b=%272%27'",
    );
    await browser.reload();
    const other = await browser.post({ link: 'hello:1.1' }, leaving);
    expect(other.$('main a').attr('href')).toBe('https://x.fi/?a=1&b=2');
    expect((await history()).map(({ kind }) => kind)).toEqual(['opened', 'opened']);
    await browser.post({ option: 'yes' }, leaving);
    expect(await stored()).toMatchObject([{ seq: 3 }]);
  });

  test.each(['service:advice', 'hello:1.0', 'hello:1.7', 'hello:9', 'bye:0'])(
    'that are not shown lead nowhere: %s',
    async (link) => {
      await open();
      const page = await browser.post({ link });
      expect(page.$('meta[http-equiv=refresh]').length).toBe(0);
    },
  );
});

test('a field that people do not see sets the conversation aside, at the first answer or later', async () => {
  await open();
  await browser.post({ option: 'yes', website: 'https://spam.example' });
  expect(await stored()).toMatchObject([{ spam: true, spamReason: 'trap' }]);
  expect(await counted(db, slug, 'started')).toBe(0);
  const other = plainBrowser(server.plain);
  await other.open(`/b/${slug}/plain`);
  await other.post({ option: 'no' });
  await other.post({ text: 'x', website: 'x' });
  expect((await stored()).map(({ spam }) => spam as boolean)).toEqual([true, true]);
});

test('a version that is long past asks again, with the answer still there', async () => {
  const first = await open();
  const page = await browser.post({ version: '7', option: 'yes' }, first);
  expect(notice(page)).toContain('päivitetty');
  expect(page.$('[data-before]').attr('value')).toBe('yes');
  expect(await stored()).toEqual([]);
});

test('a conversation under way goes on when its bot is taken away', async () => {
  const first = await open();
  await browser.post({ option: 'yes' });
  const second = browser.page();
  await db.doc(`slugs/${slug}`).update({ archived: true });
  server = plainApp(PROJECT);
  const later = plainBrowser(server.plain);
  expect((await later.post({ text: 'Koska' }, second)).$('[data-testid=chat-answer]')).toHaveLength(2);
  expect((await later.post({ option: 'yes' }, first)).status).toBe(404);
  expect((await later.post({ token: 'vantaa.aaaaaaaaaaaaaaaaaaaaaa' }, second)).status).toBe(404);
});

test('one conversation takes 120 posts a minute, and then asks to wait', async () => {
  await open();
  const page = await browser.post({ option: 'yes' });
  const posts = Array.from({ length: 121 }, () => plainBrowser(server.plain).post({ do: 'show' }, page));
  const answers = (await Promise.all(posts)).map(({ status }) => status);
  expect(answers.filter((status) => status === 429)).toHaveLength(1);
});

test('ten classes begin from one address; a program does not go on', async () => {
  const first = await open();
  const begin = () => plainBrowser(server.plain).post({ option: 'yes' }, first);
  for (let round = 0; round < 30; round += 1) {
    const pages = await Promise.all(Array.from({ length: 10 }, begin));
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
  }
  const refused = await begin();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.html).toContain('ruuhkaa');
  expect(await stored()).toHaveLength(300);
});

test('the summary goes by mail at the end, once however often the page is loaded again', async () => {
  await open();
  await browser.post({ option: 'yes' });
  await browser.post({ text: 'Koska' });
  await browser.post({ text: 'Havukka Oy' });
  await browser.post({ do: 'skip' });
  const wrong = await browser.post({ do: 'mail', address: 'maija' });
  expect(wrong.$('[name=address]').val()).toBe('maija');
  expect(wrong.$('[name=address]').attr('aria-invalid')).toBe('true');
  const sent = await browser.post({ do: 'mail', address: ' maija@yritys.fi ' });
  expect(notice(sent)).toContain('lähetetty');
  await browser.reload();
  expect(server.mails).toEqual([{ to: 'maija@yritys.fi' }]);
  await browser.post({ do: 'mail', address: 'toinen@yritys.fi' });
  expect(server.mails).toHaveLength(2);
});

test('whatever is posted, the answer is a page, and never a fault of ours', async () => {
  const first = await open();
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
