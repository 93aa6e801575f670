/** Companies that other campaigns have written to lately. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import type { RecipientState } from '../../../core/campaigns/recipient.schema.ts';
import { documentsAbout, type SomeCompanies } from './about-companies.ts';

const DAY = 86_400_000;
/** Campaigns that are looked through, the latest first. */
const CAMPAIGNS = 100;
/** In another campaign, but never written to. */
export const NOT_WRITTEN: readonly RecipientState[] = ['control', 'failed', 'suppressed', 'cancelled'];

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
  companies: SomeCompanies,
): Promise<Set<string>> {
  const found = await Promise.all(
    campaigns.map((campaign) =>
      documentsAbout(
        db.collection(paths.recipients(organisation, campaign)).select('company', 'state'),
        companies,
      ),
    ),
  );
  const recipients = found.flat().filter((one) => !NOT_WRITTEN.includes(one.get('state') as RecipientState));
  return new Set(recipients.map((one) => String(one.get('company'))));
}
