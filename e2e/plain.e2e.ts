import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { emulatorFirestore } from '../functions/src/testing/public-app.ts';
import { recipientFixture } from '../functions/src/testing/recipients.ts';
import { graveViolations } from './support/axe.ts';
import { SIZES, useBrowser } from './support/browser.ts';
import { eventually } from './support/eventually.ts';
import { sidewaysScroll } from './support/look.ts';
import { mailsTo } from './support/mailbox.ts';
import { plainPages, type PlainPages } from './support/plain.ts';
import { address, ready, variable } from './support/ready.ts';

const visit = useBrowser();
const BOT = address(ready.bot ?? '');
const PLAIN = `${BOT}/plain`;
const WITHOUT_SCRIPTS = { size: 'phone', javaScriptEnabled: false } as const;

it('leads from the bot’s own page to the services without any script', async () => {
  const { page } = await visit(WITHOUT_SCRIPTS);
  const pages = plainPages(page);
  await page.goto(BOT);
  await pages.write('1234567-0');
  expect(page.url()).toContain('/plain');
  expect(await page.title()).toMatch(/^Virhe: /);
  expect(await pages.focused()).toBe('chat-input');
  expect(await pages.input.inputValue()).toBe('1234567-0');
  expect(await pages.error.innerText()).toContain('Y-tunnus');

  await pages.input.fill('Pajulan Paja Oy');
  await pages.turn(() => pages.input.press('Enter'));
  await pages.choose('2–9');
  await pages.choose('Kauppa');
  await pages.choose('Osaaminen ei riitä');
  await pages.tick('Digitaidot', 'Kielitaito');
  await pages.setLanguage('sv');
  expect(await page.locator('html').getAttribute('lang')).toBe('sv');
  await pages.setLanguage('fi');
  await pages.choose('Minä itse');
  await pages.choose('Tutustun vasta');
  await pages.choose('Emme ole');
  await page.getByTestId('chat-consent').check();
  await pages.press('chat-send');
  expect(await page.getByTestId('chat-consent').isChecked()).toBe(true);
  await pages.press('chat-skip');

  expect(await pages.said()).toEqual([
    'Pajulan Paja Oy', '2–9', 'Kauppa', 'Osaaminen ei riitä', 'Digitaidot, Kielitaito', 'Minä itse',
    'Tutustun vasta', 'Emme ole', 'Ei kiitos, en jätä yhteystietoja',
  ]); // prettier-ignore
  expect(await page.getByTestId('chat-service').count()).toBeGreaterThan(0);
  expect(await page.getByTestId('chat-end').innerText()).toContain('Koska kerroit');
  expect(await pages.copy()).toMatchObject({ status: 'completed', locale: 'fi' });
});

it('doubles nothing by reloads, and takes the browser’s Back for a change of mind', async () => {
  const { page } = await visit(WITHOUT_SCRIPTS);
  const pages = plainPages(page);
  await page.goto(BOT);
  await pages.write('Pajulan Paja Oy');
  const begun = await pages.copy();
  await page.goBack();
  await page.goBack();
  await page.reload();
  expect(await pages.copy()).toMatchObject({ id: begun.id, seq: 1 });

  await pages.choose('2–9');
  await pages.choose('Kauppa');
  await page.reload();
  await page.goBack();
  await pages.choose('Rakentaminen');
  expect(await pages.said()).toEqual(['Pajulan Paja Oy', '2–9', 'Rakentaminen']);
  const { entries } = await pages.copy();
  expect(entries.map(({ kind }) => kind)).toEqual(['answer', 'answer', 'answer', 'back', 'answer']);

  await pages.press('chat-back');
  await pages.choose('Kauppa');
  await pages.turn(() => page.getByRole('button', { name: 'Muuta vastausta: 2–9' }).click());
  await pages.choose('10–49');
  expect(await pages.said()).toEqual(['Pajulan Paja Oy', '10–49', 'Kauppa']);

  await page.getByTestId('chat-restart-ask').click();
  await pages.press('chat-restart');
  expect(await pages.said()).toEqual([]);
});

it('gives the summary along by file and mail, counts the way to a service, and forgets all when told to', async () => {
  const { page, context } = await visit(WITHOUT_SCRIPTS);
  const pages = plainPages(page);
  await page.goto(PLAIN);
  await toTheEnd(pages);

  const file = await pages.download('chat-pdf');
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByTestId('chat-mail-address').fill('maija');
  await pages.press('chat-mail');
  expect(await pages.focused()).toBe('chat-mail-address');
  const mail = `${randomUUID()}@yritys.example`;
  await page.getByTestId('chat-mail-address').fill(mail);
  await pages.press('chat-mail');
  expect(await pages.notice.innerText()).toContain('matkalla');
  await eventually(async () => (await mailsTo(mail)).length).toBe(1);

  await context.route(/^https:/, (route) => route.fulfill({ body: 'palvelu', contentType: 'text/plain' }));
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.getByTestId('chat-service-link').first().click(),
  ]);
  await tab.waitForURL(/^https:/);
  await tab.close();
  // What is routed is not cached, and Back would have to ask anew.
  await context.unrouteAll();
  expect((await pages.copy()).entries.at(-1)).toMatchObject({ kind: 'opened' });

  await pages.press('chat-data');
  await pages.press('chat-erase');
  await pages.press('chat-erase-yes');
  await page.getByTestId('chat-erased').waitFor();
  await page.goBack();
  await page.goBack();
  await pages.press('chat-return');
  expect(await pages.notice.innerText()).toContain('ei enää ole');
});

it('goes on behind an invitation on whatever device', async () => {
  const db = emulatorFirestore(variable('GCLOUD_PROJECT'));
  const { token } = await recipientFixture(db, randomUUID(), { bot: 'teknoloikka' }, 'tikkuranta');
  const one = await visit(WITHOUT_SCRIPTS);
  const pages = plainPages(one.page);
  await one.page.goto(address(`/i/${token}`));
  expect(await pages.input.inputValue()).toBe('Havukka Oy');
  await pages.press('chat-send');
  await pages.choose('2–9');
  const other = await visit({ size: 'desktop', javaScriptEnabled: false });
  await other.page.goto(address(`/i/${token}/plain`));
  expect(await plainPages(other.page).said()).toEqual(['Havukka Oy (9900010-6)', '2–9']);
  await plainPages(other.page).choose('Kauppa');
  expect(await plainPages(other.page).copy()).toMatchObject({ seq: 3, company: { businessId: '9900010-6' } });
});

it('works where the script does not come', async () => {
  const { page } = await visit({ size: 'desktop', expects: [/assets\/chat-/, /ERR_FAILED/] });
  await page.route('**/assets/chat-*', (route) => route.abort());
  const pages = plainPages(page);
  await page.goto(BOT);
  await pages.write('Pajulan Paja Oy');
  await pages.choose('2–9');
  expect(await pages.copy()).toMatchObject({ seq: 2 });
});

it.each(['light', 'dark'] as const)(
  'is accessible from end to end and fits 320 pixels, %s',
  async (colorScheme) => {
    const { page } = await visit({ ...WITHOUT_SCRIPTS, viewport: { width: 320, height: 640 }, colorScheme });
    const { page: lens } = await visit({ size: 'phone', colorScheme });
    const pages = plainPages(page);
    const look = () => lookThrough(page, lens);
    await page.goto(PLAIN);
    await look();
    await pages.press('chat-send');
    await look();
    await toTheEnd(pages, look);
    await look();
    await page.getByTestId('chat-mail-address').fill('maija');
    await pages.press('chat-mail');
    await look();
    await pages.press('chat-data');
    await look();
    await pages.press('chat-erase');
    await look();
    await pages.press('chat-erase-yes');
    await look();
  },
);

/** Answers every question, by the contact details’ error; `look` is called before each. */
async function toTheEnd(pages: PlainPages, look: () => Promise<unknown> = () => Promise.resolve()) {
  await pages.write('Pajulan Paja Oy');
  for (const label of ['2–9', 'Kauppa', 'Osaaminen ei riitä']) {
    await look();
    await pages.choose(label);
  }
  await look();
  await pages.tick('Digitaidot');
  for (const label of ['Minä itse', 'Tutustun vasta', 'Emme ole']) await pages.choose(label);
  await look();
  await pages.press('chat-send');
  await look();
  await pages.press('chat-skip');
}

/** What axe says, which needs scripts: of the same HTML, shown where they run. */
async function lookThrough(page: Page, lens: Page) {
  expect(await sidewaysScroll(page), `width of ${await page.title()}`).toBe(0);
  const html = await page.content();
  await lens.unrouteAll();
  await lens.route(PLAIN, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  await lens.setViewportSize(SIZES.phone.viewport);
  await lens.goto(PLAIN);
  expect(await graveViolations(lens), `accessibility of ${await page.title()}`).toEqual([]);
}
