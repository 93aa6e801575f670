import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { inRoot } from '../../local/folders.ts';
import { PATIENCE } from './eventually.ts';
import { variable } from './ready.ts';

export const SCREENSHOTS = inRoot('.local', 'screenshots');

/** Windows that every view is looked at in, in CSS pixels. */
export const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
} as const satisfies Record<string, BrowserContextOptions>;

export interface Visit extends BrowserContextOptions {
  size: keyof typeof SIZES;
  /** Console errors that belong to what the test does, such as a refused sign-in. */
  expects?: RegExp[];
}

export interface Visitor {
  page: Page;
  context: BrowserContext;
}

/**
 * For frames of another site. Playwright switches off what browsers do by themselves, which is to give such a frame
 * a storage of its own; then they get none at all. The last one of this switch counts.
 */
export const OWN_STORAGE_PER_SITE = ['--disable-features=Translate'];

/**
 * One Chromium for the tests of a file. `visit` opens a browser of its own (storage, cookies) each time. After
 * each test all are closed, a failed test leaves pictures in `SCREENSHOTS`, and an error in a page's console fails
 * the test.
 */
export function useBrowser(switches: readonly string[] = []) {
  let browser: Browser;
  const visitors: Visitor[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
    browser = await chromium.launch({
      executablePath: variable('UKV_CHROMIUM'),
      args: [...args, ...switches],
    });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await depict(task.fullName, visitors);
    await Promise.all(visitors.splice(0).map(({ context }) => context.close()));
    expect(faults.splice(0), 'errors in the console').toEqual([]);
  });

  afterAll(() => browser?.close());

  return async function visit({ size, expects = [], ...options }: Visit): Promise<Visitor> {
    const context = await browser.newContext({
      ...SIZES[size],
      locale: 'fi-FI',
      timezoneId: 'Europe/Helsinki',
      ...options,
    });
    context.setDefaultTimeout(PATIENCE);
    context.on('console', (message) => {
      if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => note(error.error().message));
    const visitor = { context, page: await context.newPage() };
    visitors.push(visitor);
    return visitor;

    function note(text: string) {
      if (!expects.some((expected) => expected.test(text))) faults.push(text);
    }
  };
}

/** Leaves a picture of each page, and says where it is. */
async function depict(test: string, visitors: readonly Visitor[]): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const name = test.replace(/\W+/g, '-').slice(0, 120);
  const pages = visitors.flatMap(({ context }) => context.pages());
  await Promise.all(
    pages.map(async (page, i) => {
      const path = join(SCREENSHOTS, `failed-${name}-${i + 1}.png`);
      await page.screenshot({ path });
      process.stderr.write(`${page.url()} as it was then: ${path}\n`);
    }),
  );
}
