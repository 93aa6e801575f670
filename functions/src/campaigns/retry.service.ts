import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { NO_STRAIN } from '../../../core/campaigns/breaker.ts';
import type { CampaignStatus } from '../../../core/campaigns/campaign.schema.ts';
import { queueAgain } from '../../../core/campaigns/ledger.ts';
import { recipientSchema } from '../../../core/campaigns/recipient.schema.ts';
import { recipientQuery } from '../../../core/queries/queries.ts';
import { requireApproved } from '../staff/approval.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { queryOf } from '../staff/query.ts';
import { requireRight } from '../staff/rights.ts';
import { write } from './deliver.ts';
import { campaignReference, readCampaign, type CampaignKey } from './read.ts';

const SLICE = 200;
const ALLOWED: readonly CampaignStatus[] = ['running', 'paused', 'completed'];

/**
 * Puts mails that failed or are unconfirmed back in the queue, because a person says so. A completed campaign runs
 * again. Errors: noRight, notApproved, notFound, notPossibleNow.
 */
export async function retryRecipients(
  ports: StaffPorts,
  caller: Caller,
  { organisation, campaign, recipients, state }: StaffInput<'retryRecipients'>,
): Promise<StaffOutput<'retryRecipients'>> {
  const { db } = ports;
  await requireRight(db, organisation, caller.uid, 'sendCampaigns');
  await requireApproved(db, organisation);
  const key = { organisation, campaign };
  if (!ALLOWED.includes((await readCampaign(db, key)).status)) throw staffError('notPossibleNow');
  const named = recipients.map((id) => db.doc(paths.recipient(organisation, campaign, id)));
  let queued =
    named.length > 0 ? await again(ports, (await db.getAll(...named)) as QueryDocumentSnapshot[]) : 0;
  if (state !== null) {
    const inState = queryOf(db, recipientQuery(state), paths.recipients(organisation, campaign));
    queued += await allAgain(ports, inState);
  }
  if (queued > 0) await wake(ports, caller, key);
  return { queued };
}

/** Page by page: whoever cannot be sent to again stays in the state and is passed over. */
async function allAgain(ports: StaffPorts, query: Query): Promise<number> {
  let queued = 0;
  let last: QueryDocumentSnapshot | undefined;
  for (;;) {
    const { docs } = await (last ? query.startAfter(last) : query).limit(SLICE).get();
    queued += await again(ports, docs);
    last = docs.at(-1);
    if (docs.length < SLICE) return queued;
  }
}

async function again({ now }: StaffPorts, documents: readonly QueryDocumentSnapshot[]): Promise<number> {
  const written = documents
    .filter(({ exists }) => exists)
    .map(async (document) => {
      const change = queueAgain(recipientSchema.parse(document.data()), now());
      return change !== null && (await write(document, change, document.updateTime)) !== null;
    });
  return (await Promise.all(written)).filter(Boolean).length;
}

/** After the recipients, so that a turn which is just ending either sees them or is seen. */
function wake({ db, now }: StaffPorts, caller: Caller, key: CampaignKey): Promise<void> {
  return db.runTransaction(async (transaction) => {
    const { status } = await readCampaign(db, key, transaction);
    const at = now();
    const again = { status: 'running' as const, endedAt: null, strain: NO_STRAIN };
    const running = status === 'completed' ? again : {};
    transaction.update(campaignReference(db, key), { ...running, wakeAt: null, updatedAt: at });
    const line = { at, actor: caller.uid, action: 'campaign.retry' as const, target: key.campaign };
    writeAudit(transaction, db, key.organisation, line);
  });
}
