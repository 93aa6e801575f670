import { expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { eventually } from './support/eventually.ts';
import { address, ready } from './support/ready.ts';

const visit = useBrowser();

it('what is typed or ticked and not sent is there after a reload, and gone when it is sent or erased', async () => {
  const { page } = await visit({ size: 'phone' });
  const chat = chatOn(page);
  await page.goto(address(ready.bot ?? ''), { waitUntil: 'networkidle' });
  await chat.input.fill('Pajulan Pa');
  await page.reload({ waitUntil: 'networkidle' });
  expect(await chat.input.inputValue()).toBe('Pajulan Pa');

  await chat.write('Pajulan Paja Oy');
  await chat.choose('10–49');
  await chat.choose('Teollisuus');
  await chat.choose('Teknologia laahaa');
  await chat.choose('Tiedon hyödyntäminen');
  await chat.option('Asiakastietoa').click();
  await page.reload();
  await eventually(() => chat.option('Asiakastietoa').getAttribute('aria-checked')).toBe('true');
  await chat.chooseAll(['Talouden lukuja']);
  expect(await chat.answers.last().innerText()).toContain('Asiakastietoa, Talouden lukuja');

  await page.getByTestId('chat-menu').click();
  await page.getByTestId('chat-menu-data').click();
  await page.getByTestId('chat-erase').click();
  await page.getByTestId('chat-erase').click();
  await eventually(() => chat.answers.count()).toBe(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(await chat.input.inputValue()).toBe('');
});
