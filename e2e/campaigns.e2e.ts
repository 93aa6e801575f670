import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { eventually } from './support/eventually.ts';
import { mailsTo } from './support/mailbox.ts';
import { productClock, runNow } from './support/product-clock.ts';
import { address } from './support/ready.ts';
import { heading, signIn } from './support/staff.ts';

const visit = useBrowser();
const clock = productClock();
afterAll(() => clock.back());
const ADVISER = 'adviser@ukv.example';
const CAMPAIGNS = '/app/tikkuranta/campaigns';

it('goes from a draft to a test mail, to mails that arrive, to a funnel that shows them sent', async () => {
  const { page } = await visit({ size: 'desktop' });
  await signIn(page, ADVISER, `${CAMPAIGNS}/new`);
  const mark = randomUUID().slice(0, 8);
  await createCampaign(page, `Kutsu ${mark}`);

  await page.getByTestId('campaign-step-recipients').click();
  await page.getByTestId('audience-quiet').fill('0');
  await eventually(() => counted(page)).toBeGreaterThan(0);
  await write(page, mark);
  await page.getByTestId('campaign-step-reminders').click();
  await page.getByTestId('add-reminder').click();
  await sendAroundTheClock(page);

  await page.getByTestId('campaign-step-start').click();
  await expectAccessible(page);
  await page.getByTestId('campaign-test').click();
  await page.getByTestId('campaign-test-sent').waitFor();
  const subjects = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject);
  await eventually(() => subjects(ADVISER)).toContainEqual(expect.stringContaining(mark));

  // By now the count is that of the audience as it has been written.
  await page.getByTestId('campaign-step-recipients').click();
  await eventually(() => counted(page)).toBeGreaterThan(0);
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  const recipients = await counted(page);
  await page.getByTestId('campaign-step-start').click();
  await page.getByTestId('campaign-start').click();
  await page.getByTestId('confirm').click();
  await eventually(() => state(page)).toBe('running');
  await act(page, 'pause', 'paused');
  await act(page, 'resume', 'running');
  const row = page.getByTestId('recipient-row').first();
  const email = (await row.innerText()).match(/\S+@\S+/)?.[0] ?? '';
  await eventually(async () => {
    clock.forwardMinutes(1);
    await runNow('tickCampaigns');
    return subjects(email);
  }).toContainEqual(expect.stringContaining(mark));
  await eventually(() => funnelCount(page, 'sentAt')).toBeGreaterThan(0);
  expect(await funnelCount(page, 'recipients')).toBe(recipients);
  await expectAccessible(page);

  await act(page, 'cancel', 'cancelled');
}, 300_000);

it('tells what is wrong with a message beside it, and what stops the start', async () => {
  const { page } = await visit({ size: 'phone' });
  await signIn(page, ADVISER, `${CAMPAIGNS}/new`);
  await createCampaign(page, `Varoitukset ${randomUUID().slice(0, 8)}`);
  await page.getByTestId('campaign-step-message').click();
  await page.getByTestId('campaign-body').fill('Hei {compani}!!');
  await expectWarnings(page, ['noLink', 'unknownPlaceholder', 'noSender', 'exclamations']);
  await page.getByTestId('campaign-body').fill('Hei , ');
  await page.getByTestId('campaign-body').press('Home');
  for (let step = 0; step < 'Hei '.length; step += 1)
    await page.getByTestId('campaign-body').press('ArrowRight');
  await page.getByTestId('placeholder-company').click();
  expect(await page.getByTestId('campaign-body').inputValue()).toBe('Hei {company}, ');
  await expectWarnings(page, ['noLink', 'noSender']);

  await page.getByTestId('campaign-step-start').click();
  await page.locator('[data-hindrance="noLink"]').click();
  await heading(page, 'Viesti').waitFor();
}, 120_000);

it('joins what two people write into different places, and asks where they wrote the same', async () => {
  const { page: first, context } = await visit({ size: 'desktop', expects: [/saveCampaign/] });
  await signIn(first, ADVISER, `${CAMPAIGNS}/new`);
  await createCampaign(first, `Yhdessä ${randomUUID().slice(0, 8)}`);
  const second = await context.newPage();
  await second.goto(`${first.url()}?step=message`);
  await first.getByTestId('campaign-step-message').click();

  await second.getByTestId('campaign-subject').fill('Toisen otsikko');
  await first.getByTestId('campaign-body').fill('Ensimmäisen viesti {link}');
  await eventually(() => first.getByTestId('campaign-subject').inputValue()).toBe('Toisen otsikko');
  await eventually(() => second.getByTestId('campaign-body').inputValue()).toBe('Ensimmäisen viesti {link}');
  for (const page of [first, second]) await eventually(() => saveState(page)).toBe('saved');

  await Promise.all([
    first.getByTestId('campaign-subject').fill('Minun sanani'),
    second.getByTestId('campaign-subject').fill('Toisen sanat'),
  ]);
  const states = () => Promise.all([first, second].map(saveState));
  await eventually(states).toContain('conflict');
  const torn = (await saveState(first)) === 'conflict' ? first : second;
  const mine = torn === first ? 'Minun sanani' : 'Toisen sanat';
  expect(await torn.getByTestId('campaign-subject').inputValue()).toBe(mine);
  await torn.getByRole('button', { name: 'Pidä minun tekstini' }).click();
  await eventually(states).toEqual(['saved', 'saved']);
  for (const page of [first, second])
    await eventually(() => page.getByTestId('campaign-subject').inputValue()).toBe(mine);
}, 180_000);

it('lets a manager read and change nothing', async () => {
  const { page } = await visit({ size: 'tablet' });
  await signIn(page, 'manager@ukv.example', CAMPAIGNS);
  await page.getByTestId('campaign-row').first().waitFor();
  expect(await page.getByTestId('new-campaign').count()).toBe(0);
  await page.goto(address(`${CAMPAIGNS}/syksyn-kartoitus`));
  await page.getByTestId('funnel-step').first().waitFor();
  await page.getByTestId('trial-result').waitFor();
  expect(await page.getByTestId('campaign-cancel').count()).toBe(0);
  const download = page.waitForEvent('download');
  await page.getByTestId('campaign-excel').click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
}, 120_000);

async function createCampaign(page: Page, name: string) {
  await page.getByTestId('campaign-name').fill(name);
  await page.getByTestId('campaign-bot').click();
  await page.getByRole('option', { name: 'Teknoloikka' }).click();
  await page.getByTestId('campaign-group').click();
  await page.getByRole('option', { name: /Vantaan pk-yritykset/ }).click();
  await page.getByTestId('new-campaign-submit').click();
  await page.getByTestId('campaign-step-recipients').waitFor();
}

/** A subject of our own, seen in the preview and saved by itself. */
async function write(page: Page, mark: string) {
  await page.getByTestId('campaign-step-message').click();
  await page.getByTestId('campaign-subject').fill(`${mark}: {company}`);
  const preview = page.getByTestId('preview-subject');
  await eventually(() => preview.innerText()).toMatch(new RegExp(`^${mark}: .+`));
  const before = await preview.innerText();
  await page.getByTestId('preview-next').click();
  await eventually(() => preview.innerText()).not.toBe(before);
  await eventually(() => saveState(page)).toBe('saved');
}

/** Whatever the time of day when this is run. */
async function sendAroundTheClock(page: Page) {
  await page.getByTestId('campaign-step-schedule').click();
  await page.getByTestId('sender-address').fill('Asematie 7, 01300 Vantaa');
  await page.getByTestId('schedule-pace').fill('5000');
  await page.getByTestId('schedule-from').fill('0');
  await page.getByTestId('schedule-to').fill('0');
  for (const day of ['la', 'su']) await page.getByRole('button', { name: day, exact: true }).click();
  await eventually(() => page.getByTestId('schedule-words').innerText()).toMatch(/ympäri vuorokauden/);
}

async function expectWarnings(page: Page, codes: string[]) {
  const shown = () =>
    page
      .locator('[data-warning]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.warning));
  await eventually(shown).toEqual(codes);
}

async function act(page: Page, action: 'pause' | 'resume' | 'cancel', leadsTo: string) {
  await page.getByTestId(`campaign-${action}`).click();
  await page.getByTestId('confirm').click();
  await eventually(() => state(page)).toBe(leadsTo);
}

const saveState = (page: Page) => page.getByTestId('save-state').getAttribute('data-state');
const state = (page: Page) => page.getByTestId('campaign-state').getAttribute('data-state');
const counted = async (page: Page) =>
  Number((await page.getByTestId('audience-recipients').innerText()).match(/^\d+/)?.[0]);
const funnelCount = async (page: Page, milestone: string) =>
  Number(
    await page
      .locator(`[data-testid="funnel-step"][data-milestone="${milestone}"]`)
      .getAttribute('data-count'),
  );
