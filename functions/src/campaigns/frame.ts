/** Who a trial's plan is about: settled when it is frozen, so that nobody can be added or taken away afterwards. */
import type { Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { paths } from '../../../core/bots/paths.ts';
import { makeChooser } from '../../../core/campaigns/audience.ts';
import type { Campaign } from '../../../core/campaigns/campaign.schema.ts';
import type { Drawable } from '../../../core/trials/draw.ts';
import { stratumOf } from '../../../core/trials/strata.ts';
import { audienceSlices, type CompanyWithContacts } from './audience.ts';
import { inGroups } from './groups.ts';
import type { CampaignKey } from './read.ts';

export type Frame = NonNullable<Campaign['frame']>;

/** Companies in one document: far below the megabyte that it may hold. */
const PART = 2_000;
const partSchema = z.object({ companies: z.array(z.object({ id: z.string(), stratum: z.string() })) });

/** The companies of the audience that can be written to now, in slices; of a frozen plan, those of its frame. */
export async function* reachedCompanies(
  db: Firestore,
  key: CampaignKey,
  { audience }: Pick<Campaign, 'audience'>,
  now: Date,
  frame: ReadonlyMap<string, string> | null,
): AsyncGenerator<CompanyWithContacts[]> {
  const choose = makeChooser(audience, new Map(), frame);
  for await (const { companies, surroundings } of audienceSlices(db, key, audience, now)) {
    yield companies.filter((company) => 'chosen' in choose(company, surroundings));
  }
}

/** Whom a trial draws: the companies that can be written to, each in its stratum. */
export async function drawableCompanies(
  db: Firestore,
  key: CampaignKey,
  campaign: Pick<Campaign, 'audience' | 'trial'>,
  now: Date,
): Promise<Drawable[]> {
  const drawable: Drawable[] = [];
  for await (const companies of reachedCompanies(db, key, campaign, now, null)) {
    for (const { id, company } of companies) {
      drawable.push({ id, stratum: stratumOf(company, campaign.trial?.strata ?? []) });
    }
  }
  return drawable;
}

/** Kept apart from the campaign, whose document has no room; other contents have other ids. */
export async function writeFrame(
  db: Firestore,
  key: CampaignKey,
  hash: string,
  companies: Drawable[],
): Promise<void> {
  const parts = inGroups(companies, PART);
  await Promise.all(parts.map((some, index) => partOf(db, key, hash, index).set({ companies: some })));
}

/** Company → stratum, as the plan was frozen; null where no plan was, or before frames were kept. */
export async function readFrame(
  db: Firestore,
  key: CampaignKey,
  { frame }: Pick<Campaign, 'frame'>,
): Promise<Map<string, string> | null> {
  if (!frame) return null;
  if (frame.companies === 0) return new Map();
  const parts = Array.from({ length: Math.ceil(frame.companies / PART) }, (_, index) =>
    partOf(db, key, frame.hash, index),
  );
  const snapshots = await db.getAll(...parts);
  const companies = snapshots.flatMap((one) => partSchema.parse(one.data()).companies);
  return new Map(companies.map(({ id, stratum }) => [id, stratum]));
}

function partOf(db: Firestore, { organisation, campaign }: CampaignKey, hash: string, index: number) {
  return db.doc(paths.framePart(organisation, campaign, `${hash.slice(0, 16)}-${index}`));
}
