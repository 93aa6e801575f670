import type { Query } from 'firebase-admin/firestore';
import type { StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { MILESTONES, RECIPIENT_STATES } from '../../../core/campaigns/recipient.schema.ts';
import type { Caller } from '../staff/caller.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { readCampaign } from './read.ts';

const EVER = new Date(0);

/**
 * How many came how far. Counted by the database: about one read per thousand recipients and figure.
 * Errors: noRight, notFound.
 */
export async function readFunnel(
  { db }: Pick<StaffPorts, 'db'>,
  caller: Caller,
  { organisation, campaign: id }: StaffInput<'readFunnel'>,
): Promise<StaffOutput<'readFunnel'>> {
  await requireRight(db, organisation, caller.uid, 'readCampaigns');
  await readCampaign(db, { organisation, campaign: id });
  const all = db.collection(paths.recipients(organisation, id));
  const reached = MILESTONES.map(async (one) => [one, await count(all.where(one, '>', EVER))] as const);
  const standing = RECIPIENT_STATES.map(
    async (one) => [one, await count(all.where('state', '==', one))] as const,
  );
  // `next` is one more than the last mail sent, and the first mail is no reminder.
  const reminded = [2, 3].map((next) => count(all.where('next', '>=', next)));
  const [milestones, states] = await Promise.all([Promise.all(reached), Promise.all(standing)]);
  const known = Object.fromEntries(states.filter(([, recipients]) => recipients > 0));
  const everybody = states.reduce((sum, [, recipients]) => sum + recipients, 0);
  return {
    recipients: everybody - (known.control ?? 0),
    milestones: Object.fromEntries(milestones) as StaffOutput<'readFunnel'>['milestones'],
    states: known,
    reminders: (await Promise.all(reminded)).reduce((sum, recipients) => sum + recipients, 0),
  };
}

async function count(query: Query): Promise<number> {
  return (await query.count().get()).data().count;
}
