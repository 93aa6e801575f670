import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import { botSchema } from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { campaignSchema, type Campaign } from '../../../core/campaigns/campaign.schema.ts';
import { organisationSchema, type Organisation } from '../../../core/organisations/organisation.schema.ts';
import { staffError } from '../staff/errors.ts';

export interface CampaignKey {
  organisation: string;
  campaign: string;
}

export function campaignReference(db: Firestore, { organisation, campaign }: CampaignKey): DocumentReference {
  return db.doc(paths.campaign(organisation, campaign));
}

/** null when it is not there. */
export async function findCampaign(
  db: Firestore,
  key: CampaignKey,
  transaction?: Transaction,
): Promise<Campaign | null> {
  const reference = campaignReference(db, key);
  const snapshot = await (transaction ? transaction.get(reference) : reference.get());
  return snapshot.exists ? campaignSchema.parse(snapshot.data()) : null;
}

/** Errors: notFound. */
export async function readCampaign(
  db: Firestore,
  key: CampaignKey,
  transaction?: Transaction,
): Promise<Campaign> {
  const campaign = await findCampaign(db, key, transaction);
  if (!campaign) throw staffError('notFound');
  return campaign;
}

/** Errors: notFound. */
export async function readOrganisation(db: Firestore, organisation: string): Promise<Organisation> {
  const snapshot = await db.doc(paths.organisation(organisation)).get();
  if (!snapshot.exists) throw staffError('notFound');
  return organisationSchema.parse(snapshot.data());
}

/** Where the bot is reached. Errors: notFound. */
export async function readBotSlug(db: Firestore, organisation: string, bot: string): Promise<string> {
  const snapshot = await db.doc(paths.bot(organisation, bot)).get();
  if (!snapshot.exists) throw staffError('notFound');
  return botSchema.pick({ slug: true }).parse(snapshot.data()).slug;
}
