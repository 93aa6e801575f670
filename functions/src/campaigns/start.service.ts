import type { StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import { botSchema, versionSchema } from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import type { Campaign } from '../../../core/campaigns/campaign.schema.ts';
import { startHindrances } from '../../../core/campaigns/check.ts';
import { writtenLocales } from '../../../core/campaigns/locales.ts';
import type { Locale } from '../../../core/dialogue/locale.ts';
import { requireApproved } from '../staff/approval.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { reachedCompanies, readFrame } from './frame.ts';
import { campaignReference, readCampaign, type CampaignKey } from './read.ts';

/**
 * Begins a campaign: its audience is queued and its mails leave by their schedule. With hindrances nothing happens.
 * Errors: noRight, notApproved, notFound, notDraft, stale.
 */
export async function startCampaign(
  { db, now, enqueue }: StaffPorts,
  caller: Caller,
  { organisation, campaign: id, rev }: StaffInput<'startCampaign'>,
): Promise<StaffOutput<'startCampaign'>> {
  await requireRight(db, organisation, caller.uid, 'sendCampaigns');
  await requireApproved(db, organisation);
  const key = { organisation, campaign: id };
  const campaign = await readCampaign(db, key);
  requireUnchangedDraft(campaign, rev);
  const bot = await publishedBot(db, organisation, campaign.bot);
  const written = writtenLocales(campaign);
  const locales = written.length > 0 ? written : [campaign.defaultLocale];
  const frame = await readFrame(db, key, campaign);
  const reached = await countReached(db, key, campaign, now(), frame);
  const hindrances = startHindrances({
    settings: campaign,
    locales,
    recipients: reached,
    frameGone: (frame?.size ?? 0) - (frame ? reached : 0),
    botPublished: bot !== null,
    botLocales: bot?.locales ?? [],
  });
  if (hindrances.length > 0 || !bot) return { started: false, hindrances };

  await db.runTransaction(async (transaction) => {
    requireUnchangedDraft(await readCampaign(db, key, transaction), rev);
    const at = now();
    const begun: Partial<Campaign> = {
      status: 'queueing',
      rev: rev + 1,
      slug: bot.slug,
      locales,
      defaultLocale: bestLocale(locales, campaign.defaultLocale, bot.defaultLocale),
      startedAt: at,
      updatedAt: at,
    };
    transaction.update(campaignReference(db, key), begun);
    writeAudit(transaction, db, organisation, {
      at,
      actor: caller.uid,
      action: 'campaign.start',
      target: id,
    });
  });
  // Should this be lost, the tick finds the campaign a minute later.
  await enqueue('queueCampaign', key, { id: `queueCampaign-${organisation}-${id}` });
  return { started: true, hindrances: [] };
}

function requireUnchangedDraft(campaign: Campaign, rev: number): void {
  if (campaign.status !== 'draft') throw staffError('notDraft');
  if (campaign.rev !== rev) throw staffError('stale');
}

/** Address and languages of what the bot has published; null when nothing can be reached there. */
async function publishedBot(
  db: StaffPorts['db'],
  organisation: string,
  id: string,
): Promise<{ slug: string; locales: Locale[]; defaultLocale: Locale } | null> {
  const read = botSchema.pick({ slug: true, archived: true, publishedVersion: true });
  const bot = read.safeParse((await db.doc(paths.bot(organisation, id)).get()).data());
  if (!bot.success || bot.data.archived || bot.data.publishedVersion === null) return null;
  const version = await db.doc(paths.version(organisation, id, bot.data.publishedVersion)).get();
  const { locales, defaultLocale } = versionSchema.parse(version.data());
  return { slug: bot.data.slug, locales, defaultLocale };
}

/** Companies that can be written to: of a frozen plan all of them, else only whether there is any. */
async function countReached(
  db: StaffPorts['db'],
  key: CampaignKey,
  campaign: Campaign,
  now: Date,
  frame: ReadonlyMap<string, string> | null,
): Promise<number> {
  let count = 0;
  for await (const companies of reachedCompanies(db, key, campaign, now, frame)) {
    count += companies.length;
    if (!frame && count > 0) break;
  }
  return count;
}

function bestLocale(locales: readonly Locale[], ...wished: Locale[]): Locale {
  const [first] = locales;
  const best = wished.find((locale) => locales.includes(locale)) ?? first;
  if (!best) throw new Error('A campaign without a language');
  return best;
}
