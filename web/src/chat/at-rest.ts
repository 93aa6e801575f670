/** Milliseconds after which a busy page is at rest enough. */
const LONGEST_WAIT = 2_000;

/** Runs `run` once the page has loaded and its main thread has nothing to do. */
export function atRest(run: () => void): void {
  const whenIdle = () =>
    'requestIdleCallback' in window
      ? requestIdleCallback(run, { timeout: LONGEST_WAIT })
      : setTimeout(run, LONGEST_WAIT / 10);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
