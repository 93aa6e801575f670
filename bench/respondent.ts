import { chromium, type Page } from 'playwright-core';
import { median, type Figure } from './figure.ts';
import { prepareAny } from './support/answer-any.ts';
import { allBytes, firstBytes } from './support/page-weight.ts';

const CLICKS = 12;

/** What the respondent's page weighs, and how soon the next bubble is there with the network cut off. */
export default async function respondent(): Promise<Figure[]> {
  const { UKV_WEB: web, UKV_CHROMIUM: executablePath, UKV_READY: ready } = process.env;
  if (!web || !executablePath || !ready)
    throw new Error('This benchmark needs the stack that bench/run.ts starts');
  const url = `${web}${(JSON.parse(ready) as { bot: string }).bot}`;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    return [
      { name: 'respondent-page-bytes', value: await firstBytes(url), unit: 'bytes', goal: '≤ 32,000' },
      { name: 'respondent-all-bytes', value: await allBytes(page, url), unit: 'bytes', goal: null },
      { name: 'next-bubble-ms', value: await nextBubble(page, url), unit: 'ms', goal: '≤ 50' },
    ];
  } finally {
    await browser.close();
  }
}

/** Median milliseconds from an answer to the first new bubble, offline, typing rhythm on. */
async function nextBubble(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.context().setOffline(true);
  const times: number[] = [];
  while (times.length < CLICKS) {
    const last = await prepareAny(page);
    if (last) times.push(await clickToBubble(page, last));
    else await page.getByTestId('chat-restart').click();
  }
  return median(times, 1);
}

/** Clicks inside the page, so that driving the browser is not part of the time. */
function clickToBubble(page: Page, testId: string): Promise<number> {
  return page.evaluate(async (id) => {
    const bubbles = () => document.querySelectorAll('[data-testid="chat-bubble"]').length;
    const before = bubbles();
    const came = new Promise<number>((resolve) => {
      const watcher = new MutationObserver(() => bubbles() > before && resolve(performance.now()));
      watcher.observe(document.body, { childList: true, subtree: true });
    });
    const began = performance.now();
    document.querySelector<HTMLElement>(`[data-testid="${id}"]`)?.click();
    return (await came) - began;
  }, testId);
}
