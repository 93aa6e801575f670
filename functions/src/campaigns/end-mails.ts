/** What happens to the recipients of a cancelled campaign. */
import { cancel } from '../../../core/campaigns/ledger.ts';
import { recipientSchema } from '../../../core/campaigns/recipient.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { dueRecipientQuery } from '../../../core/queries/queries.ts';
import { queryOf } from '../staff/query.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { findCampaign, type CampaignKey } from './read.ts';

const SLICE = 200;
/** Later than anything can be due. */
export const END_OF_TIME = new Date('9999-01-01T00:00:00Z');

/** Takes everybody who waits for a mail out of the queue, if the campaign is cancelled. Can be begun again. */
export async function endMails({ db, now }: Pick<StaffPorts, 'db' | 'now'>, key: CampaignKey): Promise<void> {
  if ((await findCampaign(db, key))?.status !== 'cancelled') return;
  const recipients = paths.recipients(key.organisation, key.campaign);
  const waiting = queryOf(db, dueRecipientQuery(END_OF_TIME), recipients).limit(SLICE);
  for (;;) {
    const { docs } = await waiting.get();
    if (docs.length === 0) return;
    const changed = docs.map((document) => {
      const change = cancel(recipientSchema.parse(document.data()), now());
      return document.ref.update({ ...change }, { lastUpdateTime: document.updateTime });
    });
    // One that changed meanwhile is met again in the next round.
    const failed = (await Promise.allSettled(changed)).filter(({ status }) => status === 'rejected');
    if (failed.length === docs.length) throw new Error('No recipient could be taken out of the queue');
  }
}
