import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser, type Visitor } from '../support/browser.ts';
import { editorOn } from '../support/editor.ts';
import { eventually } from '../support/eventually.ts';
import { createBlankBot, signIn } from '../support/staff.ts';

const visit = useBrowser();
/** What the Firestore library does without a connection: it tries, and asks a picture whether there is a network. */
const OFFLINE = [/net::ERR_/, /Could not reach Cloud Firestore backend/, /cleardot\.gif/];

const field = (page: Page) => editorOn(page).inspector.getByLabel('Teksti', { exact: true }).first();
const stateOf = (page: Page) => page.getByTestId('save-state').getAttribute('data-state');

/** Two advisers of one organisation with the same new bot's tree open, its greeting selected. */
async function twoAdvisers(): Promise<{ aino: Visitor; bo: Visitor; path: string }> {
  const aino = await visit({ size: 'desktop', expects: OFFLINE });
  await signIn(aino.page, 'adviser@ukv.example');
  await createBlankBot(aino.page, `Yhdessä ${randomUUID().slice(0, 8)}`);
  await editorOn(aino.page).select('Mukavaa, että tulit');
  await editorOn(aino.page).say('Tervetuloa');
  await editorOn(aino.page).saved();
  const path = new URL(aino.page.url()).pathname;
  const bo = await visit({ size: 'desktop' });
  await signIn(bo.page, 'owner@ukv.example', path);
  await editorOn(bo.page).select('Tervetuloa');
  return { aino, bo, path };
}

/** Writes without a connection and closes the tab; answers the tab opened afterwards. */
async function writeOfflineAndLeave({ context, page }: Visitor, words: string): Promise<Page> {
  await context.setOffline(true);
  await editorOn(page).say(words);
  await eventually(() => stateOf(page)).toBe('offline');
  await page.close();
  return context.newPage();
}

async function textIn(page: Page, locale: 'fi' | 'sv'): Promise<string> {
  await editorOn(page).writeIn(locale);
  return field(page).inputValue();
}

it('keeps both texts when an offline tab was closed and another language was written meanwhile', async () => {
  const { aino, bo, path } = await twoAdvisers();
  const again = await writeOfflineAndLeave(aino, 'Tervetuloa mukaan');
  await editorOn(bo.page).writeIn('sv');
  await editorOn(bo.page).say('Välkommen');
  await editorOn(bo.page).saved();

  await aino.context.setOffline(false);
  await again.goto(new URL(path, bo.page.url()).href);
  await again.getByTestId('leftover-restore').click();
  await editorOn(again).saved();
  await editorOn(again).select('Tervetuloa mukaan');
  for (const page of [again, bo.page]) {
    await eventually(() => textIn(page, 'fi')).toBe('Tervetuloa mukaan');
    expect(await textIn(page, 'sv')).toBe('Välkommen');
  }
  await again.getByTestId('undo').click();
  await eventually(() => textIn(bo.page, 'fi')).toBe('Tervetuloa');
  expect(await textIn(bo.page, 'sv')).toBe('Välkommen');
}, 240_000);

it('asks, with both texts in view, when the same text was written meanwhile', async () => {
  const { aino, bo, path } = await twoAdvisers();
  const again = await writeOfflineAndLeave(aino, 'Ainon teksti');
  await editorOn(bo.page).say('Bon teksti');
  await editorOn(bo.page).saved();

  await aino.context.setOffline(false);
  await again.goto(new URL(path, bo.page.url()).href);
  await again.getByTestId('leftover-restore').waitFor();
  await again.keyboard.press('Escape');
  await again.reload();
  await again.getByTestId('leftover-restore').click();
  const asked = again.getByTestId('conflict-field');
  await eventually(() => asked.innerText()).toContain('Ainon teksti');
  expect(await asked.innerText()).toContain('Bon teksti');
  await again.reload();
  await again.getByTestId('leftover-restore').click();
  await asked.getByTestId('choose-mine').click();
  await editorOn(again).saved();
  await eventually(() => field(bo.page).inputValue()).toBe('Ainon teksti');
}, 240_000);

it('brings together two translations of one node that were written at the same time', async () => {
  const { aino, bo } = await twoAdvisers();
  await editorOn(aino.page).writeIn('sv');
  await aino.context.setOffline(true);
  await editorOn(aino.page).say('Välkommen');
  await editorOn(bo.page).say('Tervetuloa kaikki');
  await editorOn(bo.page).saved();
  await aino.context.setOffline(false);
  await editorOn(aino.page).saved();
  for (const { page } of [aino, bo]) {
    await eventually(() => textIn(page, 'fi')).toBe('Tervetuloa kaikki');
    await eventually(() => textIn(page, 'sv')).toBe('Välkommen');
  }
}, 240_000);

it('offers unsaved work when its tab has closed, and not before', async () => {
  const { aino } = await twoAdvisers();
  await aino.page.route(/google\.firestore|:\d+\/v1\//, (route) => route.abort());
  await editorOn(aino.page).say('Vielä tallentamatta');
  await eventually(() => stateOf(aino.page)).toBe('offline');
  const second = await aino.context.newPage();
  await second.goto(aino.page.url());
  await editorOn(second).select('Tervetuloa');
  expect(await second.getByTestId('leftover-restore').count()).toBe(0);
  await aino.page.close();
  await second.reload();
  await second.getByTestId('leftover-restore').click();
  await editorOn(second).saved();
  await editorOn(second).select('Vielä tallentamatta');
}, 240_000);
