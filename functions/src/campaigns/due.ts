/** Whose turn it is: due recipients, without those that may not be written to any more. */
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { giveUpClaim, isClaimed, mayBeWritten, suppress } from '../../../core/campaigns/ledger.ts';
import { recipientSchema } from '../../../core/campaigns/recipient.schema.ts';
import type { Source } from '../../../core/companies/company.schema.ts';
import { contactSchema } from '../../../core/contacts/contact.schema.ts';
import { dueRecipientQuery } from '../../../core/queries/queries.ts';
import { queryOf } from '../staff/query.ts';
import { refuses } from '../suppressions/suppressions.ts';
import { comparedAmong, runningTrials } from './comparison.ts';
import { write, type Due } from './deliver.ts';
import { domainOf } from './domain-limit.ts';
import type { SendPorts } from './ports.ts';
import type { CampaignKey } from './read.ts';

export interface DueRecipients {
  /** To be sent to, at most as many as were asked for. */
  ready: (Due & { source: Source })[];
  /** True when something was done or may be: another look is worth while. */
  found: boolean;
}

/** Pages, and recipients in each, that are looked through past those whose domain has had its share of this minute. */
const PAGES = 10;
const PAGE = 100;

/**
 * Up to `room` recipients whose mail is due, in the order of the queue. Claims of lost workers become `unconfirmed`;
 * who has opted out, was erased or blocked since is taken out of the queue.
 */
export async function dueRecipients(
  { db, now, admits }: Pick<SendPorts, 'db' | 'now' | 'admits'>,
  key: CampaignKey,
  room: number,
): Promise<DueRecipients> {
  const query = queryOf(db, dueRecipientQuery(now()), paths.recipients(key.organisation, key.campaign)).limit(
    room,
  );
  const candidates: Due[] = [];
  let settled = 0;
  let last: QueryDocumentSnapshot | undefined;
  for (let page = 0; page < PAGES && candidates.length < room; page += 1) {
    const size = last ? PAGE : room;
    const { docs } = await (last ? query.startAfter(last) : query).limit(size).get();
    for (const document of docs) {
      const recipient = recipientSchema.parse(document.data());
      const lost = isClaimed(recipient);
      if (lost || !mayBeWritten(recipient)) {
        const change = lost ? giveUpClaim(recipient, now()) : suppress(recipient);
        await write(document, change, document.updateTime);
        settled += 1;
      } else if (candidates.length < room && admits(domainOf(recipient.email), now())) {
        candidates.push({ document, recipient });
      }
    }
    last = docs.at(-1);
    if (docs.length < size) break;
  }
  const ready = await withoutRefusals(db, key, candidates);
  return { ready, found: settled + candidates.length > 0 };
}

/** Reads contact and suppression of each once more, and whether a trial that began meanwhile compares with them. */
async function withoutRefusals(
  db: Firestore,
  key: CampaignKey,
  candidates: readonly Due[],
): Promise<DueRecipients['ready']> {
  if (candidates.length === 0) return [];
  const { organisation } = key;
  const companies = { ids: [...new Set(candidates.map(({ recipient }) => recipient.company))] };
  const compared = await comparedAmong(db, organisation, await runningTrials(db, key), {
    ...companies,
    inOneRange: false,
  });
  const snapshots = await db.getAll(
    ...candidates.map(({ recipient }) => db.doc(paths.contact(organisation, recipient.contact))),
    ...candidates.map(({ recipient }) => db.doc(paths.suppression(recipient.addressHash))),
  );
  const ready: DueRecipients['ready'] = [];
  for (const [index, due] of candidates.entries()) {
    const contact = snapshots[index];
    const suppression = snapshots[candidates.length + index];
    const known = contact?.exists ? contactSchema.parse(contact.data()) : null;
    const refused = suppression?.exists && refuses(suppression.data(), organisation);
    const isCompared = compared.has(due.recipient.company);
    if (known && !refused && !isCompared && known.blocked === '' && known.decision === 'accepted') {
      ready.push({ ...due, source: known.source });
    } else {
      await write(due.document, suppress(due.recipient), due.document.updateTime);
    }
  }
  return ready;
}
