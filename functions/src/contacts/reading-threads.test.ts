import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleFunctions } from '../../../local/build/functions.ts';
import { inRoot } from '../../../local/folders.ts';
import { digestPage } from './digest.ts';
import { openThreads, type ThreadOptions } from './reading-threads.ts';

const stubborn = new URL('./testing/stubborn-thread.ts', import.meta.url);
const LONG = 60_000;
const read = (threads: ReturnType<typeof openThreads>, html: string, milliseconds = LONG) =>
  threads.page({ html, url: 'https://www.havukka.fi/', contactPage: true }, milliseconds);
const open = (options: ThreadOptions) => openThreads({ script: stubborn, ...options });

test('a page is taken apart in a thread as it is here', async () => {
  const task = { html: '<p>info@havukka.fi</p>', url: 'https://www.havukka.fi/', contactPage: true };
  const digest = await openThreads().page(task, LONG);
  expect(digest?.found).toMatchObject([{ email: 'info@havukka.fi' }]);
  expect(digest).toEqual(digestPage(task));
});

test.each(['for ever', 'fault', 'out of memory'])(
  '%s: the thread is ended, the next page gets another one',
  async (page) => {
    const threads = open({ most: 1, milliseconds: page === 'for ever' ? 200 : LONG });
    expect(await read(threads, page)).toBeNull();
    expect(await read(threads, 'x')).toMatchObject({ movedTo: 'x' });
  },
);

test('who waits for a thread beyond its own time goes without, and takes no place', async () => {
  const threads = open({ most: 1, milliseconds: 1_500 });
  const first = read(threads, 'for ever');
  expect(await read(threads, 'x', 100)).toBeNull();
  expect(await first).toBeNull();
  expect(await read(threads, 'x')).toMatchObject({ movedTo: 'x' });
});

test('more pages than threads are all read', async () => {
  const threads = open({ most: 2 });
  const pages = ['a', 'b', 'c', 'd', 'e'];
  expect((await Promise.all(pages.map((page) => read(threads, page)))).map((one) => one?.movedTo)).toEqual(
    pages,
  );
});

test('rules made to be slow to match stop one question, not the others', async () => {
  const threads = openThreads({ most: 2, milliseconds: 1_000 });
  const task = {
    address: 'https://www.havukka.fi/robots.txt',
    rules: `User-agent: *\n${`Disallow: /${'*a'.repeat(250)}b\n`.repeat(1_000)}`,
    token: 'UKV-bot/1.0',
    urls: Array.from({ length: 20 }, (_, at) => `https://www.havukka.fi/${'a'.repeat(280)}${at}`),
  };
  const [slow, page] = await Promise.all([
    threads.robots(task, LONG),
    read(threads, '<p>info@havukka.fi</p>'),
  ]);
  expect(slow).toBeNull();
  expect(page?.found).toHaveLength(1);
});

let folder: string;
beforeAll(() => {
  mkdirSync(inRoot('.local'), { recursive: true });
  folder = mkdtempSync(inRoot('.local', 'bundled-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the bundle finds its thread beside itself', async () => {
  await bundleFunctions(folder, { threads: inRoot('functions/src/contacts/reading-threads.ts') });
  const bundled = (await import(pathToFileURL(join(folder, 'threads.js')).href)) as {
    openThreads: typeof openThreads;
  };
  const digest = await read(bundled.openThreads(), '<p>info@havukka.fi</p>');
  expect(digest?.found).toMatchObject([{ email: 'info@havukka.fi' }]);
}, 120_000);
