import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { chatOn } from '../support/chat.ts';
import { sentIn, unconfirmed } from '../support/kept-record.ts';
import { answerOf, answersTo, questionsBot } from '../support/questions-bot.ts';

const visit = useBrowser();
const ANSWERS = 3;
const MINUTE = 60_000;
const STEP = 5_000;

/** The page's clock goes on; what it then sends is answered and kept before the clock goes on again. */
async function pass(page: Page, milliseconds: number, key: string) {
  for (let passed = 0; passed < milliseconds; passed += STEP) {
    await page.clock.runFor(STEP);
    await sentIn(page, key);
  }
}

it.each([
  ['cannot be reached', 'server-away', 'abort'],
  ['answers 503', 'server-unwell', 503],
] as const)(
  'empties its queue within five minutes when the server that %s for a quarter of an hour is back',
  async (_, slug, how) => {
    const bot = await questionsBot(slug, ANSWERS);
    const { page } = await visit({ size: 'phone', expects: [/ERR_CONNECTION_REFUSED/, /status of 503/] });
    await page.clock.install();
    let away = true;
    const tries: number[] = [];
    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.route('**/api/v1/conversations{,/**}', async (route) => {
      if (!away) return route.continue();
      tries.push(await page.evaluate(() => Date.now()));
      if (how === 'abort') await route.abort('connectionrefused');
      else await route.fulfill({ status: how, body: 'Service Unavailable' });
    });

    const chat = chatOn(page);
    await page.goto(bot.url);
    for (let number = 1; number <= ANSWERS; number += 1) {
      await chat.option(answerOf(number).label).click();
      await page.clock.runFor(1_000);
    }
    await chat.end.waitFor();
    await pass(page, 15 * MINUTE, slug);
    await page.getByTestId('chat-offline').waitFor();
    expect(await unconfirmed(page, slug)).toBe(ANSWERS);
    expect(await bot.conversations()).toEqual([]);
    const rests = tries.slice(1).map((at, i) => at - tries[i]!);
    expect(tries.length, 'it keeps trying, and does not hammer').toBeGreaterThan(14);
    expect(tries.length).toBeLessThan(50);
    expect(Math.max(...rests)).toBeLessThanOrEqual(MINUTE + STEP);
    expect(Math.min(...rests.slice(-5)), 'the rests have grown').toBeGreaterThanOrEqual(MINUTE / 2 - STEP);
    expect(new Set(rests.slice(-10)).size, 'the rests are left to chance').toBeGreaterThan(1);

    away = false;
    await pass(page, 5 * MINUTE, slug);
    expect(await unconfirmed(page, slug)).toBe(0);
    expect(await bot.chosen()).toEqual(answersTo(ANSWERS));
    await page.getByTestId('chat-offline').waitFor({ state: 'detached' });
    expect(loads).toBe(1);
  },
);
