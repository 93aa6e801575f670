import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { editorOn } from './support/editor.ts';
import { eventually } from './support/eventually.ts';
import { address } from './support/ready.ts';
import { createBlankBot, signIn } from './support/staff.ts';

const visit = useBrowser();
const PICTURE = {
  name: 'talo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** From an empty site to one that visitors read: texts, a page, a readable colour, the statement. */
it('builds a site without programming and publishes it', async () => {
  const { page } = await visit({ size: 'desktop', reducedMotion: 'reduce' });
  await signIn(page, 'adviser@ukv.example');
  await createBlankBot(page, `Kasvusivusto ${randomUUID().slice(0, 8)}`);
  await page.getByRole('link', { name: 'Sivusto' }).click();

  await writeFrontPage(page);
  await addPage(page);
  await chooseColour(page);
  await writeStatement(page);
  for (const section of ['persona', 'visibility', 'privacy', 'basics']) {
    await open(page, section);
    await expectAccessible(page);
  }

  await page.getByTestId('site-publish').click();
  await page.getByTestId('publish-confirm').click();
  const link = page.getByTestId('published').getByRole('link').first();
  const site = (await link.getAttribute('href')) ?? '';
  await page.getByRole('dialog').getByRole('button', { name: 'Sulje' }).click();
  await page.locator('[data-section="basics"]').waitFor();
  await readAsVisitor(page, site);
}, 240_000);

it('lets a person choose when two write the same text', async () => {
  const { page: mine, context } = await visit({
    size: 'desktop',
    expects: [/ERR_INTERNET_DISCONNECTED/, /Firestore/, /cleardot/],
  });
  await signIn(mine, 'adviser@ukv.example');
  await createBlankBot(mine, `Yhteinen ${randomUUID().slice(0, 8)}`);
  const path = new URL(mine.url()).pathname.replace('/editor', '/site');
  await mine.getByRole('link', { name: 'Sivusto' }).click();
  await mine.getByTestId('site-title').fill('Alku');
  await saved(mine);

  const { page: theirs } = await visit({ size: 'desktop', reducedMotion: 'reduce' });
  await signIn(theirs, 'owner@ukv.example', path);
  await eventually(() => theirs.getByTestId('site-title').inputValue()).toBe('Alku');
  await context.setOffline(true);
  await mine.getByTestId('site-title').fill('Minun otsikkoni');
  await theirs.getByTestId('site-title').fill('Toisen otsikko');
  await saved(theirs);
  await context.setOffline(false);

  await mine.getByRole('button', { name: 'Ota toisen teksti' }).click();
  await eventually(() => mine.getByTestId('site-title').inputValue()).toBe('Toisen otsikko');
  await saved(mine);
}, 120_000);

it('leads from a problem of the site to where it is put right', async () => {
  const { page } = await visit({ size: 'desktop', reducedMotion: 'reduce' });
  await signIn(page, 'adviser@ukv.example');
  await createBlankBot(page, `Tarkistus ${randomUUID().slice(0, 8)}`);
  await page.getByRole('link', { name: 'Sivusto' }).click();
  await page.locator('button[value="sv"]').click();
  await page.getByTestId('site-title').fill('');
  await saved(page);
  await page.getByTestId('site-problems').getByText('Jokin teksti puuttuu ruotsiksi.').waitFor();

  await page.getByRole('link', { name: 'Keskustelupuu' }).click();
  await page.getByTestId('problems').click();
  await page.locator('[data-code="siteUntranslated"]').click();
  await page.locator('[data-section="front"]').waitFor();
}, 120_000);

async function writeFrontPage(page: Page) {
  await page.getByTestId('site-title').fill('Kasvua yritykselle');
  await page.getByTestId('site-lead').fill('Kolme minuuttia riittää.');
  await eventually(() => previewed(page)).toContain('Kolme minuuttia riittää.');
  await page.evaluate(() => {
    const document = window.document.querySelector('iframe')!.contentDocument!;
    Object.assign(window, { kept: document.querySelector('.site-header') });
  });
  await page.getByTestId('site-title').fill('Kasvua pienelle yritykselle');
  await eventually(() => previewed(page)).toContain('Kasvua pienelle yritykselle');
  const stands = await page.evaluate(
    () => (window as unknown as { kept: Element }).kept.isConnected && !!document.querySelector('iframe'),
  );
  expect(stands, 'the preview is changed, not loaded anew').toBe(true);
  await expectAccessible(page);
}

async function addPage(page: Page) {
  await open(page, 'pages');
  await expectAccessible(page);
  await page.getByTestId('add-page').click();
  await page.getByTestId('new-page-title').fill('Näin autamme');
  await page.getByTestId('new-page-add').click();
  await eventually(() => page.getByTestId('page-address').inputValue()).toBe('nain-autamme');

  await page.getByTestId('page-address').fill('privacy');
  await page.getByText('Tämä osoite on varattu.').waitFor();
  await saved(page);
  await eventually(() => page.getByTestId('page-row').textContent()).toContain('/nain-autamme');
  await page.getByTestId('page-address').fill('apua');

  await page.getByTestId('site-markdown').fill('Tulemme käymään.');
  await page.getByTestId('markdown-image').click();
  await page.getByTestId('image-input').last().setInputFiles(PICTURE);
  await page.getByRole('dialog').getByRole('button', { name: 'Poista' }).waitFor();
  await page.getByTestId('image-add').click();
  await page.getByText('Kirjoita kuvaus: ruudunlukija').waitFor();
  await expectAccessible(page);
  await page.getByTestId('image-alt').fill('Neuvoja ja yrittäjä');
  await page.getByTestId('image-alt').press('Enter');

  await page.getByTestId('markdown-button').click();
  await expectAccessible(page);
  await page.getByTestId('link-words').fill('Aloita nyt');
  await page.getByTestId('link-add').click();
  await eventually(() => page.getByTestId('site-markdown').inputValue()).toMatch(
    /^Tulemme käymään\.\n\n!\[Neuvoja ja yrittäjä\]\(\/api\/v1\/media\/[\w.-]+\)\n\n\*\*\[Aloita nyt\]\(#chat\)\*\*\n$/,
  );
  await eventually(() => previewed(page)).toContain('Aloita nyt');
}

/** Yellow under white text: refused, then the nearest readable yellow taken. */
async function chooseColour(page: Page) {
  await open(page, 'look');
  await page.getByTestId('colour-accent').fill('#ffcc00');
  await page.getByTestId('theme-problem').waitFor();
  await expectAccessible(page);
  await saved(page);
  await page.reload();
  await eventually(() => page.getByTestId('colour-accent').inputValue()).toBe('');

  await page.getByTestId('colour-accent').fill('#ffcc00');
  await page.getByTestId('theme-alternative').click();
  await page.getByTestId('theme-problem').waitFor({ state: 'detached' });
  await saved(page);
  await page.getByTestId('layout-inline').check({ force: true });
  await saved(page);
}

async function writeStatement(page: Page) {
  await open(page, 'accessibility');
  await eventually(() => page.getByTestId('statement-state').textContent()).toContain('Pohjan mukainen');
  await page.getByTestId('statement-feedback').fill('palaute@kunta');
  await page.getByText('Kirjoita sähköpostiosoite').waitFor();
  await page.getByTestId('statement-feedback').fill('palaute@kunta.example');
  await eventually(() => previewed(page)).toContain('palaute@kunta.example');
  await expectAccessible(page);
  await page.getByTestId('statement-edit').click();
  await page.getByTestId('site-markdown').fill('Turha teksti');
  await page.getByTestId('statement-back').click();
  await page.getByTestId('confirm').click();
  await page.getByTestId('statement-edit').click();
  const template = await page.getByTestId('site-markdown').inputValue();
  expect(template).toContain('Traficom');
  await page.getByTestId('site-markdown').fill(`${template}\n\nOma lisäys.`);
  await saved(page);
}

async function readAsVisitor(page: Page, site: string) {
  await page.goto(address(new URL(site).pathname));
  await page.getByRole('heading', { level: 1, name: 'Kasvua pienelle yritykselle' }).waitFor();
  const accent = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--accent').trim(),
  );
  expect(accent).toMatch(/^#[0-9a-f]{6}$/);
  expect(accent).not.toBe('#ffcc00');
  await page.goto(address(`${new URL(site).pathname}/apua`));
  await page.getByRole('img', { name: 'Neuvoja ja yrittäjä' }).waitFor();
  await page.locator('.cta').getByRole('link', { name: 'Aloita nyt' }).waitFor();
  await page.goto(address(`${new URL(site).pathname}/accessibility`));
  await page.getByText('Oma lisäys.').waitFor();
}

async function open(page: Page, section: string) {
  await page.getByTestId(`section-${section}`).click();
  await page.locator(`[data-section="${section}"]`).waitFor();
}

const saved = (page: Page) => editorOn(page).saved();

/** What the preview says; its frame runs no scripts, so it is read from outside. */
const previewed = (page: Page) =>
  page.evaluate(() => document.querySelector('iframe')?.contentDocument?.body.innerText ?? '');
