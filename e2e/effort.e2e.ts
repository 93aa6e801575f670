import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { EFFORT } from '../core/effort/policy.ts';
import { useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { eventually } from './support/eventually.ts';
import { address } from './support/ready.ts';

const visit = useBrowser();
/** A school's address, as a proxy that this stack trusts would name it. */
const SCHOOL = { 'x-forwarded-for': '192.0.2.77' };

it('from a busy address the page shows effort by itself, and nothing on it waits for that', async () => {
  const slug = 'teknoloikka';
  const pointer = await fetch(address(`/api/v1/bots/${slug}`));
  const { version } = (await pointer.json()) as { version: number };
  const begin = async () => {
    const body = { id: randomUUID(), slug, version, locale: 'fi', channel: 'site', trap: 'not counted' };
    const headers = { 'content-type': 'application/json', ...SCHOOL };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return (await fetch(address('/api/v1/conversations'), init)).status;
  };
  let begun = 0;
  while ((await begin()) === 201) begun += 1;
  expect(begun).toBeGreaterThanOrEqual(EFFORT.freeFromAddress);
  expect(await begin()).toBe(428);

  const expects = [/428/];
  const { page } = await visit({ size: 'phone', extraHTTPHeaders: SCHOOL, expects });
  const replies: number[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.request().method() === 'POST' && pathname.endsWith('/conversations'))
      replies.push(response.status());
  });
  await page.goto(address(`/b/${slug}`));
  const chat = chatOn(page);
  await chat.write('Pajulan Paja Oy');
  await eventually(() => replies.slice(0, 2)).toEqual([428, 201]);
  expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
});
