import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright-core';
import { openHostSite } from '../e2e/support/host-site.ts';
import type { Figure } from './figure.ts';

/** Long enough for anything that the script would fetch by itself; in milliseconds. */
const REST = 1_000;

/** What a site pays for the chat before a visitor opens it: everything that comes from us, and what moves. */
export default async function embed(): Promise<Figure[]> {
  const { UKV_WEB: web, UKV_CHROMIUM: executablePath, UKV_READY: ready } = process.env;
  if (!web || !executablePath || !ready)
    throw new Error('This benchmark needs the stack that bench/run.ts starts');
  const slug = (JSON.parse(ready) as { bot: string }).bot.split('/').at(-1);
  const script = `<script src="${web}/embed.js" data-bot="${slug}" async></script>`;
  const site = await openHostSite();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().startsWith(web)) bodies.push(response.body());
    });
    const html = `<!doctype html><title>Yritys</title><h1>Yritys</h1>${'<p>Teemme remontteja.</p>'.repeat(60)}${script}`;
    await page.goto(site.page('/', { html }), { waitUntil: 'networkidle' });
    const shift = await page.evaluate(shiftAfter, REST);
    const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + brotli(body), 0);
    return [
      { name: 'embed-bytes', value: bytes, unit: 'bytes', goal: '≤ 3,000' },
      { name: 'embed-requests', value: bodies.length, unit: 'requests', goal: '≤ 1' },
      { name: 'embed-layout-shift', value: shift, unit: 'CLS', goal: '≤ 0' },
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

function brotli(body: Buffer): number {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Runs in the page: the sum of its layout shifts so far and in the time given. */
function shiftAfter(milliseconds: number): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), milliseconds);
  });
}
