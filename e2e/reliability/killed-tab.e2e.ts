import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { chatOn } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { keptRecord } from '../support/kept-record.ts';
import { answerOf, answersTo, questionsBot } from '../support/questions-bot.ts';

const visit = useBrowser();
const ANSWERS = 20;

/** Ends the tab's process, as a phone does that runs out of memory: no event reaches the page. */
async function kill(page: Page) {
  const crashed = page.waitForEvent('crash');
  await Promise.allSettled([page.goto('chrome://crash'), crashed]);
  await page.close();
}

it('goes on at the same question in a new tab when the tab is killed, at every question', async () => {
  const bot = await questionsBot('killed-tab', ANSWERS);
  const { page, context } = await visit({ size: 'phone' });
  let tab = page;
  await tab.goto(bot.url);
  for (let number = 1; number <= ANSWERS; number += 1) {
    await chatOn(tab).choose(answerOf(number).label);
    await eventually(async () => (await keptRecord(tab, bot.slug))?.entries.length).toBe(number);
    await kill(tab);
    tab = await context.newPage();
    await tab.goto(bot.url);
    await eventually(() => chatOn(tab).answers.count()).toBe(number);
  }
  await chatOn(tab).end.waitFor();
  const labels = Array.from({ length: ANSWERS }, (_, i) => expect.stringContaining(answerOf(i + 1).label));
  expect(await chatOn(tab).answers.allInnerTexts()).toEqual(labels);
  expect(await tab.getByTestId('chat-notice').count()).toBe(0);
  await eventually(() => bot.chosen()).toEqual(answersTo(ANSWERS));
});

it('has told staff what was answered when the tab is killed after two answers', async () => {
  const bot = await questionsBot('killed-early', 5);
  const { page } = await visit({ size: 'phone' });
  // No timer that waits for long ever rings: what arrives has not been waiting for other answers.
  await page.addInitScript(() => {
    const { setTimeout } = window;
    Object.assign(window, {
      setTimeout: (run: () => void, milliseconds = 0) =>
        milliseconds < 1_500 ? setTimeout(run, milliseconds) : 0,
    });
  });
  // What is open before the first answer sends nothing just because it has opened.
  await page.goto(bot.url, { waitUntil: 'networkidle' });
  for (const number of [1, 2]) await chatOn(page).choose(answerOf(number).label);
  await eventually(async () => (await keptRecord(page, bot.slug))?.sent).toBe(2);
  await kill(page);
  expect(await bot.chosen()).toEqual(answersTo(2));
  expect(await bot.conversations()).toMatchObject([{ at: 'q3', status: 'active' }]);
  const seen = ['started', 'answered.q1', 'answered.q2', 'shown.q3', 'answered.q3'].map(bot.counted);
  expect(await Promise.all(seen)).toEqual([1, 1, 1, 1, 0]);
});
