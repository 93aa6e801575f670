import type { Request } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { BUTTON, companyPage, frameOn, opener, useHostSite } from '../support/embedding.ts';
import { eventually } from '../support/eventually.ts';
import { openHostSite } from '../support/host-site.ts';
import { address, ready } from '../support/ready.ts';
import { signIn } from '../support/staff.ts';

const visit = useBrowser();
const { host, bot, script } = useHostSite();

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
  await page.getByTestId('publish-confirm').click();
  await page.getByTestId('published').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Sulje' }).click();
  await page.getByTestId('embed-site').getByText(host.origin).waitFor();
  await eventually(framedBy).toMatch(new RegExp(`frame-ancestors 'self'[^;]* ${host.origin}[ ;]`));
});

it('is refused by the browser on a site that is not allowed, and leaves a way in', async () => {
  const stranger = await openHostSite();
  const { page } = await visit({ size: 'desktop', expects: [/frame-ancestors/] });
  await page.goto(companyPage(stranger, { end: script() }));
  await opener(page).click();
  const link = page.getByRole('link', { name: BUTTON });
  await page.getByText('Keskustelu ei aukea tällä sivulla').waitFor();
  expect(await page.locator('iframe').isVisible()).toBe(false);
  expect(await frameOn(page).bubbles.count()).toBe(0);
  expect(await link.getAttribute('href')).toBe(`${ready.web}/b/${bot}?channel=embed&lang=fi`);
  await page.getByRole('button', { name: 'Sulje' }).click();
  await link.waitFor({ state: 'hidden' });
  await stranger.close();
});

it('stays where its script does not come: the first question can be answered without it', async () => {
  const { page } = await visit({ size: 'desktop', expects: [/assets\/chat-/, /ERR_FAILED/] });
  await page.route('**/assets/chat-*', (route) => route.abort());
  await page.clock.install();
  await page.goto(companyPage(host, { end: script() }));
  const joined = page.waitForResponse('**/embed-frame.js');
  await opener(page).click();
  await Promise.all([joined, frameOn(page).input.waitFor()]);
  await page.frames()[1]!.waitForLoadState('load');
  // What waits for the chat gives up after eight seconds.
  await page.clock.runFor(20_000);
  expect(await page.locator('iframe').isVisible()).toBe(true);
  expect(await page.getByText('Keskustelu ei aukea').count()).toBe(0);
});

it.each(['comes late', 'does not come'])('stays where the script beside it %s', async (how) => {
  const { page } = await visit({ size: 'desktop', expects: [/embed-frame/, /ERR_FAILED/] });
  const { promise: chatIsThere, resolve: goOn } = Promise.withResolvers<void>();
  await page.route('**/embed-frame.js', async (route) => {
    await chatIsThere;
    return how === 'comes late' ? route.continue() : route.abort();
  });
  await page.clock.install();
  await page.goto(companyPage(host, { end: script() }));
  const told = page.evaluate(() => new Promise((tell) => addEventListener('ukv:ready', tell)));
  const isJoined = (request: Request) => request.url().endsWith('/embed-frame.js');
  const ended =
    how === 'comes late'
      ? page.waitForEvent('requestfinished', isJoined)
      : page.waitForEvent('requestfailed', isJoined);
  await opener(page).click();
  await told;
  goOn();
  await ended;
  await page.clock.runFor(20_000);
  expect(await page.locator('iframe').isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: BUTTON }).count()).toBe(0);
});
