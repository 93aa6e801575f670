import type { Page } from 'playwright-core';
import { address, passwordOf } from './ready.ts';

/** Fills in the sign-in page that is open. */
export async function fillInSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByTestId('sign-in-email').fill(email);
  await page.getByTestId('sign-in-password').fill(password);
  await page.getByTestId('sign-in-submit').click();
}

/** Opens a page of the staff app as a demo account, by way of the sign-in page; resolves when its title shows. */
export async function signIn(page: Page, email: string, path = '/app'): Promise<void> {
  await page.goto(address(path));
  await fillInSignIn(page, email, passwordOf(email));
  await page.getByTestId('sign-in-email').waitFor({ state: 'detached' });
}

/** The heading of the page that is open. */
export function heading(page: Page, name: string) {
  return page.getByRole('heading', { level: 1, name });
}

/** Makes a bot of the blank template, without the named languages, and opens its tree; from the list of bots. */
export async function createBlankBot(page: Page, name: string, without = ['Englanti']): Promise<void> {
  await page.getByTestId('create-bot').click();
  await page.getByTestId('bot-name').fill(name);
  await page.getByText('Tyhjä', { exact: true }).click();
  for (const language of without) await page.getByRole('checkbox', { name: language }).uncheck();
  await page.getByTestId('create-bot-submit').click();
  await page.getByTestId('tree-canvas').waitFor();
}

/** Publishes the bot whose tree is open and returns its public path. */
export async function publish(page: Page): Promise<string> {
  await page.getByTestId('publish').click();
  await page.getByTestId('publish-confirm').click();
  const link = page.getByTestId('published').getByRole('link');
  const { pathname } = new URL((await link.getAttribute('href')) ?? '');
  await page.getByRole('dialog').getByRole('button', { name: 'Sulje' }).click();
  return pathname;
}
