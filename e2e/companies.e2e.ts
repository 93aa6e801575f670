import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { eventually } from './support/eventually.ts';
import { address } from './support/ready.ts';
import { heading, signIn } from './support/staff.ts';

const visit = useBrowser();
const COMPANIES = '/app/koskela/companies';
/** What the register's stand-in has of it is few enough to be searched through in a test. */
const CRITERIA = '?industry=25&industrySet=2025&town=Vantaa&form=KY';

/** From the register to an accepted address: the first three steps on the way to an invitation. */
it('finds the companies of an industry in a town, lets their contacts be found and accepts them', async () => {
  const { page } = await visit({ size: 'desktop' });
  await signIn(page, 'adviser@koskela.example', `${COMPANIES}/search`);
  await searchRegister(page);
  const name = `Metalli ${randomUUID().slice(0, 8)}`;
  await saveAsGroup(page, name);
  await findContacts(page);

  const first = page.getByTestId('contact-row').first();
  await first.getByTestId('contact-accept').click();
  await eventually(() => first.getAttribute('data-decision')).toBe('accepted');
  await first.getByTestId('contact-accept').click();
  await eventually(() => first.getAttribute('data-decision')).toBe('suggested');
  await first.getByTestId('contact-accept').press('ArrowDown');
  const second = page.getByTestId('contact-accept').nth(1);
  expect(await second.evaluate((one) => one === document.activeElement)).toBe(true);
  await acceptTheBest(page);
  await seeTheCompany(page, name);
}, 400_000);

it('tells a wrong business id from a name, and finds the company of a right one', async () => {
  const { page } = await visit({ size: 'phone' });
  await signIn(page, 'adviser@koskela.example', `${COMPANIES}/search${CRITERIA}`);
  const shown = page.getByTestId('register-result').first();
  const businessId = (await shown.innerText()).match(/\d{7}-\d/)?.[0] ?? '';
  const name = (await shown.locator('.name').innerText()).split('\n')[0] ?? '';

  await page.goto(address(`${COMPANIES}/search`));
  const wrong = businessId.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
  await page.getByTestId('register-line').fill(wrong);
  await page.getByTestId('register-search').click();
  await page.getByText('Y-tunnus ei ole oikea').waitFor();
  await page.getByTestId('register-line').fill(businessId);
  await page.getByTestId('register-search').click();
  await page.getByTestId('register-result').filter({ hasText: name }).waitFor();
  expect(await page.getByTestId('register-result').count()).toBe(1);
  await expectAccessible(page);
}, 200_000);

it('keeps a company by hand with a private contact, and erases the contact', async () => {
  const { page } = await visit({ size: 'desktop', expects: [/saveContact/] });
  await signIn(page, 'adviser@koskela.example', COMPANIES);
  const name = `Käsityö ${randomUUID().slice(0, 8)} Tmi`;
  await addByHand(page, name);

  await page.getByTestId('add-contact').click();
  await page.getByTestId('contact-email').fill(`aino.${randomUUID()}@gmail.com`);
  await page.getByTestId('contact-save').click();
  await page.getByTestId('consent-given').check();
  await page.getByTestId('contact-save').click();
  const contact = page.getByTestId('contact-row');
  await contact.getByText('Suostumus annettu').waitFor();
  await expectAccessible(page);

  await page.getByTestId('erase-contact').click();
  await page.getByTestId('erase-objects').check();
  await page.getByTestId('erase-contact-confirm').click();
  await contact.waitFor({ state: 'detached' });
  await page.getByTestId('remove-company').click();
  await page.getByTestId('confirm').click();
  await heading(page, 'Yritykset').waitFor();
}, 200_000);

it('merges two companies that are one', async () => {
  const { page } = await visit({ size: 'desktop' });
  await signIn(page, 'adviser@koskela.example', COMPANIES);
  const name = `Kaksonen ${randomUUID().slice(0, 8)} Oy`;
  await addByHand(page, name);
  await page.getByRole('link', { name: 'Kaikki yritykset' }).click();
  await addByHand(page, name);
  await page.getByRole('link', { name: 'Kaikki yritykset' }).click();
  await page.getByTestId('companies-menu').click();
  await page.getByTestId('open-doubles').click();
  const pair = page.getByTestId('double-pair').filter({ hasText: name });
  await pair.waitFor();
  await expectAccessible(page);
  await pair.getByTestId('merge').click();
  await page.getByTestId('confirm').click();
  await pair.waitFor({ state: 'detached' });
  await page.goto(address(`${COMPANIES}?name=${encodeURIComponent(name)}`));
  await page.getByTestId('company-row').waitFor();
  expect(await page.getByTestId('company-row').count()).toBe(1);
}, 200_000);

it('shows a manager the companies without anything to change them by', async () => {
  const { page } = await visit({ size: 'tablet' });
  await signIn(page, 'manager@ukv.example', '/app/tikkuranta/companies/groups');
  await heading(page, 'Kohderyhmät').waitFor();
  await page.getByTestId('group-row').first().getByRole('link').first().click();
  await page.getByTestId('company-row').first().waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(0);
  expect(await page.getByTestId('companies-menu').count()).toBe(0);
  await expectAccessible(page);
}, 200_000);

async function addByHand(page: Page, name: string) {
  await heading(page, 'Yritykset').waitFor();
  await page.getByTestId('companies-menu').click();
  await page.getByTestId('add-company').click();
  await page.getByTestId('company-name').fill(name);
  await page.getByTestId('company-save').click();
  await heading(page, name).waitFor();
}

async function searchRegister(page: Page) {
  await page.getByTestId('industry').fill('Metallituotteiden');
  await page.getByRole('option', { name: '25 Metallituotteiden valmistus' }).click();
  await page.getByTestId('town').fill('Vantaa');
  await page.getByRole('option', { name: 'Vantaa' }).click();
  await page.getByRole('combobox', { name: 'Yhtiömuoto' }).fill('Kommandiitti');
  await page.getByRole('option', { name: 'Kommandiittiyhtiö' }).click();
  await page.getByTestId('register-search').click();
  await page.getByTestId('register-result').first().waitFor();
  const asked = Object.fromEntries(new URL(page.url()).searchParams);
  expect(asked).toEqual(Object.fromEntries(new URLSearchParams(CRITERIA)));
  await expectAccessible(page);
}

async function saveAsGroup(page: Page, name: string) {
  await page.getByTestId('save-group').click();
  await page.getByTestId('group-name').fill(name);
  await page.getByTestId('group-save').click();
  await page.getByTestId('collected-find').click();
  await heading(page, 'Yhteystiedot').waitFor();
}

async function findContacts(page: Page) {
  await page.getByTestId('find-contacts').click();
  const progress = page.getByTestId('search-progress');
  await eventually(() => progress.getAttribute('data-status')).toBe('done');
  await page.getByTestId('contact-row').first().waitFor();
  await expectAccessible(page);
}

/** Takes the bulk decision back once, and makes it again. */
async function acceptTheBest(page: Page) {
  const accepted = page.locator('[data-testid="contact-row"][data-decision="accepted"]');
  await page.getByTestId('accept-best').click();
  await page.getByTestId('notice-action').click();
  await page.getByTestId('accept-best').click();
  await page.getByRole('button', { name: 'Kaikki', exact: true }).click();
  await accepted.first().waitFor();
  expect(await accepted.count()).toBeGreaterThan(1);
}

async function seeTheCompany(page: Page, group: string) {
  const accepted = page.locator('li', { has: page.locator('[data-decision="accepted"]') }).first();
  await accepted.getByRole('heading').getByRole('link').click();
  await page.getByTestId('contact-row').filter({ hasText: 'Hyväksytty' }).first().waitFor();
  await page.getByRole('link', { name: group }).waitFor();
  await page.getByTestId('show-sources').click();
  await page.getByTestId('fact-source').filter({ hasText: 'Yritysrekisteri' }).first().waitFor();
  await expectAccessible(page);
}
