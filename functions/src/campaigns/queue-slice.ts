import {
  GrpcStatus,
  type BulkWriter,
  type DocumentReference,
  type Firestore,
} from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import type { Chooser } from '../../../core/campaigns/audience.ts';
import type { Campaign } from '../../../core/campaigns/campaign.schema.ts';
import type { Recipient } from '../../../core/campaigns/recipient.schema.ts';
import type { Arm } from '../../../core/trials/draw.ts';
import type { AudienceSlice } from './audience.ts';
import { newRecipient, recipientId } from './new-recipient.ts';
import type { CampaignKey } from './read.ts';

/** How far queueing has come. */
export interface Tally {
  /** Recipients written, the comparison group included. */
  queued: number;
  /** Those that are written to. */
  recipients: number;
  excluded: Campaign['excluded'];
}

export interface Queueing {
  key: CampaignKey;
  campaign: Campaign;
  choose: Chooser;
  /** null → everybody is written to. */
  arms: ReadonlyMap<string, Arm> | null;
  /** Company → stratum of the frozen plan; null → there is none. */
  frame: ReadonlyMap<string, string> | null;
  retentionDays: number;
}

const TRIES = 5;

/** Writes the recipients of one slice; those that are there already stay as they are. */
export async function queueSlice(
  db: Firestore,
  { key, campaign, choose, arms, frame, retentionDays }: Queueing,
  { companies, surroundings }: AudienceSlice,
  before: Tally,
): Promise<Tally> {
  const tally = { ...before, excluded: { ...before.excluded } };
  const writer = db.bulkWriter({ throttling: false });
  writer.onWriteError(
    ({ code, failedAttempts }) => code !== GrpcStatus.ALREADY_EXISTS && failedAttempts < TRIES,
  );
  const created: Promise<void>[] = [];
  for (const company of companies) {
    const choice = choose(company, surroundings);
    if ('exclusion' in choice) {
      tally.excluded[choice.exclusion] = (tally.excluded[choice.exclusion] ?? 0) + 1;
      continue;
    }
    const arm = arms ? (arms.get(company.id) ?? 'control') : 'treatment';
    for (const contact of arm === 'control' ? choice.chosen.slice(0, 1) : choice.chosen) {
      const id = recipientId(contact.id);
      const stratum = frame?.get(company.id);
      const place = { id, arm, stratum, position: tally.queued, retentionDays };
      const recipient = newRecipient(key, campaign, company, contact, place);
      created.push(
        createOnce(writer, db.doc(paths.recipient(key.organisation, key.campaign, id)), recipient),
      );
      tally.queued += 1;
      if (arm === 'treatment') tally.recipients += 1;
    }
  }
  await Promise.all([writer.close(), ...created]);
  return tally;
}

/** A recipient that is there was written by the worker before, and may have been sent to since. */
async function createOnce(
  writer: BulkWriter,
  reference: DocumentReference,
  recipient: Recipient,
): Promise<void> {
  try {
    await writer.create(reference, recipient);
  } catch (error) {
    if ((error as { code?: unknown }).code !== GrpcStatus.ALREADY_EXISTS) throw error;
  }
}
