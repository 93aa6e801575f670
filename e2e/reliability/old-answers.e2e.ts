import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { chatOn } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { keptRecord, unconfirmed, wake } from '../support/kept-record.ts';
import { productClock } from '../support/product-clock.ts';
import { answerOf, answersTo, questionsBot, type QuestionsBot } from '../support/questions-bot.ts';

const visit = useBrowser();
const clock = productClock();
afterEach(() => clock.back());

const DAYS = 30;
const DAY_MINUTES = 24 * 60;
const ANSWERS = 5;

/** Answers, the first `sent` with a network and the others without; closes the tab and opens another after a month. */
async function answerAndVanish(bot: QuestionsBot, sent: number, meanwhile = async () => {}): Promise<Page> {
  const { page, context } = await visit({ size: 'phone', expects: [/ERR_INTERNET_DISCONNECTED/, /40[019]/] });
  const chat = chatOn(page);
  await page.goto(bot.url);
  for (let number = 1; number <= ANSWERS - 1; number += 1) {
    if (number > sent) await context.setOffline(true);
    await chat.choose(answerOf(number).label);
    if (number > sent) continue;
    await wake(page);
    await eventually(() => unconfirmed(page, bot.slug)).toBe(0);
  }
  await eventually(async () => (await keptRecord(page, bot.slug))?.entries.length).toBe(ANSWERS - 1);
  await page.close();
  await context.setOffline(false);
  await meanwhile();

  clock.forwardMinutes(DAYS * DAY_MINUTES + 5);
  const later = await context.newPage();
  await later.clock.install({ time: Date.now() + DAYS * 86_400_000 });
  await later.goto(bot.url);
  return later;
}

const notice = (page: Page) => eventually(() => page.getByTestId('chat-notice').textContent());

it('leave after thirty days, also when the server never heard of the conversation', async () => {
  const bot = await questionsBot('month-unknown', ANSWERS);
  const page = await answerAndVanish(bot, 0);
  await eventually(() => bot.chosen()).toEqual(answersTo(ANSWERS - 1));
  await chatOn(page).choose(answerOf(ANSWERS).label);
  await eventually(() => bot.chosen()).toEqual(answersTo(ANSWERS));
  expect(await page.getByTestId('chat-notice').count()).toBe(0);
});

it('leave after thirty days in the conversation that was begun then', async () => {
  const bot = await questionsBot('month-begun', ANSWERS);
  const page = await answerAndVanish(bot, 2);
  await eventually(() => bot.chosen()).toEqual(answersTo(ANSWERS - 1));
  expect(await page.getByTestId('chat-notice').count()).toBe(0);
});

it('go on in the new version when theirs has been superseded for more than thirty days', async () => {
  const bot = await questionsBot('month-superseded', ANSWERS);
  const page = await answerAndVanish(bot, 0, () => bot.renew());
  await notice(page).toContain('Keskustelua on päivitetty');
  await eventually(() => bot.chosen()).toEqual(answersTo(ANSWERS - 1));
  expect(await bot.conversations()).toMatchObject([{ version: 2 }]);
});

it('are kept and told of when the conversation has had its time at the service', async () => {
  const bot = await questionsBot('month-expired', ANSWERS, { retentionDays: DAYS });
  const page = await answerAndVanish(bot, 2);
  await notice(page).toContain('Keskustelu on vanhentunut');
  expect(await keptRecord(page, bot.slug)).toMatchObject({ sent: 2, refused: [] });
  expect(await unconfirmed(page, bot.slug)).toBe(2);
  expect(await chatOn(page).answers.count()).toBe(ANSWERS - 1);
});
