/** The circuit breaker of sending: when so many say no to us that the others are better left waiting. Pure. */
import type { Verdict } from './ledger.ts';

/** Refusals that were not made up for by mails that were taken, and the code of the latest. */
export interface Strain {
  points: number;
  fault: string;
}

export const NO_STRAIN: Strain = { points: 0, fault: '' };
/** Sending pauses at so many: one server's whim does not stop a campaign, a block by all costs few mails. */
const BREAKING = 3;
/** What a mail that was taken makes up for: one refusal in five is borne, two are not. */
const RELIEF = 0.25;

/** `taken`: the mail server has the mail. */
export function strainedBy(before: Strain, outcome: 'taken' | Verdict): Strain {
  if (outcome === 'taken') return { ...before, points: Math.max(0, before.points - RELIEF) };
  const aboutUs = outcome.kind === 'blocked' || outcome.kind === 'unexplained';
  return aboutUs ? { points: before.points + 1, fault: outcome.fault } : before;
}

export function isBroken({ points }: Strain): boolean {
  return points >= BREAKING;
}
