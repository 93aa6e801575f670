/** The bot's site as visitors, search engines and shared links meet it. */
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { eventually } from './support/eventually.ts';
import { picture, sidewaysScroll } from './support/look.ts';
import { address, ready } from './support/ready.ts';

const visit = useBrowser();
const FRONT = ready.bot ?? '';
const PAGES = ['', '/palvelut', '/tiedot', '/privacy', '/accessibility'] as const;

const header = (page: Page) => page.getByRole('banner');
const heading = (page: Page) => page.locator('h1');

it('a visitor reads the site in two languages and comes to the chat from it', async () => {
  const { page } = await visit({ size: 'desktop', reducedMotion: 'reduce' });
  await page.goto(address(FRONT));
  await header(page).getByRole('link', { name: 'Palvelut', exact: true }).click();
  await eventually(() => heading(page).textContent()).toBe('Palvelut');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Saavutettavuus' }).click();
  await eventually(() => heading(page).textContent()).toBe('Saavutettavuus\u00adseloste');
  await header(page).getByRole('link', { name: 'Svenska' }).click();
  await eventually(() => heading(page).textContent()).toBe('Tillgänglighets\u00adutlåtande');
  expect(await page.locator('html').getAttribute('lang')).toBe('sv');
  await page.getByRole('main').getByRole('link', { name: 'Öppna samtalet' }).click();
  await page.getByTestId('chat-input').waitFor();
  expect(new URL(page.url()).search).toBe('?lang=sv');
  await header(page).getByRole('link', { name: 'Tikkurannan yrityspalvelut' }).waitFor();
});

it('the site and the chat change language together, without leaving the page', async () => {
  const { page } = await visit({ size: 'desktop', reducedMotion: 'reduce' });
  await page.goto(address(FRONT));
  await page.getByTestId('chat-input').fill('Pajulan Paja Oy');
  await page.getByTestId('chat-send').click();
  await page.getByTestId('chat-answer').waitFor();
  await header(page).getByRole('link', { name: 'Svenska' }).click();
  await eventually(() => heading(page).textContent()).toMatch(/^Tekniksprånget/);
  await page.getByTestId('chat-option').getByText('Bara jag').waitFor();
  expect(await page.getByTestId('chat-answer').count()).toBe(1);
  expect(
    await header(page).getByRole('link', { name: 'Tjänster', exact: true }).getAttribute('href'),
  ).toContain('lang=sv');
  expect(await page.getByTestId('site-text').textContent()).toContain('Så går det till');
  expect(new URL(page.url()).searchParams.get('lang')).toBe('sv');
});

it('a button in the text opens the chat where one is, and puts the focus there', async () => {
  const { page } = await visit({ size: 'phone', reducedMotion: 'reduce' });
  await page.goto(address(FRONT));
  await page.getByTestId('chat-close').click();
  await page.getByRole('main').getByRole('link', { name: 'Aloita keskustelu' }).click();
  await page.getByTestId('chat-input').waitFor();
  await eventually(() => page.evaluate(() => !!document.activeElement?.closest('#chat'))).toBe(true);
});

it('a button in the text opens the chat before the later parts of the page are here, too', async () => {
  const { page } = await visit({ size: 'phone', expects: [/ERR_FAILED/] });
  await page.route('**/assets/chat-entry-*.js*', (route) => route.abort());
  await page.goto(address(FRONT));
  await page.getByTestId('chat-close').click();
  await page.getByRole('main').getByRole('link', { name: 'Aloita keskustelu' }).click();
  await page.getByTestId('chat-input').waitFor();
});

it('without JavaScript the site reads the same, and every page is reached', async () => {
  const { page } = await visit({ size: 'phone', javaScriptEnabled: false });
  await page.goto(address(FRONT));
  await header(page).getByRole('link', { name: 'English' }).click();
  expect(await heading(page).textContent()).toMatch(/^Teknoloikka: find/);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click();
  expect(await page.getByRole('main').textContent()).toContain('We keep your answers for a year');
  await header(page).getByRole('link', { name: 'Services', exact: true }).click();
  expect(await page.getByRole('main').getByRole('img').getAttribute('alt')).toMatch(/^Three entrepreneurs/);
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it.each(['phone', 'tablet', 'desktop'] as const)(
    'every page is whole and accessible on a %s',
    async (size) => {
      const { page } = await visit({ size, colorScheme, reducedMotion: 'reduce' });
      for (const path of PAGES) {
        await page.goto(address(`${FRONT}${path}?lang=sv`));
        if (path === '') await page.getByTestId('chat-close').click();
        await showPictures(page);
        await expectAccessible(page);
        expect(await sidewaysScroll(page), `${path} scrolls sideways by px`).toBe(0);
        await picture(page, `site${path.replace('/', '-')}-${size}-${colorScheme}`);
      }
    },
  );
});

it.each(['phone', 'desktop'] as const)('nothing on the page moves while it comes, on a %s', async (size) => {
  const { page, context } = await visit({ size });
  await context.route('**/api/v1/media/**', async (route) => {
    const response = await route.fetch();
    await page.evaluate(painted);
    await route.fulfill({ response });
  });
  await page.addInitScript(watchShifts);
  for (const path of PAGES) {
    await page.goto(address(`${FRONT}${path}`), { waitUntil: 'networkidle' });
    await showPictures(page);
    await page.evaluate(painted);
    expect(await page.evaluate(() => (window as unknown as ShiftWindow).shifts()), path).toEqual([]);
  }
});

describe('search engines and shared links', () => {
  it('are told of each page what is true of it, by addresses that answer', async () => {
    const sitemap = load(await textOf('/sitemap.xml'), { xml: true });
    const addresses = sitemap('loc')
      .toArray()
      .map((loc) => sitemap(loc).text());
    expect(addresses).toContain(address(FRONT));
    expect(addresses).toContain(address(`${FRONT}/palvelut?lang=sv`));
    expect(addresses.filter((one) => one.includes('koskela'))).toEqual([]);
    for (const one of addresses) {
      const page = load(await textOf(one));
      expect(page('link[rel=canonical]').attr('href')).toBe(one);
      expect(page('meta[name=robots]')).toHaveLength(0);
      expect(page('meta[name=description]').attr('content')?.length).toBeGreaterThan(40);
      const alternates = page('link[rel=alternate]').toArray();
      expect(alternates.map(({ attribs }) => attribs.hreflang)).toEqual(['fi', 'sv', 'en', 'x-default']);
      for (const { attribs } of alternates) expect(addresses).toContain(attribs.href);
      const data = JSON.parse(page('script[type="application/ld+json"]').text()) as { url: string };
      expect(data.url).toBe(one);
    }
  });

  it('see a picture of the right size and kind, and the site’s own icon', async () => {
    const page = load(await textOf(FRONT));
    const meta = (name: string) => page(`meta[property="${name}"]`).attr('content') ?? '';
    expect([meta('og:image:width'), meta('og:image:height')]).toEqual(['1200', '630']);
    expect(meta('og:image:alt')).toMatch(/^Teknoloikka/);
    for (const [source, type] of [
      [meta('og:image'), 'image/jpeg'],
      [page('link[rel=icon]').attr('href') ?? '', 'image/png'],
    ] as const) {
      const response = await fetch(new URL(source, ready.web));
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
    }
  });

  it('are kept off what is not for them', async () => {
    const robots = await textOf('/robots.txt');
    expect(robots).toContain(`Sitemap: ${address('/sitemap.xml')}`);
    expect(robots).toContain('Disallow: /app');
    const unlisted = load(await textOf('/b/koskela-palaute'));
    expect(unlisted('meta[name=robots]').attr('content')).toBe('noindex');
  });
});

/** Resolves in the page when what it has now is on the screen. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

interface ShiftWindow {
  /** What has moved until now, and by how much. */
  shifts(): string[];
}

/** In the page, before anything of it has come. */
function watchShifts() {
  const seen: string[] = [];
  const note = (entries: PerformanceEntryList) => seen.push(...entries.map((entry) => JSON.stringify(entry)));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const shifts = () => {
    note(observer.takeRecords());
    return seen;
  };
  Object.assign(window, { shifts } satisfies ShiftWindow);
}

async function textOf(path: string): Promise<string> {
  const response = await fetch(new URL(path, ready.web));
  expect(response.status, path).toBe(200);
  return response.text();
}

/** Brings every picture, those below the fold too, and waits for them. */
async function showPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
  });
}
