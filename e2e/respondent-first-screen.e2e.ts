import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { copiedBot } from './support/copied-bot.ts';
import { eventually } from './support/eventually.ts';
import { watchConversation } from './support/own-copy.ts';
import { address, ready } from './support/ready.ts';

const visit = useBrowser();
const BOT = address(ready.bot ?? '');
/** The script of what comes when the page is at rest. */
const MORE = '**/assets/chat-entry-*.js*';
const SCRIPTS = '**/assets/*.js';

describe('before the script, or without', () => {
  it('the first question is a form that leads on', async () => {
    const { page } = await visit({ size: 'phone', javaScriptEnabled: false });
    await page.goto(`${BOT}?lang=sv&source=syksy`);
    const fields = await page.locator('form input[type="hidden"]').all();
    const sent = await Promise.all(
      fields.map(async (field) => [await field.getAttribute('name'), await field.getAttribute('value')]),
    );
    expect(Object.fromEntries(sent)).toMatchObject({
      locale: 'sv',
      channel: 'site',
      source: 'syksy',
      node: 'company',
      seq: '0',
    });
    await page.getByTestId('chat-input').fill('Pajulan Paja Oy');
    await page.getByTestId('chat-send').click();
    await page.waitForURL(/\/plain/);
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
    expect(await page.locator('body').innerText()).toContain('Pajulan Paja Oy');
    expect(await page.locator('body').innerText()).toContain('Bara jag');
  });

  it('ready answers are sent by the form, too', async () => {
    const bot = await copiedBot('first-choice', (version) => ({
      ...version,
      dialogue: { ...version.dialogue, start: 'size' },
    }));
    const { page } = await visit({ size: 'phone', javaScriptEnabled: false });
    await page.goto(bot);
    await page.getByTestId('chat-option').nth(1).click();
    await page.waitForURL(/\/plain/);
    expect(await page.locator('body').innerText()).toContain('2–9');
  });

  it('there is a way to the plain page where the script does not come', async () => {
    const { page } = await visit({ size: 'phone', expects: [/ERR_FAILED/] });
    await page.route(SCRIPTS, (route) => route.abort());
    await page.goto(BOT);
    const way = page.getByRole('link', { name: 'Jatka yksinkertaisella sivulla' });
    expect(await way.isVisible()).toBe(false);
    await page.locator('.slow').evaluate((note) => note.getAnimations().forEach((one) => one.finish()));
    await way.click();
    await page.waitForURL(/\/b\/teknoloikka\/plain/);
  });

  it('what is written while the script is on its way stays, and is taken when it has come', async () => {
    const { page } = await visit({ size: 'phone' });
    const chat = chatOn(page);
    const { promise, resolve: come } = Promise.withResolvers<void>();
    await page.route('**/assets/chat-chunk-*.js', async (route) => {
      await promise;
      await route.continue();
    });
    await page.goto(BOT, { waitUntil: 'commit' });
    await chat.input.fill('Pajulan Pa');
    come();
    await page.locator('.slow').waitFor({ state: 'detached' });
    expect(await chat.input.inputValue()).toBe('Pajulan Pa');
    await chat.send.click();
    await eventually(() => chat.answers.innerText()).toContain('Pajulan Pa');
  });

  it('an answer sent in the moment between is not lost', async () => {
    const { page } = await visit({ size: 'phone' });
    await page.addInitScript(() => {
      const open = indexedDB.open.bind(indexedDB);
      const hurry = () => {
        document.querySelector<HTMLInputElement>('[data-testid="chat-input"]')!.value = 'Pajulan Paja Oy';
        document.querySelector<HTMLElement>('[data-testid="chat-send"]')!.click();
      };
      indexedDB.open = (...name) => {
        hurry();
        return open(...name);
      };
    });
    await page.goto(BOT);
    await eventually(() => chatOn(page).answers.count()).toBe(1);
    expect(page.url()).not.toContain('plain');
  });

  it('nothing of it is left when the script has come', async () => {
    const { page } = await visit({ size: 'phone' });
    await page.goto(BOT);
    await page.locator('.slow').waitFor({ state: 'detached' });
    expect(await page.locator('input[type="hidden"]').count()).toBe(0);
  });
});

describe('without the parts that come later', () => {
  it('answers what it can, waits for the rest, and recovers by itself', async () => {
    const { page } = await visit({ size: 'phone', expects: [/ERR_FAILED/] });
    const ownCopy = watchConversation(page);
    const chat = chatOn(page);
    await page.route(MORE, (route) => route.abort());
    await page.goto(BOT);
    await chat.input.fill('1234567-0');
    await chat.send.click();
    await eventually(() => chat.error.textContent()).toBe('Tarkista vastaus.');
    await chat.write('Pajulan Paja Oy');
    await chat.choose('2–9');
    await chat.choose('Kauppa');
    await chat.choose('Osaaminen ei riitä');
    await page.getByTestId('chat-coming').waitFor();
    expect(await page.getByTestId('chat-saved').textContent()).toBe('Tallessa');

    await page.unroute(MORE);
    await chat.option('Digitaidot').waitFor();
    await chat.chooseAll(['Digitaidot']);
    await eventually(async () => (await ownCopy()).entries.length).toBe(5);
  });

  it('a first question of another kind is on the page from the start', async () => {
    const bot = await copiedBot('first-several', (version) => {
      const several = Object.values(version.dialogue.nodes).find(
        (node) => node.kind === 'choice' && node.multiple,
      );
      return { ...version, dialogue: { ...version.dialogue, start: several?.id ?? '' } };
    });
    const served = await (await fetch(bot)).text();
    expect(served).toContain('role="checkbox"');
    const { page } = await visit({ size: 'phone' });
    const chat = chatOn(page);
    await page.goto(bot);
    await page.getByRole('checkbox').first().click();
    await eventually(() => page.getByRole('checkbox').first().getAttribute('aria-checked')).toBe('true');
    await chat.send.click();
    await eventually(() => chat.answers.count()).toBe(1);
  });
});

describe('the menu', () => {
  it('lets one begin anew at any time, when one is sure', async () => {
    const { page } = await visit({ size: 'phone' });
    const chat = chatOn(page);
    await page.goto(BOT);
    await chat.write('Pajulan Paja Oy');
    await page.getByTestId('chat-menu').click();
    await page.getByTestId('chat-menu-restart').click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await eventually(() => focusedTestId(page)).toBe('chat-menu');
    expect(await chat.answers.count()).toBe(1);

    await page.getByTestId('chat-menu').click();
    await page.getByTestId('chat-menu-restart').click();
    await page.getByTestId('chat-restart-yes').click();
    await chat.input.waitFor();
    expect(await chat.answers.count()).toBe(0);
    expect(await chat.input.inputValue()).toBe('');
  });

  it('leads to the accessibility statement and closes by Escape, the chat staying open', async () => {
    const { page } = await visit({ size: 'desktop' });
    await page.goto(BOT);
    await page.getByTestId('chat-menu').click();
    const statement = page.getByRole('link', { name: /^Saavutettavuus/ }).first();
    const href = await page.locator('.menu a').getAttribute('href');
    expect(href).toMatch(/\/accessibility\?lang=fi$/);
    await statement.waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.menu').waitFor({ state: 'detached' });
    expect(await page.getByTestId('chat-input').isVisible()).toBe(true);
    expect(await focusedTestId(page)).toBe('chat-menu');
  });
});

it('says of the latest answer whether it is kept here or has arrived', async () => {
  const { page } = await visit({ size: 'phone' });
  const chat = chatOn(page);
  const mark = page.getByTestId('chat-saved');
  await page.goto(BOT);
  await chat.write('Pajulan Paja Oy');
  await eventually(() => mark.getAttribute('data-state')).toBe('sent');
  await chat.choose('2–9');
  await eventually(() => mark.getAttribute('data-state')).toBe('sent');
  await chat.choose('Teollisuus');
  await eventually(() => mark.getAttribute('data-state')).toBe('saved');
  expect(await mark.count()).toBe(1);
});

it('needs one touch of the invited, whose company is known', async () => {
  const { page } = await visit({ size: 'phone' });
  const ownCopy = watchConversation(page);
  await page.route(BOT, async (route) => {
    const response = await route.fetch();
    const facts = JSON.stringify({ name: 'Havukka Oy', businessId: '1234567-1' }).replaceAll('"', '&quot;');
    const body = (await response.text()).replace('id="page"', `id="page" data-facts="${facts}"`);
    await route.fulfill({ response, body });
  });
  await page.goto(BOT);
  const chat = chatOn(page);
  await eventually(() => chat.input.inputValue()).toBe('Havukka Oy');
  await chat.send.click();
  await eventually(async () => (await ownCopy()).entries).toMatchObject([
    { value: { kind: 'company', name: 'Havukka Oy', businessId: '1234567-1' } },
  ]);
});

function focusedTestId(page: Page) {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.testid);
}
