import type { Locator, Page } from 'playwright-core';
import { address } from './ready.ts';

/** A view of the staff app, and what shows that its content has come. */
export interface View {
  name: string;
  path: string;
  content: (page: Page) => Locator;
}

const ORGANISATION = '/app/tikkuranta';
const COMPANIES = `${ORGANISATION}/companies`;
const BOT = `${ORGANISATION}/bots/teknoloikka`;
const byId = (id: string) => (page: Page) => page.getByTestId(id).first();

/** Views for one who is signed in. */
export const STAFF_VIEWS: readonly View[] = [
  { name: 'home', path: '/app', content: (page) => page.getByRole('link', { name: 'Koskelan kaupunki' }) },
  { name: 'bots', path: `${ORGANISATION}/bots`, content: byId('bot-row') },
  { name: 'editor', path: `${BOT}/editor`, content: byId('tree-node') },
  { name: 'site', path: `${BOT}/site`, content: byId('site-title') },
  ...['pages', 'look', 'visibility', 'accessibility'].map((section) => ({
    name: `site-${section}`,
    path: `${BOT}/site?section=${section}`,
    content: (page: Page) => page.locator(`[data-section="${section}"] h2`).first(),
  })),
  { name: 'versions', path: `${BOT}/versions`, content: byId('version-row') },
  { name: 'version', path: `${BOT}/versions/1`, content: byId('tree-node') },
  { name: 'share', path: `${BOT}/share`, content: byId('qr-code') },
  { name: 'statistics', path: `${BOT}/statistics`, content: byId('tree-node') },
  { name: 'conversations', path: `${BOT}/conversations?period=all`, content: byId('conversation-row') },
  { name: 'spam', path: `${BOT}/conversations?period=all&spam=yes`, content: byId('spam-tab') },
  { name: 'companies', path: COMPANIES, content: byId('company-row') },
  { name: 'register', path: `${COMPANIES}/search`, content: byId('register-line') },
  { name: 'groups', path: `${COMPANIES}/groups`, content: byId('group-row') },
  { name: 'contacts', path: `${COMPANIES}/contacts?show=all`, content: byId('contact-row') },
  { name: 'import', path: `${COMPANIES}/import`, content: byId('import-choose') },
  {
    name: 'doubles',
    path: `${COMPANIES}/doubles`,
    content: (page) => page.locator('main h2, main li').first(),
  },
  { name: 'campaigns', path: `${ORGANISATION}/campaigns`, content: byId('campaign-row') },
  { name: 'campaign', path: `${ORGANISATION}/campaigns/syksyn-kartoitus`, content: byId('funnel-step') },
  ...['basics', 'recipients', 'message', 'reminders', 'schedule', 'trial', 'start'].map((step) => ({
    name: `campaign-${step}`,
    path: `${ORGANISATION}/campaigns/kevaan-tekoaly?step=${step}`,
    content: byId(`campaign-step-${step}`),
  })),
  { name: 'services', path: `${ORGANISATION}/services`, content: byId('catalogue-row') },
  { name: 'members', path: `${ORGANISATION}/members`, content: byId('member-row') },
  { name: 'settings', path: `${ORGANISATION}/settings`, content: byId('settings-name') },
  { name: 'new-organisation', path: '/app/organisations/new', content: (page) => page.locator('form') },
  { name: 'closed-organisation', path: '/app/vieras/bots', content: (page) => page.getByRole('heading') },
  {
    name: 'missing-page',
    path: `${ORGANISATION}/mikä-tämä-on`,
    content: (page) => page.getByRole('heading'),
  },
];

/** Views for one who is not. */
export function openViews(invitation: string): View[] {
  return [
    { name: 'sign-in', path: '/app/sign-in', content: byId('sign-in-submit') },
    { name: 'invitation', path: invitation, content: byId('invited-submit') },
    { name: 'bad-link', path: '/app/auth/action?mode=signIn', content: (page) => page.getByRole('heading') },
  ];
}

/** A conversation of the demo's own: the newest in the list may be another test's, which erases it. */
export async function conversationView(page: Page): Promise<View> {
  await page.goto(address(`${BOT}/conversations?period=all`));
  const path = await page.getByTestId('conversation-row').last().getByRole('link').getAttribute('href');
  return { name: 'conversation', path: path ?? '', content: (on) => on.locator('ol > li').first() };
}

/** Opens a view and resolves when all of it has come. */
export async function openView(page: Page, { path, content }: View): Promise<void> {
  await page.goto(address(path));
  await content(page).waitFor();
  await page.waitForFunction(() => !document.querySelector('.v-skeleton-loader, .v-progress-linear--active'));
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await page.evaluate(() => document.fonts.ready);
}
