import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { chatOn } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { wake } from '../support/kept-record.ts';
import { answerOf, answersTo, questionsBot } from '../support/questions-bot.ts';

const visit = useBrowser();
const ANSWERS = 6;

/** A line on which the server hears at once and its replies take two seconds. */
async function slowReplies(page: Page) {
  await page.route('**/api/v1/conversations{,/*/answers}', async (route) => {
    const reply = await route.fetch();
    await pause(2_000);
    // The page that asked may be gone by then.
    await route.fulfill({ response: reply }).catch(() => undefined);
  });
}

it('makes one conversation of it when the page is loaded again while it sends on a slow line', async () => {
  const bot = await questionsBot('slow-line', ANSWERS);
  const { page } = await visit({ size: 'phone' });
  await slowReplies(page);
  const chat = chatOn(page);
  await page.goto(bot.url);
  let interrupted = 0;
  page.on('requestfailed', (request) => (interrupted += request.url().includes('/api/v1/conv') ? 1 : 0));

  for (let number = 1; number <= ANSWERS; number += 1) {
    const sending = page.waitForRequest('**/api/v1/conversations{,/*/answers}');
    await chat.choose(answerOf(number).label);
    await wake(page);
    await sending;
    await page.reload();
    await eventually(() => chat.answers.count()).toBe(number);
  }

  expect(interrupted, 'requests that the reload cut off').toBeGreaterThanOrEqual(ANSWERS);
  await chat.end.waitFor();
  await eventually(() => bot.chosen()).toEqual(answersTo(ANSWERS));
  expect(await bot.conversations()).toMatchObject([{ seq: ANSWERS, status: 'completed', conflicts: [] }]);
  expect(await bot.counted('started')).toBe(1);
});
