import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { OWN_STORAGE_PER_SITE, SIZES, useBrowser } from '../support/browser.ts';
import { BUTTON, companyPage, frameOn, opener, useHostSite } from '../support/embedding.ts';
import { eventually } from '../support/eventually.ts';
import { picture } from '../support/look.ts';
import { ready } from '../support/ready.ts';

const visit = useBrowser(OWN_STORAGE_PER_SITE);
const { host, bot, script } = useHostSite();

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

it('is a button that costs one small script until it is pressed, and a chat that the keyboard can use', async () => {
  const { page, context } = await visit({ size: 'desktop' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const events = await watchEvents(page);
  await page.goto(companyPage(host, { end: script('data-source="etusivu"') }));
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
    { name: 'started', by: 'SCRIPT', bot },
    { name: 'answered', by: 'SCRIPT', bot, count: 1 },
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
  await page.goto(companyPage(host, { end: script('data-source="etusivu"') }));
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
    bot,
    services: expect.arrayContaining([expect.any(String)]) as string[],
  });
  expect(JSON.stringify(told)).not.toMatch(/Salainen|Heti/);
  await chat.close.click();
  await page.locator('iframe').waitFor({ state: 'hidden' });
});

it('does no harm twice, and stands beside another bot', async () => {
  const { page } = await visit({ size: 'desktop' });
  await page.goto(
    companyPage(host, {
      end: script() + script() + script('data-label="Toinen" data-side="left"', 'toinen-botti'),
    }),
  );
  await page.getByRole('button', { name: 'Toinen' }).waitFor();
  expect(await opener(page).count()).toBe(1);
  await page.evaluate(`ukv.open("${bot}")`);
  await frameOn(page).bubbles.first().waitFor();
  await page.evaluate(
    () =>
      new Promise((heard) => {
        addEventListener('message', heard, { once: true });
        postMessage({ ukv: 'close' }, '*');
      }),
  );
  expect(await page.locator('iframe').isVisible(), 'only the chat itself is heard').toBe(true);
  await page.evaluate(`ukv.close("${bot}")`);
  await page.locator('iframe').waitFor({ state: 'hidden' });
});

it.each(['phone', 'tablet', 'desktop'] as const)('looks well on a %s', async (size) => {
  const { page } = await visit({ size });
  await page.goto(companyPage(host, { end: script('data-lang="sv"') }));
  await page.getByRole('button', { name: 'Chatta med oss' }).click();
  await frameOn(page).input.waitFor();
  await page.waitForLoadState('networkidle');
  await picture(page, `embed-bubble-${SIZES[size].viewport.width}`, false);
  await expectAccessible(page);
});
