import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { chatOn } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { unconfirmed } from '../support/kept-record.ts';
import { answerOf, answersTo, questionsBot } from '../support/questions-bot.ts';
import { ready } from '../support/ready.ts';

const visit = useBrowser();
const ANSWERS = 6;

it('goes on, and loses no unsent answer, when the browser empties its storage in mid-chat', async () => {
  const bot = await questionsBot('emptied-storage', ANSWERS);
  const { page, context } = await visit({ size: 'phone', expects: [/ERR_INTERNET_DISCONNECTED/] });
  const chat = chatOn(page);
  await page.goto(bot.url);
  await chat.choose(answerOf(1).label);
  await eventually(() => bot.conversations()).toHaveLength(1);
  await context.setOffline(true);
  await chat.choose(answerOf(2).label);
  await eventually(() => unconfirmed(page, bot.slug)).toBeGreaterThan(0);

  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', {
    origin: new URL(ready.web).origin,
    storageTypes: 'indexeddb',
  });
  for (let number = 3; number <= ANSWERS; number += 1) await chat.choose(answerOf(number).label);
  await context.setOffline(false);

  await chat.end.waitFor();
  await eventually(() => bot.chosen()).toEqual(answersTo(ANSWERS));
  expect(await page.getByTestId('chat-notice').count()).toBe(0);
});
