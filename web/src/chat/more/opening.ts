import type { Opening } from '../../../../core/api/public.schema.ts';

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

/** Tells the server that the page of an invitation has been opened; only fetching it does not count. */
export function tellOpening(invitation: string | undefined): void {
  if (invitation) whenOpened({ deeds: window, watch: watchTab }, () => post({ invitation }));
}

function watchTab(seen: (inView: boolean) => void, signal: AbortSignal): void {
  const look = () => seen(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', look, { signal });
  look();
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
