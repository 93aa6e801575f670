/**
 * Whom other campaigns have written to, and whom their trials compare with: of each campaign its companies are kept,
 * and only what a mail's fate changes is read.
 */
import { GrpcStatus, type DocumentSnapshot, type Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { paths } from '../../../../core/bots/paths.ts';
import type { RecipientState } from '../../../../core/campaigns/recipient.schema.ts';
import type { CampaignKey } from '../read.ts';
import { NOT_WRITTEN } from '../recent.ts';
import { pack, unpack } from './part.ts';

const DAY = 86_400_000;
const QUICKER: unknown[] = [GrpcStatus.ALREADY_EXISTS, GrpcStatus.FAILED_PRECONDITION, GrpcStatus.NOT_FOUND];
const CONTROL: RecipientState = 'control';
/** How a recipient who was to be written to was not: the comparison group stays what it is. */
const UNWRITTEN = NOT_WRITTEN.filter((state) => state !== CONTROL);

const membersSchema = z.object({
  /** Company → recipients, the comparison group not among them. */
  treated: z.record(z.string(), z.int()),
  compared: z.array(z.string()),
  /** Recipients, all of them. */
  total: z.int(),
});
type Members = z.infer<typeof membersSchema>;
/** Without content: what was kept does not hold any more. */
const keptSchema = z.object({ content: z.instanceof(Buffer).nullable() });

/** Companies that the campaign has written to, or is about to. */
export async function writtenIn(
  db: Firestore,
  { organisation, campaign }: CampaignKey,
  now: Date,
): Promise<string[]> {
  const { treated } = await membersOf(db, { organisation, campaign }, now);
  const { docs } = await db
    .collection(paths.recipients(organisation, campaign))
    .where('state', 'in', UNWRITTEN)
    .select('company')
    .get();
  const left = new Map(Object.entries(treated));
  for (const one of docs) {
    const company = String(one.get('company'));
    left.set(company, (left.get(company) ?? 0) - 1);
  }
  return [...left].filter(([, recipients]) => recipients > 0).map(([company]) => company);
}

/** Companies that the campaign's trial compares with. */
export async function comparedIn(db: Firestore, key: CampaignKey, now: Date): Promise<string[]> {
  return (await membersOf(db, key, now)).compared;
}

/** In place of what is kept, where recipients go over to another company: a count under way must not keep the former. */
export const membersMoved = (now: Date) => ({ content: null, expiresAt: new Date(now.getTime() + DAY) });

/** After queueing recipients only go, so that as many as there were are the same. */
async function membersOf(
  db: Firestore,
  { organisation, campaign }: CampaignKey,
  now: Date,
): Promise<Members> {
  const recipients = db.collection(paths.recipients(organisation, campaign));
  const [[stored, about], counted] = await Promise.all([
    db.getAll(
      db.doc(paths.campaignMembers(organisation, campaign)),
      db.doc(paths.campaign(organisation, campaign)),
      { fieldMask: ['content', 'status'] },
    ),
    recipients.count().get(),
  ]);
  const kept = stored?.exists ? keptSchema.parse(stored.data()).content : null;
  const known = kept && membersSchema.parse(unpack(kept));
  if (known?.total === counted.data().count) return known;
  const { docs } = await recipients.select('company', 'state').get();
  const members = membersFrom(docs.map((one) => one.data() as { company: string; state: RecipientState }));
  if (stored && about?.get('status') !== 'queueing') await keep(stored, members, now);
  return members;
}

function membersFrom(recipients: { company: string; state: RecipientState }[]): Members {
  const control = recipients.filter(({ state }) => state === CONTROL);
  const treated: Members['treated'] = {};
  for (const { company, state } of recipients) {
    if (state !== CONTROL) treated[company] = (treated[company] ?? 0) + 1;
  }
  return { treated, compared: control.map(({ company }) => company), total: recipients.length };
}

/** Unless somebody was quicker. */
async function keep(stored: DocumentSnapshot, members: Members, now: Date): Promise<void> {
  const content = pack(members);
  if (!content) return;
  const kept = { content, expiresAt: new Date(now.getTime() + DAY) };
  try {
    if (stored.updateTime) await stored.ref.update(kept, { lastUpdateTime: stored.updateTime });
    else await stored.ref.create(kept);
  } catch (error) {
    if (!QUICKER.includes((error as { code?: unknown }).code)) throw error;
  }
}
