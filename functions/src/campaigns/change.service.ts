import type { StaffInput } from '../../../core/api/staff.schema.ts';
import { NO_STRAIN } from '../../../core/campaigns/breaker.ts';
import type { Campaign, CampaignStatus } from '../../../core/campaigns/campaign.schema.ts';
import { requireApproved } from '../staff/approval.ts';
import { writeAudit, type AuditAction } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { campaignReference, readCampaign, type CampaignKey } from './read.ts';

type Action = StaffInput<'changeCampaign'>['action'];

const FROM: Record<Action, readonly CampaignStatus[]> = {
  pause: ['queueing', 'running'],
  resume: ['paused'],
  cancel: ['queueing', 'running', 'paused'],
};
const AUDIT: Record<Action, AuditAction> = {
  pause: 'campaign.pause',
  resume: 'campaign.resume',
  cancel: 'campaign.cancel',
};

/**
 * Pauses, resumes or cancels; mails that are on their way arrive all the same (a slice at most).
 * Errors: noRight, notApproved (to resume), notFound, notPossibleNow.
 */
export async function changeCampaign(
  { db, now, enqueue }: StaffPorts,
  caller: Caller,
  { organisation, campaign: id, action }: StaffInput<'changeCampaign'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'sendCampaigns');
  if (action === 'resume') await requireApproved(db, organisation);
  const key: CampaignKey = { organisation, campaign: id };
  const at = now();
  const status = await db.runTransaction(async (transaction) => {
    const campaign = await readCampaign(db, key, transaction);
    if (!FROM[action].includes(campaign.status)) throw staffError('notPossibleNow');
    const change = changeOf(campaign, action, at);
    transaction.update(campaignReference(db, key), { ...change, updatedAt: at });
    const line = { at, actor: caller.uid, action: AUDIT[action], target: id };
    writeAudit(transaction, db, organisation, line);
    return change.status;
  });
  // The clock finds what works; only who waits in a cancelled campaign is looked after here.
  if (status === 'paused') return;
  const task = status === 'queueing' ? 'queueCampaign' : 'sendCampaign';
  await enqueue(task, key, { id: `${task}-${organisation}-${id}-${at.getTime()}` });
}

/**
 * Queueing is through once somebody is in. What a pause would have earned is not made up for. The worker that had the
 * campaign ends at its next look, so that another may take it at once.
 */
function changeOf(
  campaign: Campaign,
  action: Action,
  at: Date,
): Partial<Campaign> & Pick<Campaign, 'status'> {
  if (action === 'pause') return { status: 'paused', lease: null, pausedFor: null };
  if (action === 'cancel') return { status: 'cancelled', endedAt: at };
  return {
    status: campaign.recipients > 0 ? 'running' : 'queueing',
    credit: 0,
    paceAt: campaign.paceAt && at,
    strain: NO_STRAIN,
    pausedFor: null,
    wakeAt: null,
  };
}
