import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { emulatorFirestore } from '../../functions/src/testing/public-app.ts';
import { recipientFixture } from '../../functions/src/testing/recipients.ts';
import { useBrowser } from '../support/browser.ts';
import { chatOn } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { keptRecord, unconfirmed, wake } from '../support/kept-record.ts';
import { answerOf, answersTo, questionsBot } from '../support/questions-bot.ts';
import { address, variable } from '../support/ready.ts';

const visit = useBrowser();
/** What the network of a hotel answers to everything until one has logged in. */
const PORTAL = { status: 200, contentType: 'text/html', body: '<!doctype html><h1>Tervetuloa!</h1>' };

/** The network turns into a captive portal for the addresses; `leave` logs in. */
async function portal(page: Page, addresses = '**/api/v1/**') {
  let asked = 0;
  await page.route(addresses, (route) => {
    asked += 1;
    return route.fulfill(PORTAL);
  });
  return { asked: () => asked, leave: () => page.unroute(addresses) };
}

it('is not taken for the server when a conversation begins', async () => {
  const bot = await questionsBot('portal-start', 3);
  const { page } = await visit({ size: 'phone' });
  const hotel = await portal(page);
  const chat = chatOn(page);
  await page.goto(bot.url);
  for (const number of [1, 2, 3]) await chat.choose(answerOf(number).label);

  await page.getByTestId('chat-offline').waitFor();
  await eventually(hotel.asked).toBeGreaterThan(1);
  expect(await keptRecord(page, bot.slug)).toMatchObject({ token: null, sent: 0, refused: [] });
  expect(await bot.conversations()).toEqual([]);

  await hotel.leave();
  await eventually(() => bot.chosen()).toEqual(answersTo(3));
  await page.getByTestId('chat-offline').waitFor({ state: 'detached' });
  expect(await page.getByTestId('chat-notice').count()).toBe(0);
});

it('is not taken for the server when answers follow, and when the language changes', async () => {
  const bot = await questionsBot('portal-answers', 6);
  const { page } = await visit({ size: 'phone' });
  const chat = chatOn(page);
  await page.goto(bot.url);
  await chat.choose(answerOf(1).label);
  await wake(page);
  await eventually(() => unconfirmed(page, bot.slug)).toBe(0);

  const hotel = await portal(page);
  for (const number of [2, 3, 4, 5]) await chat.choose(answerOf(number).label);
  await page.getByTestId('chat-offline').waitFor();
  await page.getByTestId('chat-language').selectOption('sv');
  await eventually(() => page.getByTestId('chat-notice').textContent()).toContain('Kieltä ei voi vaihtaa');
  expect(await page.locator('html').getAttribute('lang')).toBe('fi');
  expect(await unconfirmed(page, bot.slug)).toBe(4);

  await hotel.leave();
  await eventually(() => bot.chosen()).toEqual(answersTo(5));
  await chat.choose(answerOf(6).label);
  await eventually(() => bot.chosen()).toEqual(answersTo(6));
});

it('is not taken for the server when an invitation asks for its conversation', async () => {
  const bot = await questionsBot('portal-copy', 4);
  const db = emulatorFirestore(variable('GCLOUD_PROJECT'));
  const { token } = await recipientFixture(db, 'portal', { bot: 'questions' }, bot.organisation);
  const [phone, desk] = [await visit({ size: 'phone' }), await visit({ size: 'desktop' })];
  await phone.page.goto(address(`/i/${token}`));
  await chatOn(phone.page).choose('Kyllä');
  await chatOn(phone.page).choose('Kyllä');
  await wake(phone.page);
  await eventually(() => bot.chosen()).toEqual(['yes', 'yes']);

  // The start has come through; only what it leads to has not.
  const hotel = await portal(desk.page, '**/api/v1/conversations/*');
  await desk.page.goto(address(`/i/${token}`));
  await eventually(hotel.asked).toBeGreaterThan(1);
  expect(await chatOn(desk.page).answers.count()).toBe(0);
  expect(await keptRecord(desk.page, `${bot.slug}/${token}`)).toMatchObject({ entries: [], sent: 0 });

  await hotel.leave();
  await eventually(() => chatOn(desk.page).answers.count()).toBe(2);
});
