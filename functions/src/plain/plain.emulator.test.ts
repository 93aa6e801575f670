import { beforeEach, describe, expect, test } from 'vitest';
import { PLAIN_TEXTS } from '../../../web/src/chat/plain/texts/index.ts';
import { inlineHash } from '../../../web/src/chat/site/inline-hash.ts';
import { TEXTS } from '../../../web/src/chat/texts/index.ts';
import { counted } from '../testing/public-app.ts';
import { plainApp } from './testing/plain-app.ts';
import { plainBrowser, type PlainBrowser, type PlainPageRead } from './testing/plain-browser.ts';
import { fieldOf, noticeOf, openPlainWorld, type PlainWorld } from './testing/plain-world.ts';

const PROJECT = 'demo-plain';
let world: PlainWorld;
let browser: PlainBrowser;

beforeEach(async () => {
  world = await openPlainWorld(PROJECT);
  ({ browser } = world);
});

describe('the first page', () => {
  test('is for caches and everybody, and nothing runs in it but our own', async () => {
    const page = await world.open('?lang=sv&source=fair-2026&channel=qr');
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toContain('s-maxage');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toMatch(/default-src 'none'(?!.*(connect-src|unsafe))/);
    expect(policy).toContain(`script-src 'self' '${inlineHash('PLAIN')}'`);
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.$('[onclick], [style]').length).toBe(0);
    expect(
      page
        .$('script')
        .map((_, one) => page.$(one).text())
        .get(),
    ).toEqual(['PLAIN']);
    expect(page.$('html').attr('lang')).toBe('sv');
    const hidden = ['source', 'channel', 'seq', 'conversation'].map((name) => fieldOf(page, name));
    expect(hidden).toEqual(['fair-2026', 'qr', '0', undefined]);
  });

  test.each(['/b/none/plain', '/i/none/plain'])('%s says that nothing is there', async (path) => {
    expect((await browser.open(path)).status).toBe(404);
    const response = await world.server.plain.request(path, { method: 'POST', body: new URLSearchParams() });
    expect(response.status).toBe(404);
  });
});

test('the first answer begins the conversation and is taken; a reload begins no second', async () => {
  await world.open('?source=fair-2026');
  const page = await browser.post({ option: 'yes' });
  expect(page.$('[data-testid=chat-answer]').text()).toContain('Kyllä');
  expect(page.headers.get('cache-control')).toBe('private, no-cache');
  const again = await browser.reload();
  expect(fieldOf(again, 'conversation')).toBe(fieldOf(page, 'conversation'));
  expect(await world.stored()).toMatchObject([{ seq: 1, source: 'fair-2026', channel: 'site', spam: false }]);
  expect(await counted(world.server.db, world.slug, 'started')).toBe(1);

  await browser.post({ text: 'Kasvamme\nnopeasti' }, again);
  await browser.reload();
  expect(await world.history()).toMatchObject([{}, { value: { kind: 'text', text: 'Kasvamme\nnopeasti' } }]);
});

test('an answer that is none begins nothing', async () => {
  await world.open();
  const page = await browser.post({});
  expect(page.$('[data-testid=chat-error]').text()).not.toBe('');
  expect(await world.stored()).toEqual([]);
});

describe('an answer that cannot be taken', () => {
  beforeEach(async () => {
    await world.open();
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
    expect(await world.stored()).toMatchObject([{ seq: 2, locale: 'fi' }]);
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
    expect(await world.stored()).toMatchObject([
      { status: 'completed', contact: { fields: { name: 'Maija' } } },
    ]);
  });
});

test('a text of 10,000 letters is taken in any script; a longer one comes back whole; a huge one is refused kindly', async () => {
  await world.open();
  await browser.post({ option: 'yes' });
  const tooLong = await browser.post({ text: 'ä'.repeat(10_001) });
  expect(tooLong.$('[data-testid=chat-error]').text()).not.toBe('');
  expect(tooLong.$('textarea').text()).toHaveLength(10_001);
  const huge = await browser.post({ text: 'ä'.repeat(60_000) }, tooLong);
  expect(huge.status).toBe(400);
  await browser.post({ text: '語'.repeat(10_000) }, tooLong);
  expect(await world.history()).toHaveLength(2);
});

describe('from an older page', () => {
  let second: PlainPageRead;
  beforeEach(async () => {
    await world.open();
    second = await browser.post({ option: 'yes' });
    await browser.post({ text: 'Koska' });
  });

  test('another answer changes the earlier one', async () => {
    const page = await browser.post({ text: 'Toinen syy' }, second);
    expect(page.$('[data-testid=chat-answer]').last().text()).toContain('Toinen syy');
    expect((await world.history()).map(({ kind }) => kind)).toEqual(['answer', 'answer', 'back', 'answer']);
    await browser.reload();
    expect(await world.history()).toHaveLength(4);
  });

  test('an answer to what is no longer asked is kept as a conflict, and said', async () => {
    const third = browser.page();
    await browser.post({ do: 'restart' });
    await browser.post({ option: 'no' });
    const page = await browser.post({ text: 'Havukka Oy' }, third);
    expect(noticeOf(page)).toBe(TEXTS.fi.notices.conflict);
    expect(await world.stored()).toMatchObject([{ seq: 4, conflicts: [{ node: 'company' }] }]);
  });

  test('two tabs leave one history', async () => {
    await browser.post({ to: '1' }, browser.page());
    const one = browser.page();
    await browser.post({ option: 'no' }, one);
    const other = await browser.post({ do: 'restart' }, one);
    expect(noticeOf(other)).toBe(TEXTS.fi.notices.otherTab);
    expect((await world.history()).map(({ kind }) => kind)).toEqual([
      'answer',
      'answer',
      'back',
      'answer',
      'answer',
    ]);
  });

  test('an earlier question asked again changes nothing until it is answered otherwise', async () => {
    const again = await browser.post({ to: '1' });
    expect(again.$('[data-testid=chat-answer]').length).toBe(0);
    expect(again.$('[data-before]').attr('value')).toBe('yes');
    expect(await world.history()).toHaveLength(2);
    const kept = await browser.post({ do: 'keep' });
    expect(kept.$('[data-testid=chat-answer]').length).toBe(2);
    await browser.post({ to: '1' });
    const changed = await browser.post({ option: 'no' });
    expect(changed.$('[data-testid=chat-answer]').last().text()).toContain('Koska');
    expect(await world.stored()).toMatchObject([{ seq: 5, at: 'company', needs: {} }]);
  });
});

describe('links', () => {
  test('are counted, then lead on; each once', async () => {
    const first = await world.open();
    expect(first.$('[formtarget=_blank]').length).toBe(2);
    expect(first.$('a[href="mailto:a@b.fi"]').length).toBe(1);
    const leaving = await browser.post({ link: 'hello:0' });
    expect(leaving.$('meta[http-equiv=refresh]').attr('content')).toBe(
      "0;url='https://example.fi/?a=1&b=%272%27'",
    );
    await browser.reload();
    const other = await browser.post({ link: 'hello:1.1' }, leaving);
    expect(other.$('main a').attr('href')).toBe('https://x.fi/?a=1&b=2');
    expect((await world.history()).map(({ kind }) => kind)).toEqual(['opened', 'opened']);
    await browser.post({ option: 'yes' }, leaving);
    expect(await world.stored()).toMatchObject([{ seq: 3 }]);
  });

  test.each(['service:advice', 'hello:1.0', 'hello:1.7', 'hello:9', 'bye:0'])(
    'that are not shown lead nowhere: %s',
    async (link) => {
      await world.open();
      const page = await browser.post({ link });
      expect(page.$('meta[http-equiv=refresh]').length).toBe(0);
    },
  );
});

test('a version that is long past asks again, with the answer still there', async () => {
  const first = await world.open();
  const page = await browser.post({ version: '7', option: 'yes' }, first);
  expect(noticeOf(page)).toBe(PLAIN_TEXTS.fi.notices.updated);
  expect(page.$('[data-before]').attr('value')).toBe('yes');
  expect(await world.stored()).toEqual([]);
});

test('a conversation under way goes on when its bot is taken away', async () => {
  const first = await world.open();
  await browser.post({ option: 'yes' });
  const second = browser.page();
  await world.server.db.doc(`slugs/${world.slug}`).update({ archived: true });
  world.server = plainApp(PROJECT);
  const later = plainBrowser(world.server.plain);
  expect((await later.post({ text: 'Koska' }, second)).$('[data-testid=chat-answer]')).toHaveLength(2);
  expect((await later.post({ option: 'yes' }, first)).status).toBe(404);
  expect((await later.post({ token: 'vantaa.aaaaaaaaaaaaaaaaaaaaaa' }, second)).status).toBe(404);
});
