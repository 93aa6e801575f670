import type { Firestore, Transaction, WriteBatch } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';

/** What is written down for the owners: who did what to which member, bot or conversation. */
export const AUDIT_ACTIONS = [
  'organisation.create',
  'organisation.approve',
  'organisation.withdraw',
  'member.invite',
  'member.join',
  'member.update',
  'member.remove',
  'bot.create',
  'bot.duplicate',
  'bot.archive',
  'bot.unarchive',
  'bot.slug',
  'bot.publish',
  'bot.restore',
  'conversation.erase',
  'conversation.spam',
  'conversation.unspam',
  'conversations.export',
  'companies.save',
  'companies.import',
  'company.remove',
  'company.merge',
  'group.create',
  'group.remove',
  'contacts.search',
  'contact.decide',
  'contact.save',
  'contact.erase',
  'contact.unblock',
  'campaign.create',
  'campaign.start',
  'campaign.pause',
  'campaign.resume',
  'campaign.cancel',
  'campaign.remove',
  'campaign.retry',
  'campaign.test',
  'campaign.send',
  'campaign.export',
  'trial.freeze',
  'trial.end',
  'trial.outcomes',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** `organisations/{o}/audit/{auto}` */
export interface AuditLine {
  at: Date;
  /** The member's uid; 'system' for what runs by itself, 'operator' for the installation's. */
  actor: string;
  action: AuditAction;
  /** Id of what it was done to; never a name or an address. */
  target: string;
  /** Ids of everybody that one batch of mails left for; only with `campaign.send`. */
  recipients?: string[];
  /** Why, in the member's own words; only with `contact.unblock`. */
  reason?: string;
}

/** Adds the line to the same atomic write as the deed itself. */
export function writeAudit(
  writer: Transaction | WriteBatch,
  db: Firestore,
  organisation: string,
  line: AuditLine,
): void {
  writer.create(db.collection(paths.audit(organisation)).doc(), { ...line });
}
