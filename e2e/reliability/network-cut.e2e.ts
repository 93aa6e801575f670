import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { chatOn } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { unconfirmed, wake } from '../support/kept-record.ts';
import { answerOf, answersTo, questionsBot } from '../support/questions-bot.ts';

const visit = useBrowser();
const ANSWERS = 20;
const CUT = /ERR_CONNECTION_(?:FAILED|RESET)/;

type Cut = (route: Route) => Promise<void>;

/** The request never reaches the server. */
const before: Cut = (route) => route.abort('connectionfailed');

/** The server does all of it; the page does not hear. */
const after: Cut = async (route) => {
  const reply = await route.fetch();
  expect(reply.ok(), `${reply.status()} before the cut`).toBe(true);
  await route.abort('connectionreset');
};

/** Cuts the request that first carries the answer numbered `next`, and the start of the conversation before the first. */
async function cutAnswers(page: Page, cut: Cut) {
  const points: string[] = [];
  const once = async (route: Route, point: string) => {
    if (points.includes(point)) return route.continue();
    points.push(point);
    await cut(route);
  };
  await page.route('**/api/v1/conversations', (route) => once(route, 'start'));
  await page.route('**/api/v1/conversations/*/answers', (route) => {
    const { entries } = route.request().postDataJSON() as { entries: { seq: number }[] };
    return once(route, `answer ${entries.at(-1)?.seq}`);
  });
  return points;
}

it.each([
  ['before the request leaves', 'cut-before', before],
  ['after the commit and before the reply', 'cut-after', after],
])('keeps every answer once and in order with the network cut %s, at every answer', async (_, slug, cut) => {
  const bot = await questionsBot(slug, ANSWERS);
  const { page } = await visit({ size: 'phone', expects: [CUT] });
  const points = await cutAnswers(page, cut);
  const chat = chatOn(page);
  await page.goto(bot.url);

  for (let number = 1; number <= ANSWERS; number += 1) {
    await chat.choose(answerOf(number).label);
    // Without it, four answers would share one request, and three of the points would be missed.
    await eventually(async () => {
      await wake(page);
      return points;
    }).toContain(`answer ${number}`);
    await eventually(async () => {
      await wake(page);
      return unconfirmed(page, slug);
    }).toBe(0);
  }

  await chat.end.waitFor();
  expect(points).toEqual(['start', ...Array.from({ length: ANSWERS }, (_, i) => `answer ${i + 1}`)]);
  expect(await bot.chosen()).toEqual(answersTo(ANSWERS));
  expect((await bot.conversations())[0]).toMatchObject({ seq: ANSWERS, status: 'completed', conflicts: [] });
  expect([await bot.counted('started'), await bot.counted('completed')]).toEqual([1, 1]);
  expect(await bot.counted('options.q1.yes')).toBe(1);
  expect(await page.getByTestId('chat-notice').count()).toBe(0);
});
