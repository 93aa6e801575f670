/** Campaigns while they are drafts: making, changing, copying and removing them. */
import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import type { z } from 'zod';
import type { STAFF_API, StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { NO_STRAIN } from '../../../core/campaigns/breaker.ts';
import type { Campaign, CampaignSettings } from '../../../core/campaigns/campaign.schema.ts';
import { isTimeZone } from '../../../core/campaigns/hours.ts';
import { newCampaign } from '../../../core/campaigns/new-campaign.ts';
import { newId } from '../../../core/dialogue/new-id.ts';
import type { Trial } from '../../../core/trials/trial.schema.ts';
import { readBot } from '../bots/draft.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { campaignReference, readCampaign, readOrganisation } from './read.ts';

type Settings = z.output<(typeof STAFF_API)['saveCampaign']['input']>['settings'];

/** Largest seed that a trial's schema takes. */
const SEEDS = 2_147_483_647;

/** A draft that could be started once its audience has somebody. Errors: noRight, notFound. */
export async function createCampaign(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, name, bot: botId, group, locale }: StaffInput<'createCampaign'>,
): Promise<StaffOutput<'createCampaign'>> {
  const member = await requireRight(db, organisation, caller.uid, 'sendCampaigns');
  const { name: organisationName } = await readOrganisation(db, organisation);
  const id = newId();
  await db.runTransaction(async (transaction) => {
    const bot = await readBot(transaction, db, organisation, botId);
    const named =
      group === null || (await transaction.get(db.doc(paths.targetGroup(organisation, group)))).exists;
    if (bot.archived || !named) throw staffError('notFound');
    const campaign = newCampaign({
      name,
      bot: { id: botId, slug: bot.slug, locales: bot.locales },
      group,
      locale,
      member,
      organisationName,
      uid: caller.uid,
      at: now(),
    });
    create(transaction, db, organisation, id, campaign, caller);
  });
  return { campaign: id };
}

/**
 * Changes what is named of a draft. Once its trial is frozen, audience, messages and trial stay as they are.
 * Errors: noRight, notFound, notDraft, stale, frozen, malformed.
 */
export async function saveCampaign(
  { db, now }: StaffPorts,
  caller: Caller,
  {
    organisation,
    campaign: id,
    rev,
    settings,
  }: { organisation: string; campaign: string; rev: number; settings: Settings },
): Promise<StaffOutput<'saveCampaign'>> {
  await requireRight(db, organisation, caller.uid, 'sendCampaigns');
  if (settings.schedule && !isTimeZone(settings.schedule.timeZone)) throw staffError('malformed');
  return db.runTransaction(async (transaction) => {
    const campaign = await readDraft(transaction, db, { organisation, campaign: id });
    if (campaign.rev !== rev) throw staffError('stale');
    const change = changeOf(campaign, settings);
    if (change.bot !== undefined && change.bot !== campaign.bot) {
      const bot = await readBot(transaction, db, organisation, change.bot);
      if (bot.archived) throw staffError('notFound');
    }
    transaction.update(campaignReference(db, { organisation, campaign: id }), {
      ...change,
      rev: rev + 1,
      updatedAt: now(),
    });
    return { rev: rev + 1 };
  });
}

/** Errors: noRight, notFound, notDraft. */
export async function removeCampaign(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, campaign: id }: StaffInput<'removeCampaign'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'sendCampaigns');
  await db.runTransaction(async (transaction) => {
    await readDraft(transaction, db, { organisation, campaign: id });
    const reference = campaignReference(db, { organisation, campaign: id });
    const frame = await transaction.get(reference.collection('frame').select());
    for (const { ref } of frame.docs) transaction.delete(ref);
    transaction.delete(reference);
    writeAudit(transaction, db, organisation, {
      at: now(),
      actor: caller.uid,
      action: 'campaign.remove',
      target: id,
    });
  });
}

/** A new draft with the same settings; a trial is to be frozen and drawn anew. Errors: noRight, notFound. */
export async function duplicateCampaign(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, campaign: id, name }: StaffInput<'duplicateCampaign'>,
): Promise<StaffOutput<'duplicateCampaign'>> {
  await requireRight(db, organisation, caller.uid, 'sendCampaigns');
  const copy = newId();
  await db.runTransaction(async (transaction) => {
    const original = await readCampaign(db, { organisation, campaign: id }, transaction);
    const { schedule, trial } = original;
    const at = now();
    const campaign: Campaign = {
      ...original,
      ...UNSTARTED,
      name,
      schedule: { ...schedule, startAt: null },
      trial: trial && { ...trial, seed: randomInt(SEEDS), frozenAt: null, frozenHash: '' },
      createdBy: caller.uid,
      createdAt: at,
      updatedAt: at,
    };
    create(transaction, db, organisation, copy, campaign, caller);
  });
  return { campaign: copy };
}

const UNSTARTED = {
  status: 'draft',
  rev: 1,
  recipients: 0,
  excluded: {},
  queued: 0,
  queueAfter: '',
  credit: 0,
  paceAt: null,
  frame: null,
  trialEndedAt: null,
  strain: NO_STRAIN,
  pausedFor: null,
  lease: null,
  wakeAt: null,
  startedAt: null,
  endedAt: null,
} as const satisfies Partial<Campaign>;

function create(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  id: string,
  campaign: Campaign,
  caller: Caller,
): void {
  transaction.create(campaignReference(db, { organisation, campaign: id }), campaign);
  writeAudit(transaction, db, organisation, {
    at: campaign.createdAt,
    actor: caller.uid,
    action: 'campaign.create',
    target: id,
  });
}

async function readDraft(
  transaction: Transaction,
  db: Firestore,
  key: { organisation: string; campaign: string },
): Promise<Campaign> {
  const campaign = await readCampaign(db, key, transaction);
  if (campaign.status !== 'draft') throw staffError('notDraft');
  return campaign;
}

/** What a frozen trial rests on. */
const FROZEN = [
  'audience',
  'message',
  'reminders',
  'bot',
  'trial',
] as const satisfies (keyof CampaignSettings)[];

function changeOf(campaign: Campaign, { trial, ...settings }: Settings): Settings {
  const frozen = campaign.trial?.frozenAt ?? null;
  // Only freezing freezes: what comes with the call is never taken for it.
  const open = trial && { ...trial, frozenAt: null, frozenHash: '' };
  if (frozen === null) return { ...settings, ...(trial === undefined ? {} : { trial: open }) };
  const asked = { ...settings, ...(trial === undefined ? {} : { trial: trial && thawed(trial) }) };
  const kept = { ...campaign, trial: campaign.trial && thawed(campaign.trial) };
  const changed = FROZEN.some((part) => part in asked && !isDeepStrictEqual(asked[part], kept[part]));
  if (changed) throw staffError('frozen');
  return settings;
}

const thawed = (trial: Trial): Trial => ({ ...trial, frozenAt: null, frozenHash: '' });
