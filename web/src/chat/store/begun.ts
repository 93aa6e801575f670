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

/** What was kept last, or null; null as well where the browser refuses all storage. */
export function recallBegun(slug: string): Begun | null {
  try {
    return JSON.parse(localStorage.getItem(begunName(slug)) ?? 'null') as Begun | null;
  } catch {
    return null;
  }
}

/** Keeps it in place of what was there; null → nothing is under way. */
export function keepBegun(slug: string, begun: Begun | null): void {
  try {
    if (begun) localStorage.setItem(begunName(slug), JSON.stringify(begun));
    else localStorage.removeItem(begunName(slug));
  } catch {
    return;
  }
}
