import type { Browser, Page } from 'playwright-core';

/** What Chromium's trace says of one thing done by a thread; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args: { data?: { url?: string; message?: string } };
}

/** Reading, compiling and running scripts, and what scripts have put off. */
const SCRIPTING = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'V8.GC_MARK_COMPACTOR',
  'MajorGC',
  'MinorGC',
]);
const CATEGORIES = [
  'devtools.timeline',
  'v8',
  'v8.compile',
  'blink.user_timing',
  'disabled-by-default-v8.compile',
];

export interface Scripting {
  /** Milliseconds of the main thread before the first bubble was painted. */
  beforeFirstBubble: number;
  /** The same until the page is at rest: the chat then answers and is wholly loaded. */
  untilRest: number;
}

/** Opens the address and adds up the main thread's time with scripts, from Chromium's own trace. */
export async function scriptingOf(browser: Browser, page: Page, url: string): Promise<Scripting> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.goto(url, { waitUntil: 'networkidle' });
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const mark = trace.traceEvents.find(({ name }) => name === 'first-bubble');
  if (!mark) throw new Error('The trace holds no first bubble');
  const scripts = trace.traceEvents.filter(
    (event) => isScripting(event, new URL(url).origin) && isOn(event, mark),
  );
  const upTo = (end: number) => milliseconds(scripts, end);
  return { beforeFirstBubble: upTo(mark.ts), untilRest: upTo(Infinity) };
}

const isOn = (event: TraceEvent, { pid, tid }: TraceEvent) => event.pid === pid && event.tid === tid;

/** The benchmark's own functions have no address of the page: they are not the page's work. */
function isScripting({ name, ph, args }: TraceEvent, origin: string): boolean {
  if (ph !== 'X' || !SCRIPTING.has(name)) return false;
  return name !== 'FunctionCall' || (args.data?.url ?? '').startsWith(origin);
}

/** Milliseconds covered by the events up to `end`, what is nested counted once. */
function milliseconds(events: readonly TraceEvent[], end: number): number {
  let covered = 0;
  let last = 0;
  for (const { ts, dur = 0 } of [...events].sort((a, b) => a.ts - b.ts)) {
    const to = Math.min(ts + dur, end);
    covered += Math.max(0, to - Math.max(ts, last));
    last = Math.max(last, to);
  }
  return covered / 1_000;
}
