import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { editorOn } from '../support/editor.ts';
import { eventually } from '../support/eventually.ts';
import { createBlankBot, signIn } from '../support/staff.ts';

const visit = useBrowser();

async function openNewBot(): Promise<Page> {
  const { page } = await visit({ size: 'desktop', viewport: { width: 1280, height: 620 } });
  await signIn(page, 'adviser@ukv.example');
  await createBlankBot(page, `Käsin ${randomUUID().slice(0, 8)}`);
  await editorOn(page).select('Mukavaa, että tulit');
  return page;
}

it('opens a card for writing with Enter and writes nothing into it', async () => {
  const page = await openNewBot();
  const text = editorOn(page).inspector.getByLabel('Teksti', { exact: true }).first();
  const before = await text.inputValue();
  await editorOn(page).card('Mukavaa, että tulit').focus();
  await page.keyboard.press('Enter');
  await eventually(() => text.evaluate((area) => area === document.activeElement)).toBe(true);
  expect(await text.inputValue()).toBe(before);
  expect(await page.getByTestId('undo').isDisabled()).toBe(true);
});

it('keeps the toolbar in view when a card is coloured', async () => {
  const page = await openNewBot();
  await editorOn(page).add('choice');
  const colour = editorOn(page).inspector.locator('label[title="Sininen"]');
  await colour.click();
  expect(await editorOn(page).inspector.getByRole('radio', { name: 'Sininen' }).isChecked()).toBe(true);
  const top = await page.getByTestId('add-node').evaluate((button) => button.getBoundingClientRect().top);
  expect(top).toBeGreaterThan(0);
  const scrolled = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => element.scrollTop > 0 && !element.matches('[data-testid="inspector"]'))
      .map((element) => element.className),
  );
  expect(scrolled).toEqual([]);
});

it('says how many nodes go with a branch, and brings them back after a reload', async () => {
  const page = await openNewBot();
  const editor = editorOn(page);
  for (const words of ['yksi', 'kaksi', 'kolme', 'neljä']) {
    await editor.add('message');
    await editor.say(`Viesti ${words}`);
  }
  await editor.select('Viesti yksi');
  await page.keyboard.press('Shift+Delete');
  const question = page.getByRole('alertdialog');
  await eventually(() => question.innerText()).toContain('Poistetaanko 5 solmua?');
  await question.getByRole('button', { name: 'Peruuta' }).click();
  await eventually(() => cardsOf(page)).toBe(6);

  await editor.select('Viesti yksi');
  await page.keyboard.press('Shift+Delete');
  await page.getByTestId('confirm').click();
  await eventually(() => cardsOf(page)).toBe(1);
  await editor.saved();
  await page.reload();
  await eventually(() => cardsOf(page)).toBe(1);
  await page.getByTestId('undo').click();
  await eventually(() => cardsOf(page)).toBe(6);
  await editor.saved();
  await page.reload();
  await eventually(() => cardsOf(page)).toBe(6);
  await editor.select('Viesti neljä');
}, 120_000);

/** How many cards the whole tree has. */
async function cardsOf(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Näytä koko puu' }).click();
  return page.getByTestId('tree-node').count();
}
