import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { editorOn } from './support/editor.ts';
import { eventually } from './support/eventually.ts';
import { downloadedExcel } from './support/excel.ts';
import { wake } from './support/kept-record.ts';
import { sidewaysScroll } from './support/look.ts';
import { address } from './support/ready.ts';
import { createBlankBot, heading, publish, signIn } from './support/staff.ts';

const visit = useBrowser();

/** Begins a conversation that is completed at once; a program fills in what people do not see. */
async function converse(slug: string, trap = '') {
  const start = { id: randomUUID(), slug, version: 1, locale: 'fi', channel: 'site', trap };
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(start) };
  expect((await fetch(address('/api/v1/conversations'), init)).status).toBe(201);
}

/** Follows the link of the end twice: the conversation counts it once. */
async function followByHand(slug: string) {
  const { page, context } = await visit({ size: 'phone' });
  await context.route('https://kasvu.example/**', (route) => route.fulfill({ body: 'Lisää' }));
  await page.goto(address(`/b/${slug}`));
  const link = page.getByRole('link', { name: /Lue lisää/ });
  const kept = page.waitForResponse((response) => response.url().endsWith('/answers') && response.ok());
  for (let times = 0; times < 2; times += 1) {
    const [other] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await other.close();
  }
  await wake(page);
  await kept;
}

it('sets spam aside, so that it counts nowhere, and takes it back with all its counts', async () => {
  const { page } = await visit({ size: 'desktop' });
  await signIn(page, 'adviser@ukv.example');
  await createBlankBot(page, `Roskaposti ${randomUUID().slice(0, 8)}`);
  const slug = await publishWithLink(page);
  await followByHand(slug);
  await converse(slug);
  await converse(slug, 'https://spam.example');

  await page.getByRole('link', { name: 'Tilastot', exact: true }).click();
  await figures(page, '2', ['1 / 2', '50 %']);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Keskustelut', exact: true }).click();
  const rows = page.getByTestId('conversation-row');
  await eventually(() => rows.count()).toBe(2);
  await page.getByTestId('spam-tab').click();
  await page.getByText('Täytti piilokentän').waitFor();
  expect([await rows.count(), await sidewaysScroll(page)]).toEqual([1, 0]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keskustelut', exact: true }).click();
  await eventually(() => rows.count()).toBe(2);

  await openTheFollower(page);
  await page.getByTestId('mark-spam').click();
  await page.getByTestId('spam-notice').getByText('Joku teistä merkitsi sen.').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Kaikki keskustelut' }).click();
  await eventually(() => rows.count()).toBe(1);
  const sheets = await downloadedExcel(page);
  expect(sheets.get('Keskustelut')).toHaveLength(2);
  expect(sheets.get('Linkit ja palvelut')?.[1]?.slice(2)).toEqual([1, 0, 0]);
  await page.getByRole('link', { name: 'Tilastot', exact: true }).click();
  await figures(page, '1', ['0 / 1', '0 %']);

  await page.getByRole('link', { name: 'Keskustelut', exact: true }).click();
  await page.getByTestId('spam-tab').click();
  await eventually(() => rows.count()).toBe(2);
  await rows.filter({ hasText: 'Merkitty käsin' }).getByTestId('spam-toggle').click();
  await page.getByText('Keskustelu on palautettu').waitFor();
  await eventually(() => rows.count()).toBe(1);
  await page.getByRole('link', { name: 'Tilastot', exact: true }).click();
  await figures(page, '2', ['1 / 2', '50 %']);
}, 200_000);

it('undoes a mark at once', async () => {
  const { page } = await visit({ size: 'phone' });
  await signIn(page, 'manager@ukv.example', '/app/tikkuranta/bots/teknoloikka/conversations?period=all');
  const first = page.getByTestId('conversation-row').first();
  const href = await first.getByRole('link').getAttribute('href');
  const link = page.locator(`a[href="${href}"]`);
  await first.getByTestId('spam-toggle').click();
  await eventually(() => link.count()).toBe(0);
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await eventually(() => link.count()).toBe(1);
  expect(await sidewaysScroll(page)).toBe(0);
});

/** The end gets a link button; returns the bot's slug. */
async function publishWithLink(page: Page): Promise<string> {
  const editor = editorOn(page);
  await editor.select('Lopetus, Kiitos ja mukavaa päivää');
  await editor.inspector.getByTestId('add-bubble').click();
  await page.getByText('Linkkipainike', { exact: true }).click();
  await editor.inspector.getByLabel('Painikkeen teksti').fill('Lue lisää');
  await editor.inspector.getByLabel('Osoite').fill('https://kasvu.example/lisaa');
  await editor.writeIn('sv');
  await editor.inspector.getByLabel('Painikkeen teksti').fill('Läs mer');
  await editor.saved();
  return (await publish(page)).replace('/b/', '');
}

async function openTheFollower(page: Page) {
  for (const place of [0, 1]) {
    await page.getByTestId('conversation-row').nth(place).getByRole('link').click();
    const transcript = page.getByRole('region', { name: 'Keskustelun kulku' });
    await transcript.waitFor();
    if ((await transcript.innerText()).includes('Avasi linkin: Lue lisää')) return;
    await page.getByRole('link', { name: 'Kaikki keskustelut' }).click();
  }
  throw new Error('No transcript tells of the link');
}

/** Reads the statistics until they say how many began, and how the one link was followed. */
async function figures(page: Page, started: string, link: string[]) {
  await heading(page, 'Tilastot').waitFor();
  await eventually(async () => {
    await page.getByRole('button', { name: 'Päivitä' }).click();
    const figure = page.locator('dl > div', { hasText: 'Aloitetut keskustelut' }).locator('dd').first();
    const ofLink = await page.getByTestId('links-card').locator('.figures > span').allInnerTexts();
    return [await figure.innerText(), ...ofLink].map((text) => text.replace(/\s/g, ' '));
  }).toEqual([started, ...link]);
}
