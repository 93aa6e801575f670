import { expect, it } from 'vitest';
import { embedSnippet } from '../../web/src/features/links/embed/embed-snippet.ts';
import { expectAccessible } from '../support/axe.ts';
import { OWN_STORAGE_PER_SITE, useBrowser } from '../support/browser.ts';
import { companyPage, FILLER, frameOn, useHostSite } from '../support/embedding.ts';
import { address, ready } from '../support/ready.ts';

const visit = useBrowser(OWN_STORAGE_PER_SITE);
const { host, bot, script } = useHostSite();

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
    slug: bot,
    locale: 'fi',
    source: '',
    label: 'Kerro, mitä yrityksesi tarvitsee',
    accent: '#0f5c73',
    page: address(`/b/${bot}`),
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
  await page.goto(
    companyPage(host, { end: inline, middle: '<div id="kartoitus"><a href="#">Kerro</a></div>' }),
  );
  await page.locator('#kartoitus a').waitFor({ state: 'detached' });
  expect(await page.locator('iframe').count()).toBe(0);
  await page.locator('#kartoitus').scrollIntoViewIfNeeded();
  await frameOn(page).input.waitFor();
  await expectAccessible(page);
});
