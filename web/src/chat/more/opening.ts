import type { Opening } from '../../../../core/api/public.schema.ts';
import type { EmbedMode } from '../../../../core/embed/messages.ts';
import type { PageInput } from '../boot.ts';

/**
 * Milliseconds that a page is in view before it counts as opened though nobody touches it. Mail scanners that render
 * pages wait until nothing more is loaded, a few seconds; a person reads a greeting and a question for ten.
 */
export const STAY = 10_000;

/** What a person does with a page; a touch that scrolls begins with `pointerdown`. */
const DEEDS = ['pointerdown', 'wheel', 'keydown', 'click'] as const;

/** The page as its being opened is told from. */
export interface Around {
  deeds: EventTarget;
  /** Calls with whether the page is in view, now and whenever that changes, until `signal` says so. */
  watch(seen: (inView: boolean) => void, signal: AbortSignal): void;
}

/** Calls `opened` once: when somebody does something, or the page has been in view for `STAY` without a break. */
export function whenOpened({ deeds, watch }: Around, opened: () => void): void {
  const over = new AbortController();
  const { signal } = over;
  let staying: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    over.abort();
    clearTimeout(staying);
    opened();
  };
  for (const deed of DEEDS) deeds.addEventListener(deed, tell, { signal, capture: true, passive: true });
  watch((inView) => {
    clearTimeout(staying);
    if (inView && !signal.aborted) staying = setTimeout(tell, STAY);
  }, signal);
}

/**
 * Tells the server that somebody has opened the page; only fetching it does not count. Once a visit: a reload, a way
 * back and the pages of the bot's own site lead to a page that is open already. (Nothing is kept in the browser for
 * it. A frame does not know the visit of the page around.)
 */
export function tellOpening({ version: { slug }, origin, embed }: PageInput): void {
  const { channel, invitation } = origin;
  if (!invitation && isSameVisit()) return;
  const watch = embed ? watchFrame(embed) : watchTab;
  whenOpened({ deeds: window, watch }, () => post({ slug, channel, invitation }));
}

function isSameVisit(): boolean {
  const [came] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return (came && came.type !== 'navigate') || document.referrer.startsWith(`${location.origin}/`);
}

function watchTab(seen: (inView: boolean) => void, signal: AbortSignal): void {
  const look = () => seen(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', look, { signal });
  look();
}

/** A pop-up opens by itself, so that only a person's deed opens it; the others are in view when they are seen. */
function watchFrame(mode: EmbedMode): Around['watch'] {
  return (seen, signal) => {
    if (mode === 'popup') return;
    let shown = false;
    let looked = false;
    const tell = () => seen(shown && looked);
    const eye = new IntersectionObserver(
      (moments) => {
        shown = !!moments.at(-1)?.isIntersecting;
        tell();
      },
      { threshold: 0.5 },
    );
    eye.observe(document.documentElement);
    signal.addEventListener('abort', () => eye.disconnect());
    watchTab((inTab) => {
      looked = inTab;
      tell();
    }, signal);
  };
}

/** Where it cannot be told now, the answers that follow tell it. */
function post(opening: Opening): void {
  void fetch('/api/v1/openings', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(opening),
    credentials: 'omit',
    keepalive: true,
  }).catch(() => undefined);
}
