import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { eventually } from './support/eventually.ts';
import { questionsBot, type QuestionsBot } from './support/questions-bot.ts';
import { scaleBot } from './support/scale-bot.ts';

const visit = useBrowser();

/** The middle of what is touched, which is where that of the next question will be. */
async function placeOf(touched: Locator) {
  const box = await touched.boundingBox();
  if (!box) throw new Error('There is nothing to touch');
  return [box.x + box.width / 2, box.y + box.height / 2] as const;
}

const optionOn = (page: Page, index = 0) => page.getByTestId('chat-option').nth(index);

describe('two taps in one place', () => {
  let bot: QuestionsBot;
  beforeAll(async () => {
    bot = await questionsBot('double-tap', 6);
  });

  it.each([20, 120, 250, 400])('answer one question when they come %i ms apart', async (apart) => {
    const { page } = await visit({ size: 'phone' });
    const chat = chatOn(page);
    await page.goto(bot.url, { waitUntil: 'networkidle' });
    const place = await placeOf(optionOn(page));
    await twice(page, apart, () => page.touchscreen.tap(...place));
    await eventually(() => chat.answers.count()).toBe(1);
    await page.waitForTimeout(600);
    expect(await chat.answers.count()).toBe(1);
  });

  it('answer one question as a double click, however slow the hand is', async () => {
    const { page } = await visit({ size: 'desktop' });
    const chat = chatOn(page);
    await page.goto(bot.url, { waitUntil: 'networkidle' });
    const place = await placeOf(optionOn(page));
    await page.mouse.move(...place);
    for (const clickCount of [1, 2]) {
      await page.mouse.down({ clickCount });
      await page.mouse.up({ clickCount });
      await page.waitForTimeout(700);
    }
    expect(await chat.answers.count()).toBe(1);
  });

  it('answer two questions for who is quick', async () => {
    const { page } = await visit({ size: 'desktop' });
    const chat = chatOn(page);
    await page.goto(bot.url, { waitUntil: 'networkidle' });
    const place = await placeOf(optionOn(page));
    await twice(page, 500, () => page.mouse.click(...place));
    await eventually(() => chat.answers.count()).toBe(2);
  });

  it('hold up neither a screen reader’s click nor a key', async () => {
    const { page } = await visit({ size: 'desktop' });
    const chat = chatOn(page);
    await page.goto(bot.url, { waitUntil: 'networkidle' });
    const click = () =>
      page.evaluate(() => document.querySelector<HTMLElement>('[data-testid=chat-option]')?.click());
    await click();
    await eventually(() => chat.answers.count()).toBe(1);
    expect(await page.locator('.chat[data-fresh]').count()).toBe(1);
    await click();
    await eventually(() => chat.answers.count()).toBe(2);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await eventually(() => chat.answers.count()).toBe(3);
  });

  it('erase nothing', async () => {
    const { page } = await visit({ size: 'phone' });
    const chat = chatOn(page);
    await page.goto(bot.url);
    await chat.choose('Kyllä');
    await page.getByTestId('chat-menu').click();
    await page.getByTestId('chat-menu-data').click();
    const erase = page.getByTestId('chat-erase');
    await erase.scrollIntoViewIfNeeded();
    await page.waitForTimeout(600);
    const box = (await erase.boundingBox())!;
    await twice(page, 120, () => page.touchscreen.tap(box.x + 20, box.y + 20));
    await page.waitForTimeout(600);
    expect(await chat.answers.count()).toBe(1);
    await erase.click();
    await eventually(() => chat.answers.count()).toBe(0);
  });
});

describe('a key held down', () => {
  it('answers one question', async () => {
    const { page } = await visit({ size: 'desktop' });
    const chat = chatOn(page);
    await page.goto((await scaleBot('held-key')).url, { waitUntil: 'networkidle' });
    await chat.input.fill('Pajula');
    for (let i = 0; i < 20; i += 1) {
      await page.keyboard.down('Enter');
      await page.waitForTimeout(50);
    }
    await page.keyboard.up('Enter');
    expect(await chat.answers.allInnerTexts()).toEqual([expect.stringContaining('Pajula')]);
  });

  it('passes no field over that Enter was pressed twice for', async () => {
    const { page } = await visit({ size: 'desktop' });
    const chat = chatOn(page);
    await page.goto((await scaleBot('twice-enter')).url, { waitUntil: 'networkidle' });
    await chat.input.fill('Pajula');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(60);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(600);
    expect(await chat.answers.count()).toBe(1);
    await page.keyboard.press('Enter');
    await eventually(() => chat.answers.count()).toBe(2);
  });
});

describe('a scale', () => {
  it('has no button that a touch would make it hit the next question with', async () => {
    const { page } = await visit({ size: 'desktop' });
    const chat = chatOn(page);
    await page.goto((await scaleBot('scale')).url, { waitUntil: 'networkidle' });
    await chat.write('Pajula');
    await chat.skip();
    await page.getByTestId('chat-option').nth(2).waitFor();
    expect(await chat.send.count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await chat.send.click();
    await eventually(() => chat.answers.last().innerText()).toContain('2');
    const place = await placeOf(optionOn(page, 2));
    await page.waitForTimeout(600);
    await twice(page, 250, () => page.mouse.click(...place));
    await eventually(() => chat.answers.count()).toBe(4);
    await page.waitForTimeout(600);
    expect(await chat.answers.count()).toBe(4);
  });
});

describe('an optional field', () => {
  it('is not passed over by the second tap on Send, on a step of a scale, or on a ready answer', async () => {
    const { page } = await visit({ size: 'phone' });
    const chat = chatOn(page);
    const skip = page.getByTestId('chat-skip');
    await page.goto((await scaleBot('optional-tap')).url, { waitUntil: 'networkidle' });
    await chat.input.fill('Pajula');
    const send = await placeOf(chat.send);
    await twice(page, 150, () => page.touchscreen.tap(...send));
    await eventually(() => chat.answers.count()).toBe(1);
    await page.waitForTimeout(600);
    expect(await chat.answers.count()).toBe(1);
    const skipping = await placeOf(skip);
    await chat.skip();
    await page.getByTestId('chat-option').first().click();
    for (const before of [3, 5]) {
      await eventually(() => chat.answers.count()).toBe(before);
      await page.waitForTimeout(600);
      const places = [await placeOf(optionOn(page)), skipping];
      await twice(page, 150, () => page.touchscreen.tap(...places.shift()!));
      await eventually(() => chat.answers.count()).toBe(before + 1);
      await page.waitForTimeout(600);
      expect(await chat.answers.count()).toBe(before + 1);
      await page.touchscreen.tap(...skipping);
      await eventually(() => chat.answers.count()).toBe(before + 2);
    }
  });
});

describe('without a script', () => {
  it.each([60, 120, 250, 400])('two taps %i ms apart send one answer', async (apart) => {
    const bot = await questionsBot(`plain-tap-${apart}`, 6);
    const { page } = await visit({ size: 'phone', javaScriptEnabled: false });
    await page.goto(`${bot.url}/plain`);
    await page.getByTestId('chat-option').first().click();
    await eventually(() => page.getByTestId('chat-answer').count()).toBe(1);
    await page.waitForTimeout(600);
    const place = await placeOf(optionOn(page));
    await twice(page, apart, () => page.touchscreen.tap(...place));
    await eventually(() => page.getByTestId('chat-answer').count()).toBe(2);
    await page.waitForTimeout(600);
    expect(await page.getByTestId('chat-answer').count()).toBe(2);
    expect(await bot.chosen()).toEqual(['yes', 'yes']);
  });

  it.each(['', '/plain'])(
    'a second tap on a page that waits (%s) begins no second conversation',
    async (path) => {
      const bot = await questionsBot(`plain-glass-${path.length}`, 6);
      const { page } = await visit({ size: 'desktop', javaScriptEnabled: false });
      let posts = 0;
      await page.route('**/plain', async (route) => {
        if (route.request().method() === 'POST') {
          posts += 1;
          await new Promise((resolve) => setTimeout(resolve, 2_000));
        }
        await route.continue();
      });
      await page.goto(`${bot.url}${path}`);
      await page.waitForTimeout(600);
      const place = await placeOf(optionOn(page));
      await page.mouse.click(...place);
      // A picture is taken of what is drawn: by then the glass is.
      await page.screenshot();
      await page.mouse.click(...place);
      await eventually(() => page.getByTestId('chat-answer').count()).toBe(1);
      expect(posts).toBe(1);
    },
  );
});

/** A browser that leaves the page under a tap may never say that the tap has arrived. */
async function twice(page: Page, apart: number, tap: () => Promise<void>) {
  const began = Date.now();
  await tap();
  await page.waitForTimeout(Math.max(0, began + apart - Date.now()));
  await Promise.race([tap(), page.waitForTimeout(2_000)]);
}
