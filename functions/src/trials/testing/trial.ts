/** Campaigns with a trial, and what is around them, for tests against the Firestore emulator. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../../core/bots/paths.ts';
import type { Campaign } from '../../../../core/campaigns/campaign.schema.ts';
import { newCampaign } from '../../../../core/campaigns/new-campaign.ts';
import type { Recipient } from '../../../../core/campaigns/recipient.schema.ts';
import { recipientFixture } from '../../../../core/campaigns/testing.ts';
import type { Company } from '../../../../core/companies/company.schema.ts';
import { nameKey } from '../../../../core/companies/name-key.ts';
import type { Contact } from '../../../../core/contacts/contact.schema.ts';
import type { Conversation } from '../../../../core/conversation/conversation.schema.ts';
import type { Trial } from '../../../../core/trials/trial.schema.ts';

export const AT = new Date('2026-03-02T09:00:00Z');
export const TRIAL: Trial = {
  seed: 20_261_026,
  treatmentShare: 0.5,
  strata: ['industry'],
  outcome: 'completed',
  baseline: 0.1,
  plan: 'Vertaamme 30 päivän kuluttua.',
  frozenAt: null,
  frozenHash: '',
};

export function campaignFixture(change: Partial<Campaign> = {}): Campaign {
  const draft = newCampaign({
    name: 'Kevään kutsu',
    bot: { id: 'mapping', slug: 'mapping', locales: ['fi'] },
    group: null,
    locale: 'fi',
    member: { name: 'Aino', email: 'aino@example.fi' },
    organisationName: 'Tikkuranta',
    uid: 'adviser',
    at: AT,
  });
  return { ...draft, trial: TRIAL, ...change };
}

export async function storeCampaign(
  db: Firestore,
  organisation: string,
  id: string,
  change: Partial<Campaign> = {},
): Promise<Campaign> {
  const campaign = campaignFixture(change);
  await db.doc(paths.campaign(organisation, id)).set(campaign);
  return campaign;
}

/** A company, and one accepted contact where an address is given. */
export async function storeCompany(
  db: Firestore,
  organisation: string,
  id: string,
  fields: Pick<Company, 'name' | 'industry' | 'town' | 'sizeClass'>,
  email = '',
): Promise<void> {
  const company: Company = {
    ...fields,
    businessId: id,
    nameKey: nameKey(fields.name),
    form: 'OY',
    industrySet: '2025',
    municipality: '',
    postCode: '',
    street: '',
    website: '',
    registeredOn: '',
    language: '',
    status: 'active',
    sources: {},
    groups: [],
    contacts: email ? 'found' : 'none',
    refreshedAt: null,
    createdAt: AT,
    updatedAt: AT,
  };
  await db.doc(paths.company(organisation, id)).set(company);
  if (email) await db.doc(paths.contact(organisation, `c-${id}`)).set(contactOf(id, email));
}

function contactOf(company: string, email: string): Contact {
  return {
    company,
    email,
    phone: '',
    kind: 'generic',
    legalPerson: true,
    name: '',
    role: '',
    title: '',
    language: '',
    decision: 'accepted',
    rank: 1,
    source: { kind: 'website', at: AT, detail: 'https://www.havukka.example/' },
    consents: [],
    blocked: '',
    createdAt: AT,
    updatedAt: AT,
    expiresAt: AT,
  };
}

export async function storeRecipient(
  db: Firestore,
  organisation: string,
  campaign: string,
  id: string,
  change: Partial<Recipient> = {},
): Promise<void> {
  const recipient = recipientFixture({ campaign, tokenHash: id, ...change });
  await db.doc(paths.recipient(organisation, campaign, id)).set(recipient);
}

let conversations = 0;
export async function storeConversation(
  db: Firestore,
  organisation: string,
  change: Partial<Conversation> = {},
): Promise<void> {
  conversations += 1;
  const conversation: Conversation = {
    bot: 'mapping',
    version: 1,
    locale: 'fi',
    channel: 'site',
    status: 'active',
    seq: 1,
    history: [],
    conflicts: [],
    needs: {},
    services: [],
    at: 'hello',
    company: null,
    contact: null,
    invitation: null,
    facts: {},
    source: '',
    spam: false,
    spamReason: '',
    summaryMails: 0,
    tokenHashes: [],
    startedAt: new Date(AT.getTime() + 3_600_000),
    lastAt: AT,
    completedAt: null,
    expiresAt: AT,
    ...change,
  };
  await db.doc(paths.conversation(organisation, `conversation-${conversations}`)).set(conversation);
}
