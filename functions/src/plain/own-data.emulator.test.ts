import { beforeEach, describe, expect, test } from 'vitest';
import { PLAIN_TEXTS } from '../../../web/src/chat/plain/texts/index.ts';
import type { PlainBrowser } from './testing/plain-browser.ts';
import { noticeOf, openPlainWorld, type PlainWorld } from './testing/plain-world.ts';

const PROJECT = 'demo-plain-own-data';
let world: PlainWorld;
let browser: PlainBrowser;

beforeEach(async () => {
  world = await openPlainWorld(PROJECT);
  ({ browser } = world);
});

describe('what is not this respondent’s', () => {
  test.each<Record<string, string>>([
    { token: 'vantaa.aaaaaaaaaaaaaaaaaaaaaa' },
    { token: 'muualla.aaaaaaaaaaaaaaaaaaaaaa' },
    { token: '' },
    { conversation: '018f3f6e-0000-4000-8000-000000000000' },
  ])('%j opens nothing', async (wrong) => {
    await world.open();
    await browser.post({ option: 'yes' });
    const page = await browser.post({ ...wrong, text: 'Koska' });
    expect(page.status).toBe(200);
    expect(noticeOf(page)).not.toBe('');
    expect(page.$('[data-testid=chat-answer]').length).toBe(0);
    expect(await world.stored()).toMatchObject([{ seq: 1, conflicts: [] }]);
  });
});

describe('my data', () => {
  beforeEach(async () => {
    await world.open();
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
    expect(await world.stored()).toHaveLength(1);
    const erased = await browser.post({ do: 'erased' });
    expect(erased.$('[data-testid=chat-erased]').length).toBe(1);
    expect(await world.stored()).toEqual([]);
    expect((await browser.reload()).$('[data-testid=chat-erased]').length).toBe(1);
    const gone = await browser.post({ text: 'Koska' }, before);
    expect(noticeOf(gone)).toBe(PLAIN_TEXTS.fi.notices.gone);
    expect(await world.stored()).toEqual([]);
  });
});

test('the summary goes by mail at the end, once however often the page is loaded again', async () => {
  await world.open();
  await browser.post({ option: 'yes' });
  await browser.post({ text: 'Koska' });
  await browser.post({ text: 'Havukka Oy' });
  await browser.post({ do: 'skip' });
  const wrong = await browser.post({ do: 'mail', address: 'maija' });
  expect(wrong.$('[name=address]').val()).toBe('maija');
  expect(wrong.$('[name=address]').attr('aria-invalid')).toBe('true');
  const sent = await browser.post({ do: 'mail', address: ' maija@yritys.fi ' });
  expect(noticeOf(sent)).toBe(PLAIN_TEXTS.fi.notices.mailed);
  await browser.reload();
  expect(world.server.mails).toEqual([{ to: 'maija@yritys.fi' }]);
  await browser.post({ do: 'mail', address: 'toinen@yritys.fi' });
  expect(world.server.mails).toHaveLength(2);
});
