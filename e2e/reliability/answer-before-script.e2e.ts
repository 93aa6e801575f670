import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser, type Visit } from '../support/browser.ts';
import { chatOn } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { wake } from '../support/kept-record.ts';
import { plainPages } from '../support/plain.ts';
import { answerOf, answersTo, questionsBot } from '../support/questions-bot.ts';
import { address } from '../support/ready.ts';

const visit = useBrowser();
const SCRIPTS = '**/assets/chat-*.js*';
const LOST: Visit = { size: 'phone', expects: [/ERR_FAILED/] };

/** Nothing of the chat comes until the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(SCRIPTS, async (route) => {
    await promise;
    // A page that has been left does not wait for it any more.
    await route.continue().catch(() => undefined);
  });
  return resolve;
}

const choose = (page: Page, number: number) => plainPages(page).choose(answerOf(number).label);
const inChat = (page: Page) => page.waitForURL((url) => !url.pathname.includes('plain'));

it('goes on in the chat as soon as that has come, on the same visit', async () => {
  const bot = await questionsBot('before-script', 4);
  const { page } = await visit({ size: 'phone' });
  const chat = chatOn(page);
  const come = await holdScripts(page);
  await page.goto(bot.url, { waitUntil: 'commit' });
  await chat.option(answerOf(1).label).click();
  await page.waitForURL(/\/plain/);
  await eventually(() => chat.answers.count()).toBe(1);
  come();
  await inChat(page);
  await eventually(() => chat.answers.count()).toBe(1);
  for (const number of [2, 3, 4]) await chat.choose(answerOf(number).label);
  await chat.end.waitFor();
  await eventually(() => bot.chosen()).toEqual(answersTo(4));
  expect(await bot.counted('started')).toBe(1);
});

it('goes on in the chat on the next visit, and plainly again where the script does not come', async () => {
  const bot = await questionsBot('next-visit', 5);
  const { page } = await visit(LOST);
  const chat = chatOn(page);
  await page.route(SCRIPTS, (route) => route.abort());
  await page.goto(bot.url);
  await choose(page, 1);
  await choose(page, 2);

  await page.unroute(SCRIPTS);
  await page.goto(bot.url);
  await eventually(() => chat.answers.count()).toBe(2);
  await chat.choose(answerOf(3).label);
  await wake(page);
  await eventually(async () => (await bot.chosen()).length).toBe(3);

  await page.route(SCRIPTS, (route) => route.abort());
  await page.goto(bot.url);
  expect(await chat.option('Kyllä').isVisible(), 'the first question, of somebody who goes on').toBe(false);
  await page.locator('.slow').evaluate((note) => note.getAnimations().forEach((one) => one.finish()));
  await page.getByRole('link', { name: 'Jatka yksinkertaisella sivulla' }).click();
  await eventually(() => chat.answers.count()).toBe(3);
  await choose(page, 4);

  await page.unroute(SCRIPTS);
  await page.goto(bot.url);
  await eventually(() => chat.answers.count()).toBe(4);
  await chat.choose(answerOf(5).label);
  await chat.end.waitFor();
  await eventually(() => bot.chosen()).toEqual(answersTo(5));
  expect(await bot.counted('started')).toBe(1);
});

it('opens by its own link in another browser, and no address or referrer says what opens it', async () => {
  const bot = await questionsBot('own-link', 3);
  const one = await visit({ size: 'phone', javaScriptEnabled: false });
  await one.page.goto(`${bot.url}/plain`);
  await choose(one.page, 1);
  await one.page.getByText('Jatka myöhemmin').click();
  const link = (await one.page.getByTestId('chat-resume-link').getAttribute('href')) ?? '';
  const secret = link.split('#').at(-1)!;
  expect(secret).toHaveLength(36 + 1 + `${bot.organisation}.`.length + 22);

  const { page } = await visit({ size: 'phone' });
  const told: string[] = [];
  page.on('request', (request) => {
    // Chromium shows a test the fragment of the page's own address, which no server gets.
    told.push(request.url().split('#')[0]!, request.headers().referer ?? '');
  });
  await page.goto(new URL(link, bot.url).href);
  const chat = chatOn(page);
  await eventually(() => chat.answers.count()).toBe(1);
  expect(await page.getByTestId('chat-notice').innerText()).toContain('linkin antaja näkee');
  expect(page.url()).not.toContain(secret);
  await choose(page, 2);
  await inChat(page);
  await eventually(() => chat.answers.count()).toBe(2);
  expect(told.join()).not.toContain(secret.slice(37));
  await eventually(() => bot.chosen()).toEqual(answersTo(2));
});

it('forgets in this browser what is erased on a plain page', async () => {
  const bot = await questionsBot('erased-plainly', 3);
  const { page } = await visit({ size: 'phone' });
  const chat = chatOn(page);
  await page.goto(bot.url);
  await chat.choose(answerOf(1).label);
  await wake(page);
  await eventually(async () => (await bot.chosen()).length).toBe(1);
  await page.goto(`${bot.url}/plain`);
  await eventually(() => chat.answers.count()).toBe(1);
  for (const id of ['chat-data', 'chat-erase', 'chat-erase-yes']) await plainPages(page).press(id);
  await page.getByTestId('chat-erased').waitFor();

  await page.goto(bot.url);
  await chat.option(answerOf(1).label).waitFor();
  expect(await chat.answers.count()).toBe(0);
  await chat.choose(answerOf(1).label);
  await wake(page);
  await eventually(async () => (await bot.chosen()).length).toBe(1);
});

it('comes to life around a person who is writing: neither the focus nor a press under way is lost', async () => {
  const { page } = await visit({ size: 'desktop' });
  const chat = chatOn(page);
  const alive = () => page.locator('[name="handover"]').waitFor({ state: 'detached' });
  const come = await holdScripts(page);
  await page.goto(address('/b/teknoloikka'), { waitUntil: 'commit' });
  await chat.input.pressSequentially('Pajulan ');
  come();
  await alive();
  await page.keyboard.type('Paja');
  expect(await chat.input.inputValue()).toBe('Pajulan Paja');

  const comeAgain = await holdScripts(page);
  await page.reload({ waitUntil: 'commit' });
  await chat.input.fill('Pajulan Paja');
  await chat.send.hover();
  await page.mouse.down();
  comeAgain();
  await alive();
  await page.mouse.up();
  await eventually(() => chat.answers.count()).toBe(1);
});
