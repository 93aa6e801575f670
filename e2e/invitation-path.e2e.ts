import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { eventually } from './support/eventually.ts';
import { mailsTo, type Mail } from './support/mailbox.ts';
import { PERSON } from './support/person.ts';
import { productClock, runNow } from './support/product-clock.ts';
import { signIn } from './support/staff.ts';

const visit = useBrowser();
const clock = productClock();
afterAll(() => clock.back());

/**
 * The whole way of the needs bot: company register → contacts → invitation → chat on two devices → opt-out →
 * reminder to the others → funnel.
 */
it('leads from the register to answers, reminds only who has not answered, and counts them', async () => {
  clock.toWorkingMorning(1);
  const name = `Ravintolat ${randomUUID().slice(0, 8)}`;
  const { page } = await visit({ size: 'desktop' });
  await signIn(page, 'adviser@ukv.example', '/app/tikkuranta/companies/search');
  await saveRestaurants(page, name);
  await acceptContacts(page);
  const addresses = await startCampaign(page, name);
  expect(addresses.length).toBeGreaterThan(3);

  await sendUntil(addresses, 1);
  const [answering = '', refusing = '', ...silent] = addresses;
  await answerOnTwoDevices((await mailsTo(answering))[0]!);
  const [scanned = '', looking = ''] = silent;
  await scan((await mailsTo(scanned))[0]!);
  await lookAt((await mailsTo(looking))[0]!);
  await optOut((await mailsTo(refusing))[0]!);

  clock.toWorkingMorning(9);
  await sendUntil(silent, 2);
  expect(await mailsTo(answering)).toHaveLength(1);
  expect(await mailsTo(refusing)).toHaveLength(1);

  await seeFunnel(page, { sentAt: addresses.length, openedAt: 2, startedAt: 1, completedAt: 0 });
}, 600_000);

async function saveRestaurants(page: Page, name: string) {
  await page.getByTestId('industry').fill('Ravitsemis');
  await page.getByRole('option', { name: /^56 / }).click();
  await page.getByTestId('town').fill('Vantaa');
  await page.getByRole('option', { name: 'Vantaa' }).click();
  await page.getByLabel('Postinumero').fill('01510');
  await page.getByTestId('register-search').click();
  await page.getByTestId('register-result').first().waitFor();
  await page.getByTestId('save-group').click();
  await page.getByTestId('group-name').fill(name);
  await page.getByTestId('group-save').click();
  await page.getByTestId('collected-find').click();
}

async function acceptContacts(page: Page) {
  await page.getByTestId('find-contacts').click();
  const progress = page.getByTestId('search-progress');
  await eventually(() => progress.getAttribute('data-status')).toBe('done');
  await page.getByTestId('contact-row').first().waitFor();
  await page.getByTestId('accept-best').click();
  await page.getByTestId('notice-action').waitFor();
}

/** A campaign to the group with one reminder; answers who is written to. */
async function startCampaign(page: Page, name: string): Promise<string[]> {
  await page.goto(new URL('/app/tikkuranta/companies/groups', page.url()).href);
  await page.getByTestId('group-row').filter({ hasText: name }).getByTestId('group-campaign').click();
  await page.getByTestId('campaign-name').fill(name);
  await page.getByTestId('campaign-bot').click();
  await page.getByRole('option', { name: 'Teknoloikka' }).click();
  await page.getByTestId('new-campaign-submit').click();
  await page.getByTestId('campaign-step-reminders').click();
  await page.getByTestId('add-reminder').click();
  await page.getByTestId('campaign-step-schedule').click();
  await page.getByTestId('sender-address').fill('Asematie 7, 01300 Vantaa');
  await page.getByTestId('campaign-step-start').click();
  await page.getByTestId('campaign-start').click();
  await page.getByTestId('confirm').click();
  await page.getByTestId('recipient-row').first().waitFor();
  const rows = await page.getByTestId('recipient-row').allInnerTexts();
  return rows.flatMap((row) => row.match(/\S+@\S+\.example/) ?? []);
}

/** Lets minutes pass, and the campaigns send, until everybody has so many mails. */
async function sendUntil(addresses: readonly string[], count: number) {
  await eventually(async () => {
    clock.forwardMinutes(1);
    await runNow('tickCampaigns');
    const received = await Promise.all(addresses.map(async (one) => (await mailsTo(one)).length));
    return Math.min(...received);
  }).toBe(count);
}

/** The link whose address ends with `path` and one name more. */
function linkIn({ text }: Mail, path: string): string {
  const link = text.match(new RegExp(`https?://\\S+${path}[^/\\s]+(?!\\S)`))?.[0];
  if (!link) throw new Error(`The mail holds no link to ${path}`);
  return link;
}

/** Begins on a phone and goes on at a desk, where the first answer is known, and what is kept. */
async function answerOnTwoDevices(mail: Mail) {
  const link = linkIn(mail, '/i/');
  const phone = await visit({ size: 'phone' });
  await phone.page.goto(link);
  const onPhone = chatOn(phone.page);
  await onPhone.write('Ravintola Kaneli Oy');
  const first = (await phone.page.getByTestId('chat-option').first().innerText()).trim();
  await onPhone.choose(first);
  await phone.page.evaluate(() => window.dispatchEvent(new Event('pagehide')));

  const desk = await visit({ size: 'desktop' });
  await eventually(async () => {
    await desk.page.goto(link);
    await desk.page.getByTestId('chat-bubble').first().waitFor();
    return chatOn(desk.page).answers.allInnerTexts();
  }).toEqual([expect.stringContaining('Ravintola Kaneli Oy'), expect.stringContaining(first)]);
  await desk.page.getByTestId('chat-menu').click();
  await desk.page.getByTestId('chat-menu-data').click();
  await desk.page.getByTestId('chat-data-fact').getByText('Ravintola Kaneli Oy').waitFor();
}

/** A mail scanner that poses as a browser: it fetches both pages, and renders one with its scripts for two seconds. */
async function scan(mail: Mail) {
  const link = linkIn(mail, '/i/');
  for (const path of ['', '/plain', '/privacy'])
    expect((await fetch(link + path, { headers: { 'user-agent': PERSON } })).status).toBe(200);
  const { page } = await visit({ size: 'desktop', userAgent: PERSON });
  await page.goto(link, { waitUntil: 'networkidle' });
  await page.waitForTimeout(2_000);
  await page.close();
}

/** Turns the wheel over the first question and leaves. */
async function lookAt(mail: Mail) {
  const { page } = await visit({ size: 'desktop', userAgent: PERSON });
  await page.goto(linkIn(mail, '/i/'), { waitUntil: 'networkidle' });
  const told = page.waitForResponse(/openings/);
  await page.getByTestId('chat-bubble').first().hover();
  await page.mouse.wheel(0, 200);
  expect((await told).status()).toBe(204);
}

async function optOut(mail: Mail) {
  const { page } = await visit({ size: 'phone' });
  const link = linkIn(mail, '/unsubscribe/');
  expect((await fetch(link.replace('/api/v1/unsubscribe/', '/i/'))).status).toBe(404);
  await page.goto(link);
  await expectAccessible(page);
  await page.getByRole('button').first().click();
  await page.getByRole('status').waitFor();
  await expectAccessible(page);
}

async function seeFunnel(page: Page, expected: Record<string, number>) {
  await page.reload();
  for (const [milestone, count] of Object.entries(expected)) {
    const step = page.locator(`[data-testid="funnel-step"][data-milestone="${milestone}"]`);
    await eventually(() => step.getAttribute('data-count')).toBe(String(count));
  }
}
