/** One worker at a time per campaign, without a server to ask: a lease in the campaign that runs out by itself. */
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import type { Campaign, CampaignStatus } from '../../../core/campaigns/campaign.schema.ts';
import type { Clock } from '../firebase/clock.ts';
import { campaignReference, findCampaign, type CampaignKey } from './read.ts';

/** Milliseconds that a worker may be silent before another takes over. */
const WORK_LEASE = 3 * 60_000;

export interface Work {
  db: Firestore;
  now: Clock;
  key: CampaignKey;
  /** Whom the lease belongs to: a name of this run alone. */
  holder: string;
}

export type LeaseChange = Partial<Campaign>;

/**
 * Changes the campaign in a transaction, if it is in that status and no other worker has it; the lease is taken or
 * prolonged with it. `decide` may read, and refuses with null. Returns what was written, null when nothing was.
 */
export function withLease<Change extends LeaseChange>(
  { db, now, key, holder }: Work,
  status: CampaignStatus,
  decide: (campaign: Campaign, transaction: Transaction) => Promise<Change | null>,
): Promise<(Campaign & Change) | null> {
  return db.runTransaction(async (transaction) => {
    const campaign = await findCampaign(db, key, transaction);
    if (!campaign || campaign.status !== status) return null;
    const at = now();
    const { lease } = campaign;
    if (lease && lease.holder !== holder && lease.until > at) return null;
    const change = await decide(campaign, transaction);
    if (!change) return null;
    const held = { lease: { holder, until: new Date(at.getTime() + WORK_LEASE) }, ...change };
    transaction.update(campaignReference(db, key), { ...held });
    return { ...campaign, ...held };
  });
}

/** Gives the campaign back with a last change, if this worker still has it. */
export async function endLease(
  { db, key, holder }: Work,
  decide: (campaign: Campaign, transaction: Transaction) => Promise<LeaseChange>,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const campaign = await findCampaign(db, key, transaction);
    if (campaign?.lease?.holder !== holder) return;
    const change = await decide(campaign, transaction);
    transaction.update(campaignReference(db, key), { ...change, lease: null });
  });
}
