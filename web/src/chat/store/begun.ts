/** The conversation under way, where a page finds it that has no time or no way to open the browser's database. */
export interface Begun {
  id: string;
  /** '' → what it opened has been erased or has expired. */
  token: string;
  /** The plain pages have had it since the chat: the server may hold more than the chat's own record. */
  plain?: boolean;
}

/** Name in `localStorage` of the conversation under way with a bot. */
export function begunName(slug: string): string {
  return `ukv-begun ${slug}`;
}

/** In place of `localStorage`, where a frame gets none. */
let lent: { begun: Begun | null; keep(begun: Begun | null): void } | undefined;

/** Whether the browser refuses this page all storage. */
export function isRefused(): boolean {
  try {
    return !localStorage;
  } catch {
    return true;
  }
}

/** From now on the site around keeps it. */
export function keepBegunWith(host: typeof lent): void {
  lent = host;
}

/** What was kept last, or null; null as well where the browser refuses all storage and nobody lends any. */
export function recallBegun(slug: string): Begun | null {
  try {
    return JSON.parse(localStorage.getItem(begunName(slug)) ?? 'null') as Begun | null;
  } catch {
    return lent?.begun ?? null;
  }
}

/** Keeps it in place of what was there; null → nothing is under way. */
export function keepBegun(slug: string, begun: Begun | null): void {
  try {
    if (begun) localStorage.setItem(begunName(slug), JSON.stringify(begun));
    else localStorage.removeItem(begunName(slug));
  } catch {
    lent?.keep(begun);
  }
}
