/** How many mails may leave now: status, start, working hours, pace, the day's cap. Reserved before they are sent. */
import { DateTime } from 'luxon';
import type { Transaction } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { isBroken, NO_STRAIN, type Strain } from '../../../core/campaigns/breaker.ts';
import type { Campaign } from '../../../core/campaigns/campaign.schema.ts';
import { windowAt } from '../../../core/campaigns/hours.ts';
import { earn } from '../../../core/campaigns/pace.ts';
import { logInfo } from '../firebase/logger.ts';
import { writeAudit } from '../staff/audit.ts';
import { withLease, type LeaseChange, type Work } from './lease.ts';

/** Mails between two looks at the campaign: a pause stops within so many. */
const SLICE = 25;
/** Days of the cap are days in Finland. */
const ZONE = 'Europe/Helsinki';

export interface Allowance {
  campaign: Campaign;
  /** Mails that may leave now, more than 0. */
  room: number;
}

export interface NoAllowance {
  campaign: null;
  /** Nothing can be sent before; null → perhaps soon. */
  wakeAt: Date | null;
}

/** What the slice before leaves to be written down. */
export interface Before {
  /** Mails that were reserved and not used. */
  unspent: number;
  /** How much its refusals have added to the strain, and mails that were taken have eased it. */
  strained: number;
  /** Code of the latest refusal. */
  fault: string;
}

/** Reserves the next slice, or pauses the campaign when too many have said no to us. */
export async function reserve(
  work: Work,
  dailyCap: number,
  before: Before,
): Promise<Allowance | NoAllowance> {
  const { unspent } = before;
  let wakeAt: Date | null = null;
  let room = 0;
  const campaign = await withLease(work, 'running', async (known, transaction) => {
    const now = work.now();
    [wakeAt, room] = [null, 0];
    const strain = strainAfter(known, before);
    if (isBroken(strain)) {
      await giveBack(work, transaction, unspent);
      return pauseFor(work, transaction, strain);
    }
    // Said in the campaign, so that nobody looks again before; a worker in its turn says it at the end.
    const sleep = (until: Date) => {
      wakeAt = until;
      return known.lease?.holder === work.holder ? null : { wakeAt, lease: null };
    };
    const since = openSince(known, now);
    if ('opensAt' in since) return sleep(since.opensAt);
    const { perHour } = known.schedule;
    const earned = earn({ credit: known.credit + unspent, paceAt: known.paceAt }, perHour, since.at, now);
    const wanted = Math.min(SLICE, Math.floor(earned.credit));
    if (wanted < 1) return null;
    const day = await dailyCount(work, transaction);
    room = Math.min(wanted, dailyCap - day.sent + unspent);
    if (room < 1) return sleep(day.endsAt);
    day.write(day.sent - unspent + room);
    return { ...earned, credit: earned.credit - room, strain } satisfies LeaseChange;
  });
  return campaign && room > 0 ? { campaign, room } : { campaign: null, wakeAt };
}

/** News of mails add to the strain as well, whenever they come. */
export function strainAfter({ strain }: Campaign, { strained, fault }: Before): Strain {
  return { points: Math.max(0, strain.points + strained), fault: fault || strain.fault };
}

/** Whoever was not sent to stays in the queue; a person finds out why, and lets it go on. */
function pauseFor({ db, now, key }: Work, transaction: Transaction, { fault }: Strain): LeaseChange {
  const at = now();
  const line = { at, actor: 'system', action: 'campaign.pause', target: key.campaign } as const;
  writeAudit(transaction, db, key.organisation, line);
  logInfo('campaign.refused', { ...key, fault });
  return { status: 'paused', pausedFor: { fault, at }, strain: NO_STRAIN, lease: null, updatedAt: at };
}

/** Takes what was reserved and not used off the day's count; for the end of a turn. */
export async function giveBack(work: Work, transaction: Transaction, unspent: number): Promise<void> {
  if (unspent === 0) return;
  const day = await dailyCount(work, transaction);
  day.write(Math.max(0, day.sent - unspent));
}

function openSince({ schedule, startedAt }: Campaign, now: Date): { at: Date } | { opensAt: Date } {
  const start = new Date(Math.max(schedule.startAt?.getTime() ?? 0, startedAt?.getTime() ?? 0));
  if (start > now) return { opensAt: start };
  const window = windowAt(schedule, now);
  if (!window.open) return { opensAt: window.opensAt };
  return { at: window.since > start ? window.since : start };
}

async function dailyCount({ db, now, key }: Work, transaction: Transaction) {
  const today = DateTime.fromJSDate(now(), { zone: ZONE }).startOf('day');
  const reference = db.doc(paths.shared(`daily-${key.organisation}-${today.toFormat('yyyyMMdd')}`));
  const sent = Number((await transaction.get(reference)).get('sent') ?? 0);
  return {
    sent,
    endsAt: today.plus({ days: 1 }).toJSDate(),
    write: (count: number) => {
      transaction.set(reference, { sent: count, expiresAt: today.plus({ days: 3 }).toJSDate() });
    },
  };
}
