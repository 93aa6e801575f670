import type { DocumentReference } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { isBroken, strainedBy, type Strain } from '../../../core/campaigns/breaker.ts';
import type { Campaign } from '../../../core/campaigns/campaign.schema.ts';
import type { Organisation } from '../../../core/organisations/organisation.schema.ts';
import type { MailPool } from '../mail/mailer.ts';
import type { AuditLine } from '../staff/audit.ts';
import { deliver } from './deliver.ts';
import { domainOf } from './domain-limit.ts';
import { dueRecipients } from './due.ts';
import { inParallel } from './parallel.ts';
import { PARALLEL, type SendPorts } from './ports.ts';
import type { CampaignKey } from './read.ts';

export interface SliceOrder {
  key: CampaignKey;
  campaign: Campaign;
  organisation: Organisation;
  /** Mails at most. */
  room: number;
}

export interface SliceResult {
  /** Whether anybody was due. */
  found: boolean;
  /** Mails that were handed to the mail server, whatever it said. */
  tried: number;
  /** Mails that it has taken, or may have. */
  left: number;
  serverAway: boolean;
  strain: Strain;
}

/**
 * Sends to whoever is due, a few at a time and one at a time to each domain. Ends early when the server is away, or
 * when too many say no to us: who was not tried stays in the queue as they are.
 */
export async function sendSlice(
  ports: SendPorts,
  order: SliceOrder,
  { send }: MailPool,
): Promise<SliceResult> {
  const { key, room } = order;
  const { ready, found } = await dueRecipients(ports, key, room);
  const result: SliceResult = { found, tried: 0, left: 0, serverAway: false, strain: order.campaign.strain };
  if (ready.length === 0) return result;
  const sending = { ...order, publicUrl: ports.publicUrl() };
  const audit = await openAudit(
    ports,
    key,
    ready.map(({ document }) => document.id),
  );
  const left: string[] = [];
  const byDomain = Map.groupBy(ready, ({ recipient }) => domainOf(recipient.email));
  await inParallel(byDomain.values(), PARALLEL, async (line) => {
    for (const due of line) {
      if (result.serverAway || isBroken(result.strain)) return;
      const delivery = await deliver(ports, sending, send, due, due.source);
      if (delivery.outcome === 'passed') continue;
      result.tried += 1;
      if (delivery.outcome === 'left') left.push(due.document.id);
      result.serverAway ||= delivery.away;
      result.strain = strainedBy(result.strain, delivery.said);
    }
  });
  if (left.length < ready.length) await closeAudit(audit, left);
  return { ...result, left: left.length };
}

/** Written before anything leaves: a worker that dies has named too many rather than too few. */
async function openAudit(
  { db, now }: Pick<SendPorts, 'db' | 'now'>,
  { organisation, campaign }: CampaignKey,
  recipients: string[],
): Promise<DocumentReference> {
  const reference = db.collection(paths.audit(organisation)).doc();
  await reference.create({
    at: now(),
    actor: 'system',
    action: 'campaign.send',
    target: campaign,
    recipients,
  } satisfies AuditLine);
  return reference;
}

async function closeAudit(line: DocumentReference, left: string[]): Promise<void> {
  await (left.length > 0 ? line.update({ recipients: left }) : line.delete());
}
