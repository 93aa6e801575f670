import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPdf } from '../functions/src/summary/testing/open-pdf.ts';
import { expectAccessible } from './support/axe.ts';
import { SIZES, useBrowser } from './support/browser.ts';
import { eventually } from './support/eventually.ts';
import { picture, sidewaysScroll } from './support/look.ts';
import { mailsTo } from './support/mailbox.ts';
import { watchConversation } from './support/own-copy.ts';
import { address, ready } from './support/ready.ts';
import { WALKED, walkDemo } from './support/walk-demo.ts';

const visit = useBrowser();
const BOT = address(ready.bot ?? '');
const OFFLINE = [/ERR_INTERNET_DISCONNECTED/];

const openMenu = async (page: Page, item: string) => {
  await page.getByTestId('chat-menu').click();
  await page.getByTestId(`chat-menu-${item}`).click();
};

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [download]: [Download, void] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId(button).click(),
  ]);
  return readFile(await download.path());
}

it('says at the end why each service fits, and gives the summary as a PDF that holds it all', async () => {
  const { page } = await visit({ size: 'phone' });
  await page.goto(BOT);
  await walkDemo(page);

  const why = page.getByTestId('chat-why').first();
  await eventually(() => why.textContent()).toContain('Koska kerroit: ”');
  const names = await page.getByTestId('chat-service').getByRole('heading').allInnerTexts();
  expect(names.length).toBeGreaterThan(0);
  const reason = (await why.locator('p').first().textContent()) ?? '';

  const { text, info, links } = await openPdf(await downloaded(page, 'chat-keep-download'));
  for (const said of [...names, reason, WALKED.company, ...WALKED.reasons, WALKED.contact.name]) {
    expect(text).toContain(said);
  }
  expect(info.get('Tagged')).toBe('yes');
  expect(links.length).toBeGreaterThan(0);
  await eventually(() => page.getByTestId('chat-keep-status').textContent()).toBe('Tiedosto on ladattu.');
  await page.getByTestId('chat-recap').locator('summary').click();
  await page.getByTestId('chat-recap').getByText('Asiakastietoa, Talouden lukuja').waitFor();
  await expectAccessible(page);
});

it('mails the summary without what was typed, and explains a wrong address', async () => {
  const { page } = await visit({ size: 'phone' });
  await page.goto(BOT);
  await walkDemo(page);
  await page.getByTestId('chat-keep-mail').click();
  const field = page.getByTestId('chat-mail-address');
  expect(await field.inputValue()).toBe(WALKED.contact.email);
  await expectAccessible(page);

  await field.fill('paivi@');
  await page.getByTestId('chat-mail-send').click();
  await page.getByRole('alert').getByText('Tarkista sähköpostiosoite').waitFor();
  expect(await field.evaluate((element) => document.activeElement === element)).toBe(true);
  await expectAccessible(page);

  const to = `${randomUUID()}@pajula.example`;
  await field.fill(to);
  await page.getByTestId('chat-mail-send').click();
  await eventually(() => page.getByTestId('chat-mail-status').textContent()).toContain(
    `matkalla osoitteeseen ${to}`,
  );
  await eventually(async () => (await mailsTo(to)).length).toBe(1);
  const [mail] = await mailsTo(to);
  expect(mail?.subject).toContain('Yhteenveto');
  expect(mail?.text).toContain('Asiakastietoa, Talouden lukuja');
  expect(mail?.text).toContain(BOT);
  expect(mail?.text).not.toMatch(/Pajula|Päivi/);
  await page.getByRole('dialog').getByRole('button', { name: 'Sulje' }).click();
  const keep = page.getByTestId('chat-keep-mail');
  await eventually(() => keep.evaluate((one) => document.activeElement === one)).toBe(true);
});

it('shares the services and the public address, never an answer', async () => {
  const { page, context } = await visit({ size: 'phone' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: async (what: unknown) => void shared.push(what),
    });
  });
  await page.goto(BOT);
  await walkDemo(page);
  await page.getByTestId('chat-keep-share').click();
  await eventually(() =>
    page.evaluate(() => (window as unknown as { shared: unknown[] }).shared.length),
  ).toBe(1);
  const shared = await page.evaluate(() =>
    JSON.stringify((window as unknown as { shared: unknown[] }).shared[0]),
  );
  const name = await page.getByTestId('chat-service').getByRole('heading').first().innerText();
  expect(shared).toContain(name);
  expect(shared).toContain(`${BOT}?lang=fi`);
  expect(shared).not.toMatch(/Pajula|Päivi|Teollisuus/);

  await page.evaluate(() =>
    Object.defineProperty(navigator, 'share', { configurable: true, value: undefined }),
  );
  await page.getByTestId('chat-keep-share').click();
  await page.getByText('Palvelut ja linkit on kopioitu').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(name);
  expect(copied).not.toMatch(/Pajula|Päivi|Teollisuus/);
});

it('prints the summary alone, with addresses written out', async () => {
  const { page } = await visit({ size: 'desktop', colorScheme: 'dark' });
  await page.goto(BOT);
  await walkDemo(page);
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(() => document.body.innerText);
  expect(printed).toContain('Yhteenveto keskustelustasi');
  expect(printed).toContain(WALKED.company);
  expect(printed).toMatch(/https:\/\/\S+/);
  for (const screen of ['Lataa PDF', 'Edellinen', 'Tietosuoja']) expect(printed).not.toContain(screen);
  const ink = await page.locator('.sheet').evaluate((one) => getComputedStyle(one).color);
  expect(ink).toBe('rgb(0, 0, 0)');
  await picture(page, 'summary-print');
});

it('shows what is kept, hands it over as JSON and PDF, and erases it', async () => {
  const { page } = await visit({ size: 'phone' });
  const ownCopy = watchConversation(page);
  await page.goto(BOT);
  await walkDemo(page);
  const { id } = await ownCopy();
  await openMenu(page, 'data');
  await eventually(() => page.getByTestId('chat-data-state').textContent()).toBe('Kaikki vastauksesi ovat perillä.');
  const dialog = page.getByRole('dialog');
  for (const said of ['Tikkurannan yrityspalvelut', 'Ne poistetaan viimeistään', WALKED.contact.email, WALKED.company, 'saa ottaa minuun yhteyttä']) {
    await dialog.getByText(said).first().waitFor();
  }
  await expectAccessible(page);

  const json = JSON.parse((await downloaded(page, 'chat-data-json')).toString('utf8')) as Record<string, unknown>;
  expect(json).toMatchObject({
    keptBy: 'Tikkurannan yrityspalvelut',
    conversation: { id, completed: true },
    company: { name: WALKED.company },
    contact: { fields: WALKED.contact, consent: { version: expect.any(Number) } },
    waitingInThisBrowser: [],
  });
  expect(json.history).toHaveLength(11);
  expect(JSON.stringify(json.answers)).toContain('Asiakastietoa, Talouden lukuja');
  expect((await openPdf(await downloaded(page, 'chat-data-pdf'))).text).toContain(WALKED.company);

  await page.getByTestId('chat-erase').click();
  await dialog.getByRole('alert').waitFor();
  await expectAccessible(page);
  await page.getByTestId('chat-erase').click();
  await page.getByText('Vastauksesi on poistettu.').waitFor();
  expect(await ownCopy()).toMatchObject({ code: 'unauthorised' });
}); // prettier-ignore

it('without a network says what it knows and what works, and never fails silently', async () => {
  const { page, context } = await visit({ size: 'phone', expects: OFFLINE });
  const ownCopy = watchConversation(page);
  await page.goto(BOT);
  await walkDemo(page);
  await eventually(async () => (await ownCopy()).status).toBe('completed');
  await context.setOffline(true);

  await page.getByTestId('chat-keep-download').click();
  await eventually(() => page.getByTestId('chat-keep-status').textContent()).toContain('tarvitaan verkkoyhteys');
  await page.getByTestId('chat-keep-mail').click();
  await page.getByTestId('chat-mail-send').click();
  await page.getByRole('alert').getByText('tarvitaan verkkoyhteys').waitFor();
  await page.getByRole('button', { name: 'Peruuta' }).click();
  await openMenu(page, 'data');
  await eventually(() => page.getByTestId('chat-data-state').textContent()).toContain('minkä tämä selain tietää');
  const json = JSON.parse((await downloaded(page, 'chat-data-json')).toString('utf8')) as Record<string, unknown>;
  expect(json.history).toHaveLength(11);
}); // prettier-ignore

it.each(['fi', 'sv'] as const)('is whole in every window, in %s', async (locale) => {
  for (const size of ['phone', 'tablet', 'desktop'] as const) {
    const { page } = await visit({ size, reducedMotion: 'reduce' });
    await page.goto(BOT);
    await walkDemo(page);
    if (locale === 'sv') {
      await page.getByTestId('chat-language').selectOption('sv');
      await page.getByText('Spara sammanfattningen').waitFor();
    }
    const { width } = SIZES[size].viewport;
    await page.getByTestId('chat-end').scrollIntoViewIfNeeded();
    await look('end');
    await page.getByTestId('chat-keep-mail').scrollIntoViewIfNeeded();
    await look('keep');
    await page.getByTestId('chat-keep-mail').click();
    await look('mail');
    await page.keyboard.press('Escape');
    await openMenu(page, 'data');
    await page.getByTestId('chat-data-fact').first().waitFor();
    await look('data');

    async function look(moment: string) {
      await picture(page, `summary-${moment}-${width}-${locale}`);
      expect.soft(await sidewaysScroll(page), `${moment} scrolls sideways by px`).toBe(0);
    }
  }
});
