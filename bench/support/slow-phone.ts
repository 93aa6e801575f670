import type { Browser, Page } from 'playwright-core';

/** 1.6 Mbit/s down, 0.75 up, 150 ms round trip, a processor a quarter as fast: a cheap phone on a poor network. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;

/** Selectors of bubbles, ours and that of the Typebot embed (inside its shadow root). */
const BUBBLES = { ours: '[data-testid="chat-bubble"]', typebot: '.typebot-host-bubble' };

/** A new phone: nothing cached, nothing stored. Marks `first-bubble` once the first bubble has been painted. */
export async function slowPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'fi-FI',
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(markFirstBubble, BUBBLES);
  return page;
}

/**
 * Runs inside the page, in every frame it draws: a bubble counts when it holds text that takes room. (Typebot then still
 * fades it in; the fade is not held against it.)
 */
function markFirstBubble({ ours, typebot }: typeof BUBBLES) {
  const bubble = () =>
    document.querySelector<HTMLElement>(ours) ??
    document.querySelector('typebot-standard')?.shadowRoot?.querySelector<HTMLElement>(typebot);
  const look = () => {
    const found = bubble();
    const seen = found && found.innerText.trim() !== '' && found.getBoundingClientRect().height > 0;
    requestAnimationFrame(seen ? () => performance.mark('first-bubble') : look);
  };
  requestAnimationFrame(look);
}

/** Milliseconds from the navigation to the first bubble on the screen. */
export async function firstBubble(page: Page): Promise<number> {
  const mark = await page.waitForFunction(() => performance.getEntriesByName('first-bubble')[0]?.startTime);
  return (await mark.jsonValue()) as number;
}
