import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { median, type Figure } from './figure.ts';
import { openEdge, stackSource } from './support/edge.ts';
import { answerAny } from './support/answer-any.ts';
import { scriptingOf, type Scripting } from './support/scripting.ts';
import { slowPhone } from './support/slow-phone.ts';

const RUNS = 7;
const ANSWERS = 6;
const WINDOWS = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
} satisfies Record<string, BrowserContextOptions>;

/** What scripts cost a slow phone before and after the first bubble, and whether anything moves under the finger. */
export default async function pageSpeed(): Promise<Figure[]> {
  const { UKV_WEB: web, UKV_CHROMIUM: executablePath, UKV_READY: ready } = process.env;
  if (!web || !executablePath || !ready)
    throw new Error('This benchmark needs the stack that bench/run.ts starts');
  const path = (JSON.parse(ready) as { bot: string }).bot;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const edge = await openEdge(stackSource(web));
  try {
    const scripting = await scriptingRuns(browser, `${edge.url}${path}`);
    const [phone, desktop] = [
      await layoutShift(browser, `${web}${path}`, WINDOWS.phone),
      await layoutShift(browser, `${web}${path}`, WINDOWS.desktop),
    ];
    return [
      {
        name: 'scripting-before-first-bubble-ms',
        value: median(
          scripting.map(({ beforeFirstBubble }) => beforeFirstBubble),
          1,
        ),
        unit: 'ms',
        goal: '≤ 60',
      },
      {
        name: 'scripting-until-rest-ms',
        value: median(scripting.map(({ untilRest }) => untilRest)),
        unit: 'ms',
        goal: null,
      },
      {
        name: 'page-cls',
        value: Math.max(phone, desktop),
        unit: 'score',
        goal: '0',
        note: `phone ${phone}, desktop ${desktop}; loading, and ${ANSWERS} answers`,
      },
    ];
  } finally {
    await browser.close();
    edge.close();
  }
}

async function scriptingRuns(browser: Browser, url: string): Promise<Scripting[]> {
  const runs: Scripting[] = [];
  // The first round fills the edge's memory; it does not count.
  for (let run = 0; run <= RUNS; run += 1) {
    const page = await slowPhone(browser);
    const scripting = await scriptingOf(browser, page, url);
    if (run > 0) runs.push(scripting);
    await page.context().close();
  }
  return runs;
}

/**
 * Cumulative layout shift (the sum of all shifts, which is never less than the score of the worst five seconds): from
 * the navigation over hydration and the parts that come later to a few answers.
 */
async function layoutShift(browser: Browser, url: string, options: BrowserContextOptions): Promise<number> {
  const context = await browser.newContext({ locale: 'fi-FI', ...options });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const moved = { sum: 0 };
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) moved.sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  for (let answer = 0; answer < ANSWERS; answer += 1) await answerAny(page);
  await page.waitForFunction(() => !document.querySelector('[data-pending]'));
  const sum = await page.evaluate(() => (window as unknown as { moved: { sum: number } }).moved.sum);
  await context.close();
  return Math.round(sum * 10_000) / 10_000;
}
