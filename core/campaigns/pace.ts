/** How many mails a campaign may send by now. Pure. */
const HOUR = 3_600_000;
/** Time that is made up for after a gap: a late tick catches up, a pause or a night does not. */
const MOST_CAUGHT_UP = 5 * 60_000;

export interface Credit {
  /** Mails that may leave, in whole and parts. */
  credit: number;
  /** null → nothing was sent yet. */
  paceAt: Date | null;
}

/**
 * The credit at `now`. It grows by `perHour`, only while the working hours have been open, and never to more
 * than five minutes' worth and one mail. The first mail may leave at once. A clock that was put back earns nothing.
 */
export function earn({ credit, paceAt }: Credit, perHour: number, openSince: Date, now: Date): Credit {
  if (paceAt === null) return { credit: 1, paceAt: now };
  const from = Math.max(paceAt.getTime(), openSince.getTime());
  const elapsed = Math.min(Math.max(0, now.getTime() - from), MOST_CAUGHT_UP);
  const most = 1 + (perHour * MOST_CAUGHT_UP) / HOUR;
  return { credit: Math.min(most, credit + (perHour * elapsed) / HOUR), paceAt: now };
}
