import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { chatOn } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { answerOf, answersTo, questionsBot } from '../support/questions-bot.ts';

const visit = useBrowser();
const ANSWERS = 8;

/** On the page: a transaction that never ends, as on a slow phone; what the page writes waits behind it. */
function holdStorage(): Promise<void> {
  return new Promise((held, failed) => {
    const opening = indexedDB.open('ukv-chat');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const store = opening.result.transaction('conversations', 'readwrite').objectStore('conversations');
      const goOn = () => (store.count().onsuccess = goOn);
      goOn();
      held();
    };
  });
}

it('keeps an answer that is given in the very moment in which the page goes away, at every question', async () => {
  const bot = await questionsBot('last-moment', ANSWERS);
  const { page } = await visit({ size: 'phone' });
  const chat = chatOn(page);
  await page.goto(bot.url);
  for (let number = 1; number <= ANSWERS; number += 1) {
    await page.locator('.slow').waitFor({ state: 'detached' });
    await page.evaluate(holdStorage);
    const away = page.waitForEvent('load');
    await chat.option(answerOf(number).label).evaluate((option: HTMLElement) => {
      option.click();
      location.reload();
    });
    await away;
    await eventually(() => chat.answers.count()).toBe(number);
  }
  await chat.end.waitFor();
  expect(await page.getByTestId('chat-notice').count()).toBe(0);
  await eventually(() => bot.chosen()).toEqual(answersTo(ANSWERS));
});
