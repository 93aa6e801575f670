import { beforeEach, expect, test } from 'vitest';
import { PLAIN_TEXTS } from '../../../web/src/chat/plain/texts/index.ts';
import { plainBrowser, type PlainBrowser, type PlainPageRead } from './testing/plain-browser.ts';
import { fieldOf, noticeOf, openPlainWorld, type PlainWorld } from './testing/plain-world.ts';

let world: PlainWorld;
let browser: PlainBrowser;

const linkOn = (page: PlainPageRead) => page.$('[data-testid=chat-resume-link]').attr('href') ?? '';
const pathOf = (link: string) => link.split('#')[0] ?? '';

beforeEach(async () => {
  world = await openPlainWorld('demo-plain-resume');
  ({ browser } = world);
});

test('a conversation has its link from the first answer on, which names nothing to a server', async () => {
  expect(linkOn(await world.open())).toBe('');
  const page = await browser.post({ option: 'yes' });
  expect(page.html).toContain(PLAIN_TEXTS.fi.resumePrivate);
  const token = String(fieldOf(page, 'token'));
  expect(linkOn(page)).toContain(token);
  expect(pathOf(linkOn(page))).toBe(`/b/${world.slug}/plain?resume=1&lang=fi`);
  const [kept] = await world.stored();
  expect(JSON.stringify(kept)).not.toContain(token.split('.')[1]);
});

test('the link goes on in a browser without scripts, where it is pasted into the page', async () => {
  await world.open();
  await browser.post({ option: 'yes' });
  const link = linkOn(await browser.post({ text: 'Kasvamme' }));

  const other = plainBrowser(world.server.plain);
  const asked = await other.open(pathOf(link));
  expect(asked.headers.get('cache-control')).toContain('s-maxage');
  expect(asked.$('[data-testid=chat-option]').length).toBe(0);
  const page = await other.post({ do: 'resume', resume: `https://botti.example${link}` });
  expect(noticeOf(page)).toBe(PLAIN_TEXTS.fi.notices.resumed);
  expect(
    page
      .$('[data-testid=chat-answer]')
      .map((_, one) => page.$(one).text())
      .get()
      .join(),
  ).toContain('Kasvamme');
  await other.post({ text: 'Havukka Oy' });
  expect(await world.stored()).toMatchObject([{ seq: 3 }]);
});

test('what is no link of ours, or of a conversation that is gone, is said, and begins nothing', async () => {
  await world.open('?resume=1');
  const page = await browser.post({ do: 'resume', resume: 'https://botti.example/b/x/plain#now' });
  expect(noticeOf(page)).toBe(PLAIN_TEXTS.fi.notices.badLink);
  expect(page.$('[data-testid=chat-resume-field]').length).toBe(1);

  await world.open();
  const link = linkOn(await browser.post({ option: 'yes' }));
  await browser.post({ do: 'erased' });
  await browser.open(pathOf(link));
  const gone = await browser.post({ do: 'resume', resume: link });
  expect(noticeOf(gone)).toBe(PLAIN_TEXTS.fi.notices.gone);
  expect(gone.$('form').attr('data-lost')).toBeDefined();
  expect(await world.stored()).toEqual([]);
});

test('the chat takes over whom it has lost to the plain pages, and nobody who chose them', async () => {
  const chosen = await world.open();
  expect((await browser.post({ option: 'yes' }, chosen)).$('form').attr('data-chat')).toBeUndefined();
  await world.open('?source=syksy&lang=sv');
  const page = await browser.post({ option: 'no', handover: 'yes' });
  expect(page.$('form').attr('data-chat')).toBe(`/b/${world.slug}?lang=sv&source=syksy`);
  const next = await browser.post({ text: 'Havukka Oy' });
  expect(next.$('form').attr('data-chat')).toBe(`/b/${world.slug}?lang=sv&source=syksy`);
  expect((await browser.post({ do: 'data' }, next)).$('form').attr('data-chat')).toBeUndefined();
});
