import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { paths } from '../core/bots/paths.ts';
import { input, longDialogue } from '../functions/src/testing/dialogues.ts';
import { publishFixture } from '../functions/src/testing/fixtures.ts';
import { emulatorFirestore } from '../functions/src/testing/public-app.ts';
import { useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { eventually } from './support/eventually.ts';
import { wake } from './support/kept-record.ts';
import { plainPages } from './support/plain.ts';
import { address, variable } from './support/ready.ts';

const visit = useBrowser();
const EMAIL = 'maija@pajula.example';
const GIVEN = [{ kind: 'text', text: EMAIL, consent: true }];

/** A bot that asks for an e-mail address with consent, then yes or no; with what the server holds of its answers. */
async function emailBot() {
  const slug = `email-${randomUUID().slice(0, 8)}`;
  const organisation = `org-${slug}`;
  const db = emulatorFirestore(variable('GCLOUD_PROJECT'));
  const { nodes, ...dialogue } = longDialogue(1);
  const mail = { ...input('mail', 'email', 'q1'), consent: '<p>Saa ottaa yhteyttä</p>', mustConsent: true };
  await publishFixture(
    db,
    { ...dialogue, start: 'mail', nodes: { ...nodes, mail } },
    { organisation, bot: 'email', slug },
  );
  return {
    url: address(`/b/${slug}`),
    async values(): Promise<unknown[]> {
      const { docs } = await db.collection(paths.conversations(organisation)).get();
      const entries = docs.flatMap((one) => one.get('history') as { value?: unknown }[]);
      return entries.map(({ value }) => value);
    },
  };
}

/** Sends the address without the consent, sees it refused with both fields kept, and consents. */
async function refusedThenGiven(page: Page, send: () => Promise<unknown>) {
  await page.getByTestId('chat-input').fill(EMAIL);
  await send();
  const error = page.getByTestId('chat-error').first();
  await error.waitFor();
  expect(await error.innerText()).toMatch(/suostumu|rastit|hyväksy/i);
  expect(await page.getByTestId('chat-answer').count()).toBe(0);
  expect(await page.getByTestId('chat-input').first().inputValue()).toBe(EMAIL);
  await page.getByTestId('chat-consent').check();
  await send();
  await page.getByText('Kyllä', { exact: true }).waitFor();
}

it('takes an e-mail address with the consent and not without it, on the plain page', async () => {
  const bot = await emailBot();
  const { page } = await visit({ size: 'phone', javaScriptEnabled: false });
  const pages = plainPages(page);
  await page.goto(`${bot.url}/plain`);
  await refusedThenGiven(page, () => pages.press('chat-send'));
  expect(await pages.said()).toEqual([EMAIL]);
  expect(await bot.values()).toEqual(GIVEN);
});

it('takes an e-mail address with the consent and not without it, on the page with a script', async () => {
  const bot = await emailBot();
  const { page } = await visit({ size: 'phone' });
  await page.goto(bot.url);
  await refusedThenGiven(page, () => chatOn(page).send.click());
  expect(await page.getByTestId('chat-answer').count()).toBe(1);
  await wake(page);
  await eventually(() => bot.values()).toEqual(GIVEN);
});
