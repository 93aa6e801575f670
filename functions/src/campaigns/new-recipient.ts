import { createHash } from 'node:crypto';
import type { Campaign } from '../../../core/campaigns/campaign.schema.ts';
import { factsOf } from '../../../core/campaigns/facts.ts';
import { localeFor } from '../../../core/campaigns/locales.ts';
import type { Recipient } from '../../../core/campaigns/recipient.schema.ts';
import type { Arm } from '../../../core/trials/draw.ts';
import { stratumOf } from '../../../core/trials/strata.ts';
import { invitationHash, invitationToken } from '../invitations/token.ts';
import type { CompanyWithContacts, StoredContact } from './audience.ts';
import type { CampaignKey } from './read.ts';

const DAY = 86_400_000;

export interface Place {
  id: string;
  arm: Arm;
  /** Of the frozen plan; undefined → as the company is now. */
  stratum: string | undefined;
  position: number;
  retentionDays: number;
}

/** The recipient of a contact in any campaign: the same whenever it is asked, so that nobody is queued twice. */
export function recipientId(contact: string): string {
  return createHash('sha256').update(contact).digest('hex').slice(0, 20);
}

/** A recipient in the queue. Of the comparison group only the company is kept: nobody there is written to. */
export function newRecipient(
  { organisation, campaign: campaignId }: CampaignKey,
  campaign: Campaign,
  { id: company, company: fields }: CompanyWithContacts,
  { id: contactId, contact, addressHash }: StoredContact,
  { id, arm, stratum, position, retentionDays }: Place,
): Recipient {
  const startedAt = campaign.startedAt ?? campaign.updatedAt;
  const isWrittenTo = arm === 'treatment';
  const token = invitationToken({ organisation, campaign: campaignId, recipient: id });
  return {
    campaign: campaignId,
    bot: campaign.bot,
    company,
    companyName: fields.name,
    facts: factsOf(fields),
    contact: isWrittenTo ? contactId : '',
    email: isWrittenTo ? contact.email : '',
    name: isWrittenTo ? contact.name : '',
    kind: contact.kind,
    addressHash: isWrittenTo ? addressHash : '',
    locale: localeFor([contact.language, fields.language], campaign),
    tokenHash: isWrittenTo ? invitationHash(token) : '',
    position,
    arm,
    stratum: stratum ?? (campaign.trial ? stratumOf(fields, campaign.trial.strata) : ''),
    state: isWrittenTo ? 'queued' : 'control',
    dueAt: isWrittenTo ? dueAt(campaign, startedAt, position) : null,
    next: 0,
    sendings: {},
    conversation: '',
    begun: 0,
    sentAt: null,
    deliveredAt: null,
    openedAt: null,
    startedAt: null,
    completedAt: null,
    contactAt: null,
    bouncedAt: null,
    optedOutAt: null,
    outcome: null,
    expiresAt: new Date(startedAt.getTime() + retentionDays * DAY),
  };
}

/** A millisecond apart, so that the queue is gone through in its order. */
function dueAt({ schedule }: Campaign, startedAt: Date, position: number): Date {
  const from = Math.max(startedAt.getTime(), schedule.startAt?.getTime() ?? 0);
  return new Date(from + position);
}
