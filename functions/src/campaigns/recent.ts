/** Companies that other campaigns have written to lately. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import type { RecipientState } from '../../../core/campaigns/recipient.schema.ts';
import { IN_VALUES, inGroups } from './groups.ts';

const DAY = 86_400_000;
/** Campaigns that are looked through, the latest first. */
const CAMPAIGNS = 100;
/** In another campaign, but never written to. */
const NOT_WRITTEN: readonly RecipientState[] = ['control', 'failed', 'suppressed', 'cancelled'];

/** Campaigns started within so many days, except one; none when the days are 0. */
export async function campaignsWithin(
  db: Firestore,
  organisation: string,
  days: number,
  now: Date,
  except: string,
): Promise<string[]> {
  if (days === 0) return [];
  const { docs } = await db
    .collection(paths.campaigns(organisation))
    .where('startedAt', '>=', new Date(now.getTime() - days * DAY))
    .orderBy('startedAt', 'desc')
    .limit(CAMPAIGNS)
    .select()
    .get();
  return docs.map(({ id }) => id).filter((id) => id !== except);
}

/** Those of the companies that one of the campaigns has written to, or is about to. */
export async function writtenTo(
  db: Firestore,
  organisation: string,
  campaigns: readonly string[],
  companies: readonly string[],
): Promise<Set<string>> {
  const queries = campaigns.flatMap((campaign) =>
    inGroups(companies, IN_VALUES).map((ids) =>
      db
        .collection(paths.recipients(organisation, campaign))
        .where('company', 'in', ids)
        .select('company', 'state')
        .get(),
    ),
  );
  const recipients = (await Promise.all(queries)).flatMap(({ docs }) => docs);
  return new Set(
    recipients
      .filter((one) => !NOT_WRITTEN.includes(one.get('state') as RecipientState))
      .map((one) => String(one.get('company'))),
  );
}
