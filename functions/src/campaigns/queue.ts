/** Queueing: everybody who is to be written to becomes a recipient, once, however often it is begun again. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { makeChooser } from '../../../core/campaigns/audience.ts';
import type { Campaign } from '../../../core/campaigns/campaign.schema.ts';
import { newId } from '../../../core/dialogue/new-id.ts';
import { draw, type Arm } from '../../../core/trials/draw.ts';
import { logInfo } from '../firebase/logger.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { audienceSlices } from './audience.ts';
import { endMails } from './end-mails.ts';
import { drawableCompanies, readFrame } from './frame.ts';
import { withLease, type Work } from './lease.ts';
import { queueSlice, type Tally } from './queue-slice.ts';
import { readOrganisation, type CampaignKey } from './read.ts';

/**
 * Queues the audience of a campaign in slices, then lets it run. Goes on where a lost worker stopped; with a trial
 * it begins anew, because the draw concerns everybody. Memory holds one slice and the addresses taken.
 */
export async function queueCampaign(
  { db, now }: Pick<StaffPorts, 'db' | 'now'>,
  key: CampaignKey,
): Promise<void> {
  const work: Work = { db, now, key, holder: newId() };
  const campaign = await withLease(work, 'queueing', async ({ trial, queueAfter }) =>
    trial || queueAfter === '' ? { queued: 0, queueAfter: '', excluded: {} } : {},
  );
  if (!campaign) return;
  const since = campaign.startedAt ?? now();
  const { retentionDays } = await readOrganisation(db, key.organisation);
  const frame = await readFrame(db, key, campaign);
  const arms = await drawArms(db, key, campaign, since, frame);
  const choose = makeChooser(campaign.audience, await addressesTaken(db, key, campaign.queueAfter), frame);
  const { queued, excluded, queueAfter } = campaign;
  let tally: Tally = { queued, recipients: queued, excluded };
  for await (const slice of audienceSlices(db, key, campaign.audience, since, { after: queueAfter })) {
    tally = await queueSlice(db, { key, campaign, choose, arms, frame, retentionDays }, slice, tally);
    const progress = { queued: tally.queued, excluded: tally.excluded, queueAfter: slice.after };
    // Paused or cancelled meanwhile, or this worker was given up for lost: nothing that it wrote is left waiting.
    if (!(await withLease(work, 'queueing', async () => progress))) return endMails(work, key);
  }
  const { recipients } = tally;
  const ended =
    recipients === 0 ? { status: 'completed' as const, endedAt: now() } : { status: 'running' as const };
  await withLease(work, 'queueing', async () => ({ ...ended, recipients, lease: null }));
  logInfo('campaign.queued', { ...key, recipients });
}

/** Who of a trial's companies is written to and who is the comparison: those of the frozen plan, and no others. */
async function drawArms(
  db: Firestore,
  key: CampaignKey,
  campaign: Campaign,
  since: Date,
  frame: ReadonlyMap<string, string> | null,
): Promise<Map<string, Arm> | null> {
  if (!campaign.trial) return null;
  const drawable = frame
    ? [...frame].map(([id, stratum]) => ({ id, stratum }))
    : await drawableCompanies(db, key, campaign, since);
  return draw(drawable, campaign.trial);
}

/** Address → contact of everybody that a lost worker has queued already. */
async function addressesTaken(
  db: Firestore,
  { organisation, campaign }: CampaignKey,
  queueAfter: string,
): Promise<Map<string, string>> {
  const taken = new Map<string, string>();
  if (queueAfter === '') return taken;
  const recipients = db
    .collection(paths.recipients(organisation, campaign))
    .select('email', 'contact')
    .stream();
  for await (const document of recipients) {
    const { email, contact } = (document as unknown as FirebaseFirestore.QueryDocumentSnapshot).data();
    taken.set(String(email), String(contact));
  }
  return taken;
}
