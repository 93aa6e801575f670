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

/** Leaves a picture of the whole page, or of the window alone, for people to look at. */
export async function picture(page: Page, name: string, fullPage = true): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage });
}

/** Gives the text the spacing that readers may choose (WCAG 2.2, 1.4.12). */
export async function spaceTexts(page: Page): Promise<void> {
  const sheet =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
  await page.evaluate((text) => {
    const style = new CSSStyleSheet();
    style.replaceSync(text);
    document.adoptedStyleSheets.push(style);
  }, sheet);
}

/** Visible texts that are wider than what they stand in, and so are cut or lie over something else. */
export async function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.querySelectorAll<HTMLElement>('button, a, label, p, h1, h2, h3, strong, span');
    return [...texts]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.unseen'))
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
      .map((one) => `${one.className || one.tagName}: ${one.textContent}`);
  });
}
