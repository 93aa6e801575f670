import { chromium, type Browser } from 'playwright-core';
import { median, type Figure } from './figure.ts';
import { openEdge, stackSource } from './support/edge.ts';
import { firstBubble, slowPhone } from './support/slow-phone.ts';
import { TYPEBOT_VERSION, typebotScript, typebotSource } from './support/typebot.ts';

const RUNS = 9;

/**
 * How soon an SME owner on a cheap phone sees the first bubble, beside the Typebot embed. Both are given by the same
 * kind of server, compressed alike, and measured in turn by the same eyes in the same browser.
 */
export default async function firstBubbles(): Promise<Figure[]> {
  const { UKV_WEB: web, UKV_CHROMIUM: executablePath, UKV_READY: ready } = process.env;
  if (!web || !executablePath || !ready)
    throw new Error('This benchmark needs the stack that bench/run.ts starts');
  const script = typebotScript();
  const path = (JSON.parse(ready) as { bot: string }).bot;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const ours = await openEdge(stackSource(web));
  const text = await firstText(browser, `${ours.url}${path}`);
  const typebot = await openEdge(typebotSource(script, text));
  try {
    const times: { ours: number; typebot: number }[] = [];
    // The first round fills the edges' memory and the browser's own caches of code; it does not count.
    for (let run = 0; run <= RUNS; run += 1) {
      const pair = {
        ours: await timeOf(browser, `${ours.url}${path}`),
        typebot: await timeOf(browser, `${typebot.url}/`),
      };
      if (run > 0) times.push(pair);
    }
    return figures(times, browser.version());
  } finally {
    await browser.close();
    ours.close();
    typebot.close();
  }
}

async function timeOf(browser: Browser, url: string): Promise<number> {
  const page = await slowPhone(browser);
  await page.goto(url, { waitUntil: 'commit' });
  const time = await firstBubble(page);
  await page.context().close();
  return time;
}

async function firstText(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(url);
  const text = await page.locator('[data-testid="chat-bubble"]').first().innerText();
  await page.close();
  return text;
}

function figures(times: readonly { ours: number; typebot: number }[], chromiumVersion: string): Figure[] {
  const ours = times.map((pair) => pair.ours);
  const typebot = times.map((pair) => pair.typebot);
  const range = (values: number[]) => `${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))}`;
  const note = `@typebot.io/js ${TYPEBOT_VERSION}, Chromium ${chromiumVersion}, ${RUNS} runs each in turn`;
  return [
    {
      name: 'first-bubble-ratio-to-typebot',
      value: Math.round((median(ours) / median(typebot)) * 1_000) / 1_000,
      unit: 'ratio',
      goal: '≤ 0.3',
      note,
    },
    { name: 'first-bubble-ms', value: median(ours), unit: 'ms', goal: null, note: range(ours) },
    {
      name: 'typebot-first-bubble-ms',
      value: median(typebot),
      unit: 'ms',
      goal: null,
      note: range(typebot),
    },
  ];
}
