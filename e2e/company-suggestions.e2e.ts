import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { eventually } from './support/eventually.ts';
import { picture } from './support/look.ts';
import { sentCopy, watchConversation } from './support/own-copy.ts';
import { address, ready } from './support/ready.ts';

const visit = useBrowser();
const BOT = address(ready.bot ?? '');

/** The first question asks for the company; resolves when its field suggests. */
async function openQuestion(page: Page) {
  await page.goto(BOT);
  await page.getByRole('combobox', { name: 'Yrityksen nimi tai Y-tunnus' }).waitFor();
  const field = page.getByTestId('chat-input');
  const list = page.getByTestId('company-suggestions');
  return { field, list, options: page.getByTestId('company-suggestion') };
}

it('suggests companies while one types, and the one chosen is answered with its business id', async () => {
  const { page } = await visit({ size: 'phone' });
  const ownCopy = watchConversation(page);
  const { field, list, options } = await openQuestion(page);
  await field.fill('rav');
  await options.first().waitFor();
  await expectAccessible(page);
  await picture(page, 'company-suggestions-390');

  const boxes = await Promise.all(
    [list, field, page.getByTestId('chat-send')].map((one) => one.boundingBox()),
  );
  const [listBox, fieldBox, sendBox] = boxes.map((box) => box!);
  expect(listBox!.y).toBeGreaterThanOrEqual(0);
  expect(listBox!.y + listBox!.height).toBeLessThanOrEqual(fieldBox!.y);
  expect(fieldBox!.x + fieldBox!.width, 'the button stands beside the field').toBeLessThanOrEqual(sendBox!.x);
  for (const option of await options.all())
    expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(44);

  const name = (await options.nth(1).locator('span').first().textContent()) ?? '';
  const id = /\d{7}-\d/.exec((await options.nth(1).textContent()) ?? '')?.[0];
  await options.nth(1).tap();
  expect(await field.inputValue()).toBe(name);
  await list.waitFor({ state: 'hidden' });
  await page.getByTestId('chat-send').click();
  await eventually(async () => (await sentCopy(page, ownCopy)).entries.length).toBe(1);
  expect((await ownCopy()).entries[0]).toMatchObject({ value: { kind: 'company', name, businessId: id } });
});

it('works by the keyboard alone, and Escape closes the list before the chat', async () => {
  const { page } = await visit({ size: 'desktop' });
  const ownCopy = watchConversation(page);
  const { field, list, options } = await openQuestion(page);
  await field.focus();
  await page.keyboard.type('kid');
  await options.first().waitFor();
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  await eventually(() => page.locator('.answer [role="status"]').textContent()).toMatch(/^Ehdotuksia \d/);

  await page.keyboard.press('ArrowDown');
  const marked = await field.getAttribute('aria-activedescendant');
  expect(await page.locator(`#${marked}`).getAttribute('aria-selected')).toBe('true');
  await expectAccessible(page);
  await page.keyboard.press('ArrowUp');
  expect(await field.getAttribute('aria-activedescendant')).toBeNull();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  expect(await field.isVisible()).toBe(true);
  expect(await field.inputValue()).toBe('kid');

  await page.keyboard.type('e');
  await options.first().waitFor();
  await page.keyboard.press('ArrowDown');
  const name = await options.first().locator('span').first().textContent();
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toBe(name);
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await eventually(async () => (await sentCopy(page, ownCopy)).entries.length).toBe(1);
  expect((await ownCopy()).entries[0]).toMatchObject({ value: { kind: 'company', name } });
});

it('never stands in the way of what was typed: with the list open, and with the register away', async () => {
  const { page } = await visit({ size: 'phone', expects: [/status of 503/] });
  const ownCopy = watchConversation(page);
  const { field, options, list } = await openQuestion(page);
  await field.fill('ravintola');
  await options.first().waitFor();
  await page.keyboard.press('Enter');
  await eventually(async () => (await sentCopy(page, ownCopy)).entries.length).toBe(1);
  expect((await ownCopy()).entries[0]).toMatchObject({ value: { kind: 'company', name: 'ravintola' } });

  await page.getByTestId('chat-back').click();
  await page.route('**/api/v1/companies**', (route) => route.fulfill({ status: 503, body: 'away' }));
  const answered = page.waitForResponse('**/api/v1/companies**');
  await field.fill('ravintola mer');
  await answered;
  expect(await list.isVisible()).toBe(false);
  await chatOn(page).write('Ravintola Meri');
});

it('is a plain field without a network', async () => {
  const { page, context } = await visit({ size: 'phone', expects: [/ERR_INTERNET_DISCONNECTED/] });
  const { field, list } = await openQuestion(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await context.setOffline(true);
  await field.fill('Pajulan Paja Oy');
  await chatOn(page).write('Pajulan Paja Oy');
  expect(await list.count()).toBe(0);
  expect(asked.filter((url) => url.includes('/companies'))).toEqual([]);
});

it('keeps field and button in sight where a keyboard leaves little room', async () => {
  const { page } = await visit({ size: 'phone', viewport: { width: 390, height: 420 } });
  const { field, options, list } = await openQuestion(page);
  await field.fill('rav');
  await options.first().waitFor();
  await picture(page, 'company-suggestions-keyboard');
  const [listBox, fieldBox] = [(await list.boundingBox())!, (await field.boundingBox())!];
  expect(listBox.y).toBeGreaterThanOrEqual(0);
  expect(listBox.height).toBeGreaterThan(44);
  expect(listBox.y + listBox.height).toBeLessThanOrEqual(fieldBox.y);
  expect(await page.getByTestId('chat-send').isVisible()).toBe(true);
});
