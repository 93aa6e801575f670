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
