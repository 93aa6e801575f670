import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { SCREENSHOTS } from './browser.ts';

const NAMESPACES = [
  'app',
  'bots',
  'campaigns',
  'companies',
  'components',
  'conversations',
  'editor',
  'imports',
  'links',
  'organisations',
  'services',
  'session',
  'statistics',
];
const KEY = new RegExp(`\\b(?:${NAMESPACES.join('|')})(?:\\.[a-z][a-zA-Z]*)+\\b`, 'g');

/** Keys of messages that show, or are read out, in place of their text. */
export async function untranslatedKeys(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')];
    const spoken = named.flatMap((one) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.innerText, ...spoken];
  });
  return texts.flatMap((text) => text.match(KEY) ?? []);
}

/** CSS pixels by which the page is wider than its window. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** Leaves a picture of the whole page for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}
