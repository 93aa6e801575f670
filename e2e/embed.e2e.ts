import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedSnippet } from '../web/src/features/links/embed/embed-snippet.ts';
import { expectAccessible } from './support/axe.ts';
import { OWN_STORAGE_PER_SITE, SIZES, useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { eventually } from './support/eventually.ts';
import { openHostSite, type HostSite } from './support/host-site.ts';
import { picture } from './support/look.ts';
import { watchConversation } from './support/own-copy.ts';
import { address, ready } from './support/ready.ts';
import { publish, signIn } from './support/staff.ts';

const visit = useBrowser(OWN_STORAGE_PER_SITE);
const BUTTON = 'Keskustele kanssamme';
/** As strict as a site can be that shows the chat at all. */
const POLICY = `default-src 'none'; script-src ${ready.web}; frame-src ${ready.web}; style-src 'self'; require-trusted-types-for 'script'`;

let host: HostSite;
let stranger: HostSite;
beforeAll(async () => {
  [host, stranger] = await Promise.all([openHostSite(), openHostSite()]);
});
afterAll(() => Promise.all([host.close(), stranger.close()]));

const script = (attributes = '', bot = 'teknoloikka') =>
  `<script src="${ready.web}/embed.js" data-bot="${bot}" ${attributes} async></script>`;
const FILLER = '<p>Teemme remontteja ja rakennamme taloja koko maakunnassa, kotiin ja yritykseen.</p>'.repeat(
  40,
);

/** A company's page with what is given at its end or, for an inline chat, in its middle. */
function pageWith(end: string, { middle = '', site = host, path = '/' } = {}) {
  const html = `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Rakennus Mäkelä</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>
<main><h1>Rakennus Mäkelä</h1><label>Haku <input id="search"></label>${FILLER}${middle}${FILLER}</main>${end}</body></html>`;
  return site.page(path, { html, policy: POLICY });
}

/** Everything that embed.js tells the page, in order. To be called before the page opens. */
async function watchEvents(page: Page) {
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    for (const name of ['started', 'answered', 'completed'])
      addEventListener(`ukv:${name}`, (event) =>
        told.push({ name, by: (event.target as Element).tagName, ...(event as CustomEvent<object>).detail }),
      );
  });
  return () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
}

function frameOn(page: Page) {
  const frame = page.locator('iframe').contentFrame();
  return {
    ...chatOn(frame),
    close: frame.getByTestId('chat-close'),
    language: frame.getByTestId('chat-language'),
    skip: frame.getByTestId('chat-skip'),
  };
}
const opener = (page: Page) => page.getByRole('button', { name: BUTTON });

it('may be shown on a site from the publishing on that follows upon its being allowed', async () => {
  const { page } = await visit({ size: 'desktop' });
  const framedBy = async () =>
    (await fetch(address('/b/teknoloikka?embed=bubble'))).headers.get('content-security-policy');
  await signIn(page, 'adviser@ukv.example', '/app/tikkuranta/bots/teknoloikka/share');
  await page.getByTestId('embed-site-field').fill('*.yritys.fi');
  await page.getByTestId('embed-site-add').click();
  await page.getByText('Kirjoita yhden sivuston osoite').waitFor();
  await page.getByTestId('embed-mode-popup').click();
  await page.getByTestId('embed-place-wordpress').click();
  await page.getByText('Custom HTML').waitFor();
  await expectAccessible(page);
  await page.getByTestId('embed-site-field').fill(`${host.origin}/etusivu`);
  await page.getByTestId('embed-site-add').click();
  await page.getByTestId('embed-site').getByText(host.origin).waitFor();
  await eventually(() => page.getByTestId('save-state').getAttribute('data-state')).toBe('saved');
  expect(await framedBy()).not.toContain(host.origin);
  await page.getByRole('link', { name: 'Siirry julkaisemaan' }).click();
  await page.getByTestId('tree-canvas').waitFor();
  await publish(page);
  await eventually(framedBy).toMatch(new RegExp(`frame-ancestors 'self'[^;]* ${host.origin}[ ;]`));
});

it('is a button that costs one small script until it is pressed, and a chat that the keyboard can use', async () => {
  const { page, context } = await visit({ size: 'desktop' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const events = await watchEvents(page);
  await page.goto(pageWith(script('data-source="etusivu"')));
  await opener(page).waitFor();
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => url.startsWith(ready.web))).toEqual([`${ready.web}/embed.js`]);
  expect(await opener(page).getAttribute('aria-expanded')).toBe('false');
  await expectAccessible(page);

  await opener(page).focus();
  await page.keyboard.press('Enter');
  const chat = frameOn(page);
  await chat.input.waitFor();
  expect(await opener(page).getAttribute('aria-expanded')).toBe('true');
  expect(await page.locator('iframe').getAttribute('title')).toBe(BUTTON);
  const inFrame = () =>
    page.frames()[1]!.evaluate(() => document.hasFocus() && document.activeElement?.className);
  await eventually(inFrame).toBe('dock');
  await expectAccessible(page);

  await page.keyboard.press('Tab');
  await page.keyboard.type('Pajulan Paja Oy');
  await page.keyboard.press('Enter');
  await chat.option('2–9').waitFor();
  await eventually(events).toEqual([
    { name: 'started', by: 'SCRIPT', bot: 'teknoloikka' },
    { name: 'answered', by: 'SCRIPT', bot: 'teknoloikka', count: 1 },
  ]);

  await page.keyboard.press('Escape');
  await page.locator('iframe').waitFor({ state: 'hidden' });
  expect(await opener(page).getAttribute('aria-expanded')).toBe('false');
  await eventually(() => opener(page).evaluate((one) => one.matches(':focus'))).toBe(true);
  await page.keyboard.press('Enter');
  await chat.option('2–9').click();
  await chat.answers.nth(1).waitFor();
  await chat.language.selectOption('sv');
  await chat.option('Industri').waitFor();

  await page.reload();
  await opener(page).click();
  await chat.option('Industri').waitFor();
  expect(await chat.answers.count()).toBe(2);
  const kept = await page.evaluate(() => ({ ...localStorage, ...sessionStorage, cookie: document.cookie }));
  expect(kept).toEqual({ cookie: '' });
  expect(await context.cookies()).toEqual([]);
});

it('tells the page when the conversation is complete, by the ids of the services alone', async () => {
  const { page } = await visit({ size: 'phone' });
  let begun: unknown;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/conversations'))
      begun = request.postDataJSON();
  });
  const events = await watchEvents(page);
  await page.goto(pageWith(script('data-source="etusivu"')));
  await opener(page).tap();
  const chat = frameOn(page);
  await eventually(() => page.locator('iframe').boundingBox()).toEqual({
    x: 0,
    y: 0,
    ...SIZES.phone.viewport,
  });
  await chat.write('Salainen Oy');
  for (const label of ['10–49', 'Teollisuus', 'Teknologia laahaa', 'Tiedon hyödyntäminen'])
    await chat.choose(label);
  await chat.chooseAll(['Asiakastietoa']);
  await chat.choose('Meillä on idea');
  await chat.chooseAll(['Tekninen osaaminen']);
  await chat.choose('Heti');
  await chat.choose('Emme ole');
  await chat.skip.click();
  await chat.end.waitFor();
  await eventually(() => begun).toMatchObject({ channel: 'embed', source: 'etusivu' });
  const told = await events();
  expect(told).toHaveLength(13);
  expect(told.at(-1)).toEqual({
    name: 'completed',
    by: 'SCRIPT',
    bot: 'teknoloikka',
    services: expect.arrayContaining([expect.any(String)]) as string[],
  });
  expect(JSON.stringify(told)).not.toMatch(/Salainen|Heti/);
  await chat.close.click();
  await page.locator('iframe').waitFor({ state: 'hidden' });
});

it('opens by itself after a while, leaves the focus where it is, and not again once it was closed', async () => {
  const { page } = await visit({ size: 'desktop' });
  const url = pageWith(script('data-mode="popup" data-open="time:1"'));
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
  expect(await told).toEqual({ bot: 'teknoloikka', dismissed: true });
  expect(await page.locator('iframe').isVisible()).toBe(false);
  await page.evaluate('ukv.open()');
  await chat.input.waitFor();
});

it('opens when so much of the page has been scrolled, on a phone over its lower part', async () => {
  const { page } = await visit({ size: 'phone' });
  await page.goto(pageWith(script('data-open="scroll:50"')));
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

it('stands in the page without moving anything, by the code that an adviser copies', async () => {
  const { page } = await visit({ size: 'desktop' });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) =>
      list
        .getEntries()
        .forEach((entry) => shifts.push((entry as PerformanceEntry & { value: number }).value)),
    ).observe({ type: 'layout-shift', buffered: true });
  });
  const subject = {
    origin: ready.web,
    slug: 'teknoloikka',
    locale: 'fi',
    source: '',
    label: 'Kerro, mitä yrityksesi tarvitsee',
    accent: '#0f5c73',
    page: address('/b/teknoloikka'),
  } as const;
  const code = embedSnippet(subject, { mode: 'inline', opening: 'click', amount: 10, side: 'right' });
  const html = `<!doctype html><title>Yritys</title><link rel="icon" href="data:,">${code}${FILLER}`;
  await page.goto(host.page('/inline', { html }));
  const chat = frameOn(page);
  await chat.input.waitFor();
  expect(await chat.close.count()).toBe(0);
  expect((await page.locator('iframe').boundingBox())!.height).toBe(640);
  await chat.write('Pajulan Paja Oy');
  await chat.option('2–9').waitFor();
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

it('is fetched only when one comes near to it', async () => {
  const { page } = await visit({ size: 'desktop' });
  const inline = script('data-mode="inline" data-target="#kartoitus"');
  await page.goto(pageWith(inline, { middle: '<div id="kartoitus"><a href="#">Kerro</a></div>' }));
  await page.locator('#kartoitus a').waitFor({ state: 'detached' });
  expect(await page.locator('iframe').count()).toBe(0);
  await page.locator('#kartoitus').scrollIntoViewIfNeeded();
  await frameOn(page).input.waitFor();
  await expectAccessible(page);
});

it('is refused by the browser on a site that is not allowed, and leaves a way in', async () => {
  const { page } = await visit({ size: 'desktop', expects: [/frame-ancestors/] });
  await page.goto(pageWith(script(), { site: stranger }));
  await opener(page).click();
  const link = page.getByRole('link', { name: BUTTON });
  await link.waitFor();
  expect(await frameOn(page).bubbles.count()).toBe(0);
  expect(await link.getAttribute('href')).toBe(`${ready.web}/b/teknoloikka?channel=embed&lang=fi`);
  await page.getByRole('button', { name: 'Sulje' }).click();
  await page.locator('iframe').waitFor({ state: 'hidden' });
});

it('does no harm twice, and stands beside another bot', async () => {
  const { page } = await visit({ size: 'desktop' });
  await page.goto(
    pageWith(script() + script() + script('data-label="Toinen" data-side="left"', 'toinen-botti')),
  );
  await page.getByRole('button', { name: 'Toinen' }).waitFor();
  expect(await opener(page).count()).toBe(1);
  await page.evaluate('ukv.open("teknoloikka")');
  await frameOn(page).bubbles.first().waitFor();
  await page.evaluate(
    () =>
      new Promise((heard) => {
        addEventListener('message', heard, { once: true });
        postMessage({ ukv: 'close' }, '*');
      }),
  );
  expect(await page.locator('iframe').isVisible(), 'only the chat itself is heard').toBe(true);
  await page.evaluate('ukv.close("teknoloikka")');
  await page.locator('iframe').waitFor({ state: 'hidden' });
});

describe('in a browser that gives the frame no storage', () => {
  const visitWithout = useBrowser();

  it('the chat works all the same, and its answers arrive', async () => {
    const { page } = await visitWithout({ size: 'desktop' });
    const ownCopy = watchConversation(page);
    await page.goto(pageWith(script()));
    await opener(page).click();
    const chat = frameOn(page);
    await chat.input.fill('Pajulan Paja Oy');
    await chat.send.click();
    await chat.option('2–9').click();
    await eventually(async () => (await ownCopy()).entries.length).toBe(2);
  });
});

it.each(['phone', 'tablet', 'desktop'] as const)('looks well on a %s', async (size) => {
  const { page } = await visit({ size });
  await page.goto(pageWith(script('data-lang="sv"')));
  await page.getByRole('button', { name: 'Chatta med oss' }).click();
  await frameOn(page).input.waitFor();
  await page.waitForLoadState('networkidle');
  await picture(page, `embed-bubble-${SIZES[size].viewport.width}`, false);
  await expectAccessible(page);
});
