import { describe, expect, it } from 'vitest';
import { OWN_STORAGE_PER_SITE, useBrowser } from '../support/browser.ts';
import { companyPage, frameOn, opener, useHostSite } from '../support/embedding.ts';
import { eventually } from '../support/eventually.ts';
import { picture } from '../support/look.ts';
import { watchConversation } from '../support/own-copy.ts';

const visit = useBrowser(OWN_STORAGE_PER_SITE);
const { host, bot, script } = useHostSite();

it('opens by itself after a while, leaves the focus where it is, and not again once it was closed', async () => {
  const { page } = await visit({ size: 'desktop' });
  const url = companyPage(host, { end: script('data-mode="popup" data-open="time:1"') });
  await page.goto(url);
  await page.locator('#search').focus();
  const chat = frameOn(page);
  await chat.input.waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
  expect(await page.getByRole('button').count()).toBe(0);

  await chat.close.click();
  await page.locator('iframe').waitFor({ state: 'hidden' });
  await page.goto(url);
  const told = page.evaluate(() => new Promise((tell) => addEventListener('ukv:ready', (event) => tell((event as CustomEvent).detail)))); // prettier-ignore
  expect(await told).toEqual({ bot, dismissed: true });
  expect(await page.locator('iframe').isVisible()).toBe(false);
  await page.evaluate('ukv.open()');
  await chat.input.waitFor();
});

it('opens when so much of the page has been scrolled, on a phone over its lower part', async () => {
  const { page } = await visit({ size: 'phone' });
  await page.goto(companyPage(host, { end: script('data-open="scroll:50"') }));
  await opener(page).waitFor();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight * 0.2));
  expect(await page.locator('iframe').count()).toBe(0);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight * 0.7));
  const chat = frameOn(page);
  await chat.input.waitFor();
  const box = await page.locator('iframe').boundingBox();
  expect(box!.y).toBeGreaterThan(200);
  await picture(page, 'embed-scroll-390', false);
  await chat.input.fill('Pajulan Paja Oy');
  await chat.send.click();
  await eventually(async () => (await page.locator('iframe').boundingBox())?.y).toBe(0);
});

describe('in a browser that gives the frame no storage', () => {
  const visitWithout = useBrowser();

  it('the chat works all the same, and its answers arrive', async () => {
    const { page } = await visitWithout({ size: 'desktop' });
    const ownCopy = watchConversation(page);
    await page.goto(companyPage(host, { end: script() }));
    await opener(page).click();
    const chat = frameOn(page);
    await chat.input.fill('Pajulan Paja Oy');
    await chat.send.click();
    await chat.option('2–9').click();
    await eventually(async () => (await ownCopy()).entries.length).toBe(2);
  });

  it('it goes on where it was on the next page, and a closed pop-up stays closed: the site keeps both', async () => {
    const { page } = await visitWithout({ size: 'desktop' });
    const url = companyPage(host, { end: script('data-mode="popup" data-open="time:1"') });
    await page.goto(url);
    await page.locator('#search').focus();
    const chat = frameOn(page);
    await chat.input.fill('Pajulan Paja Oy');
    const refused = await page.frames()[1]!.evaluate(() => {
      try {
        return !localStorage;
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(refused).toBe('SecurityError');
    await chat.send.click();
    await chat.option('2–9').waitFor();
    await eventually(() => page.evaluate(() => Object.keys(localStorage))).toEqual([`ukv /b/${bot}`]);

    await page.goto(url);
    await chat.option('2–9').waitFor();
    expect(await chat.answers.count()).toBe(1);
    await page.locator('#search').focus();
    await chat.option('2–9').focus();
    await page.keyboard.press('Escape');
    await page.locator('iframe').waitFor({ state: 'hidden' });
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('search');

    await page.goto(url);
    const told = page.evaluate(() => new Promise((tell) => addEventListener('ukv:ready', (event) => tell((event as CustomEvent).detail)))); // prettier-ignore
    expect(await told).toEqual({ bot, dismissed: true });
    expect(await page.locator('iframe').isVisible()).toBe(false);
  });
});

it('is closed first by Back where it covers a phone, and leaves nothing behind for Back when closed', async () => {
  const { page } = await visit({ size: 'phone' });
  const url = companyPage(host, { end: script() });
  const before = companyPage(host, { path: '/before' });
  await page.goto(before);
  await page.goto(url);
  await opener(page).tap();
  const chat = frameOn(page);
  await chat.input.waitFor();
  await eventually(() => page.evaluate(() => history.state as unknown)).toEqual({ ukv: true });
  await page.evaluate(() => history.back());
  await page.locator('iframe').waitFor({ state: 'hidden' });
  expect(page.url()).toBe(url);

  await opener(page).tap();
  await eventually(() => page.evaluate(() => history.state as unknown)).toEqual({ ukv: true });
  await chat.close.click();
  await eventually(() => page.evaluate(() => history.state as unknown)).toBe(null);
  await page.goBack();
  expect(page.url()).toBe(before);
});
