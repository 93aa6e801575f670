/** A campaign's randomised evaluation: freezing its plan, its groups, its outcomes, its result. */
import type { Firestore } from 'firebase-admin/firestore';
import type { StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { parseBusinessId } from '../../../core/contacts/business-id.ts';
import type { Campaign } from '../../../core/campaigns/campaign.schema.ts';
import { balanceOf } from '../../../core/trials/balance.ts';
import { frameText } from '../../../core/trials/plan.ts';
import { drawableCompanies, writeFrame, type Frame } from '../campaigns/frame.ts';
import { IN_VALUES, inGroups } from '../campaigns/groups.ts';
import { campaignReference, readCampaign, type CampaignKey } from '../campaigns/read.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { hashOf, planOf } from './plan.ts';
import { groupsOfCampaign, hasTrial, resultOfTrial, type TrialCampaign } from './result.ts';

/**
 * Stamps the plan of a draft with the time and the hash of all that it rests on, and keeps who it is about.
 * Errors: noRight, notFound, notDraft, stale, frozen (it is already), notPossibleNow (no trial).
 */
export async function freezeTrial(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, campaign: id, rev }: StaffInput<'freezeTrial'>,
): Promise<StaffOutput<'freezeTrial'>> {
  await requireRight(db, organisation, caller.uid, 'sendCampaigns');
  const key = { organisation, campaign: id };
  // Going through the audience takes longer than a transaction may; the revision tells whether it is still the same.
  const companies = await drawableCompanies(db, key, requireOpen(await readCampaign(db, key), rev), now());
  const frame: Frame = { companies: companies.length, hash: hashOf(frameText(companies)) };
  await writeFrame(db, key, frame.hash, companies);
  return db.runTransaction(async (transaction) => {
    const campaign = requireOpen(await readCampaign(db, key, transaction), rev);
    const at = now();
    transaction.update(campaignReference(db, key), {
      frame,
      'trial.frozenAt': at,
      'trial.frozenHash': hashOf(planOf(key, { ...campaign, frame }, at)),
      rev: rev + 1,
      updatedAt: at,
    });
    writeAudit(transaction, db, organisation, { at, actor: caller.uid, action: 'trial.freeze', target: id });
    return { rev: rev + 1 };
  });
}

/** Errors: notDraft, stale, notPossibleNow (no trial), frozen. */
function requireOpen(campaign: Campaign, rev: number): TrialCampaign {
  if (campaign.status !== 'draft') throw staffError('notDraft');
  if (campaign.rev !== rev) throw staffError('stale');
  if (!hasTrial(campaign)) throw staffError('notPossibleNow');
  if (campaign.trial.frozenAt !== null) throw staffError('frozen');
  return campaign;
}

/**
 * Ends a trial: its comparison group may be written to by other campaigns, so whatever is found afterwards is no
 * comparison any more. For an owner to decide. Errors: noRight, notFound, notPossibleNow (no trial, not started, ended).
 */
export async function endTrial(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, campaign: id }: StaffInput<'endTrial'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'endTrials');
  const key = { organisation, campaign: id };
  await db.runTransaction(async (transaction) => {
    const campaign = await readCampaign(db, key, transaction);
    if (!hasTrial(campaign) || campaign.status === 'draft' || campaign.trialEndedAt)
      throw staffError('notPossibleNow');
    const at = now();
    transaction.update(campaignReference(db, key), { trialEndedAt: at, updatedAt: at });
    writeAudit(transaction, db, organisation, { at, actor: caller.uid, action: 'trial.end', target: id });
  });
}

/** Errors: noRight, notFound, notPossibleNow (no trial). */
export async function readBalance(
  { db, now }: StaffPorts,
  caller: Caller,
  key: StaffInput<'readBalance'>,
): Promise<StaffOutput<'readBalance'>> {
  await requireRight(db, key.organisation, caller.uid, 'readCampaigns');
  const companies = await groupsOfCampaign(db, key, await readTrialCampaign(db, key), now());
  return { companies: companies.length, rows: balanceOf(companies) };
}

/** Errors: noRight, notFound, notPossibleNow (no trial, or not started). */
export async function readTrial(
  { db }: StaffPorts,
  caller: Caller,
  key: StaffInput<'readTrial'>,
): Promise<StaffOutput<'readTrial'>> {
  await requireRight(db, key.organisation, caller.uid, 'readCampaigns');
  const campaign = await readTrialCampaign(db, key);
  if (campaign.status === 'draft') throw staffError('notPossibleNow');
  return resultOfTrial(db, key, campaign);
}

/**
 * Keeps outcomes that were gathered elsewhere with every recipient of the company; a later one replaces an earlier.
 * Says which business ids are none, or of no company of the trial.
 * Errors: noRight, notFound, notPossibleNow (no trial with imported outcomes, or not started).
 */
export async function recordOutcomes(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, campaign: id, outcomes }: StaffInput<'recordOutcomes'>,
): Promise<StaffOutput<'recordOutcomes'>> {
  await requireRight(db, organisation, caller.uid, 'sendCampaigns');
  const { status, trial } = await readTrialCampaign(db, { organisation, campaign: id });
  if (status === 'draft' || trial.outcome !== 'imported') throw staffError('notPossibleNow');
  const values = new Map<string, number>();
  const unknown = new Set<string>();
  for (const { businessId, value } of outcomes) {
    const parsed = parseBusinessId(businessId);
    if (parsed === null) unknown.add(businessId);
    else values.set(parsed, value);
  }
  const recipients = await recipientsOf(db, { organisation, campaign: id }, [...values.keys()]);
  const batch = db.batch();
  for (const { reference, company } of recipients) batch.update(reference, { outcome: values.get(company) });
  writeAudit(batch, db, organisation, {
    at: now(),
    actor: caller.uid,
    action: 'trial.outcomes',
    target: id,
  });
  await batch.commit();
  const found = new Set(recipients.map(({ company }) => company));
  for (const businessId of values.keys()) if (!found.has(businessId)) unknown.add(businessId);
  return { recorded: found.size, unknown: [...unknown] };
}

/** A company is kept under its business id, so its recipients name it by that. */
async function recipientsOf(db: Firestore, { organisation, campaign }: CampaignKey, companies: string[]) {
  const collection = db.collection(paths.recipients(organisation, campaign));
  const found = await Promise.all(
    inGroups(companies, IN_VALUES).map((ids) =>
      collection.where('company', 'in', ids).select('company').get(),
    ),
  );
  return found
    .flatMap(({ docs }) => docs)
    .map((document) => ({ reference: document.ref, company: String(document.get('company')) }));
}

async function readTrialCampaign(db: Firestore, key: CampaignKey): Promise<TrialCampaign> {
  const campaign = await readCampaign(db, key);
  if (!hasTrial(campaign)) throw staffError('notPossibleNow');
  return campaign;
}
