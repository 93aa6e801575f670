import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../core/dialogue/locale.ts';
import { expectAccessible } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { copiedBot } from './support/copied-bot.ts';
import { eventually } from './support/eventually.ts';
import { cutTexts, picture, sidewaysScroll, spaceTexts } from './support/look.ts';
import { address, ready } from './support/ready.ts';

const visit = useBrowser();
const LAYOUTS = ['popup', 'full', 'inline', 'embed'] as const;
type Layout = (typeof LAYOUTS)[number];

const pages = {} as Record<Layout, string>;
beforeAll(async () => {
  const bot = address(ready.bot ?? '');
  pages.popup = bot;
  pages.embed = `${bot}?embed=popup`;
  for (const layout of ['full', 'inline'] as const) {
    pages[layout] = await copiedBot(`layout-${layout}`, (version) => ({
      ...version,
      site: { ...version.site, layout },
    }));
  }
});

/** Walks the demo's short way, and looks at every kind of question on it. */
async function walk(page: Page, look: (moment: string) => Promise<void>) {
  const chat = chatOn(page);
  await chat.input.waitFor();
  await look('question');
  await chat.write('Pajulan Paja Oy');
  await chat.choose('2–9');
  await chat.choose('Kauppa');
  await look('choice');
  await chat.choose('Osaaminen ei riitä');
  await chat.option('Digitaidot').click();
  await look('several');
  await chat.send.click();
  await chat.choose('Minä itse');
  await chat.choose('Tutustun vasta');
  await chat.choose('Emme ole');
  await page.getByTestId('chat-consent').waitFor();
  await chat.send.click();
  await chat.error.first().waitFor();
  await look('error');
  await chat.skip();
  await chat.end.waitFor();
  await look('end');
}

describe.each(LAYOUTS)('the chat as %s', (layout) => {
  it('is accessible from end to end, with the menu open and the site behind it', async () => {
    const { page } = await visit({ size: 'desktop', reducedMotion: 'reduce' });
    await page.goto(pages[layout]);
    await walk(page, async (moment) => {
      await expectAccessible(page);
      await picture(page, `layout-${layout}-${moment}`);
    });
    await page.getByTestId('chat-menu').click();
    await page.getByTestId('chat-menu-restart').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    if (layout === 'popup' || layout === 'full') {
      await page.getByTestId('chat-close').click();
      await page.getByTestId('chat-open').waitFor();
      await page.getByTestId('site-text').waitFor();
      await expectAccessible(page);
    }
  });

  it.each([
    ['320 px, as at 400 % zoom', { width: 320, height: 256 }],
    ['320 px on a high window', { width: 320, height: 640 }],
  ])('shows all of it at %s, also with spaced text', async (_, viewport) => {
    const { page } = await visit({ size: 'desktop', viewport, reducedMotion: 'reduce' });
    await page.goto(pages[layout]);
    await spaceTexts(page);
    await walk(page, async (moment) => {
      expect.soft(await sidewaysScroll(page), `${moment} scrolls sideways by px`).toBe(0);
      expect.soft(await cutTexts(page), `${moment} cuts`).toEqual([]);
    });
  });

  it.each(['phone', 'desktop'] as const)('does not shift while it comes to life on a %s', async (size) => {
    const { page } = await visit({ size });
    await watchShifts(page);
    await page.goto(pages[layout], { waitUntil: 'networkidle' });
    await page.locator('.slow').waitFor({ state: 'detached' });
    expect(await shifts(page)).toBe(0);
  });

  it('is led by the keyboard alone, from the first question to the end', async () => {
    const { page } = await visit({ size: 'desktop' });
    const chat = chatOn(page);
    await page.goto(pages[layout]);
    await page.waitForLoadState('networkidle');
    await chat.input.focus();
    await page.keyboard.type('Pajulan Paja Oy');
    await page.keyboard.press('Enter');
    for (const [label, several] of [
      ['2–9'],
      ['Kauppa'],
      ['Osaaminen ei riitä'],
      ['Digitaidot', true],
      ['Minä itse'],
      ['Tutustun vasta'],
      ['Emme ole'],
      ['Ei kiitos'],
    ] as [string, boolean?][]) {
      await tabTo(page, label);
      await page.keyboard.press(several ? 'Space' : 'Enter');
      if (several) {
        await tabTo(page, 'Lähetä');
        await page.keyboard.press('Enter');
      }
    }
    await chat.end.waitFor();
    await eventually(() => focused(page)).toContain('dock');
  });
});

describe('a part of the page', () => {
  it('stands in the text and moves the page by no pixel', async () => {
    const { page } = await visit({ size: 'phone' });
    const chat = chatOn(page);
    await page.goto(pages.inline);
    await chat.input.waitFor();
    expect(await page.getByTestId('chat-close').count()).toBe(0);
    const place = () => page.evaluate(() => [scrollY, document.documentElement.scrollHeight]);
    await page.locator('#chat').evaluate((chatPanel) => chatPanel.scrollIntoView({ block: 'center' }));
    const before = await place();
    await chat.write('Pajulan Paja Oy');
    // What drives the browser scrolls when it finds that new answers take no touch yet.
    await page.locator('.chat:not([data-fresh])').waitFor();
    await chat.choose('2–9');
    await chat.option('Kauppa').waitFor();
    expect(await place()).toEqual(before);
  });
});

describe.each(['popup', 'inline'] as const)('the site around the chat as %s', (layout) => {
  it('follows its language there and back, and leaves what is being written', async () => {
    const { page } = await visit({ size: 'desktop' });
    const chat = chatOn(page);
    const site = page.getByTestId('site-text');
    const title = page.getByRole('heading', { level: 1 });
    const written = () => site.locator('.site-text').innerText();
    await page.goto(pages[layout]);
    await chat.input.fill('Pajulan Pa');
    const [finnishTitle, finnish] = [await title.innerText(), await written()];

    await page.getByTestId('chat-language').selectOption('sv');
    await eventually(() => title.innerText()).not.toBe(finnishTitle);
    expect(await written()).not.toBe(finnish);
    await page.getByTestId('chat-language').selectOption('fi');
    await eventually(written).toBe(finnish);
    expect(await chat.input.inputValue()).toBe('Pajulan Pa');
  });
});

describe('a frame on another site', () => {
  it.each([
    ['bubble', 1],
    ['popup', 1],
    ['inline', 0],
  ])('as %s has %i ways to close and no site', async (mode, closes) => {
    const { page } = await visit({ size: 'phone' });
    await page.goto(`${pages.popup}?embed=${mode}`);
    await chatOn(page).input.waitFor();
    expect(await page.getByTestId('chat-close').count()).toBe(closes);
    expect(await page.getByTestId('site-text').count()).toBe(0);
  });
});

describe.each(LOCALES)('in %s', (locale) => {
  it.each(['light', 'dark'] as const)('every layout is whole in the %s scheme', async (colorScheme) => {
    for (const size of ['phone', 'tablet', 'desktop'] as const) {
      const { page } = await visit({ size, colorScheme, reducedMotion: 'reduce' });
      for (const layout of LAYOUTS) {
        const url = new URL(pages[layout]);
        url.searchParams.set('lang', locale);
        await page.goto(url.href);
        await chatOn(page).input.waitFor();
        await page.waitForFunction(() =>
          [...document.images].every((one) => one.complete || one.loading === 'lazy'),
        );
        expect.soft(await sidewaysScroll(page), `${layout} on a ${size}`).toBe(0);
        await picture(page, `layout-${layout}-${size}-${locale}-${colorScheme}`);
      }
    }
  });
});

/** Goes on by the tabulator until what has the focus is so called. */
async function tabTo(page: Page, name: string) {
  await page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('checkbox', { name, exact: true }))
    .waitFor();
  for (let steps = 0; steps < 40; steps += 1) {
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${name}`);
}

/** Adds up what moves by itself; to be called before the page opens. */
function watchShifts(page: Page) {
  return page.addInitScript(() => {
    const seen = { sum: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

function shifts(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { seen: { sum: number } }).seen.sum);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.className ?? '');
}
