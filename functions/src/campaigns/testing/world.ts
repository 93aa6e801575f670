/** Companies, contacts and a campaign in the emulator, and a worker that a test drives itself. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../../core/bots/paths.ts';
import type { Audience, Campaign } from '../../../../core/campaigns/campaign.schema.ts';
import { newCampaign } from '../../../../core/campaigns/new-campaign.ts';
import { campaignSchema } from '../../../../core/campaigns/campaign.schema.ts';
import { recipientSchema, type Recipient } from '../../../../core/campaigns/recipient.schema.ts';
import type { Company } from '../../../../core/companies/company.schema.ts';
import { nameKey } from '../../../../core/companies/name-key.ts';
import type { Contact } from '../../../../core/contacts/contact.schema.ts';
import type { TestPorts } from '../../staff/testing/ports.ts';
import { HOME, NOW } from '../../staff/testing/ports.ts';
import { publishFixture } from '../../testing/fixtures.ts';
import { mappingDialogue } from '../../testing/dialogues.ts';
import { smtpPool } from '../../mail/mailer.ts';
import { domainLimit } from '../domain-limit.ts';
import { PARALLEL, type SendPorts } from '../ports.ts';
import type { CampaignKey } from '../read.ts';

export const CAMPAIGN = 'spring';
export const KEY: CampaignKey = { organisation: HOME, campaign: CAMPAIGN };
export const FROM = 'UKV <no-reply@ukv.example>';
/** Any hour of any day. */
export const ALWAYS = { days: [], from: '00:00', to: '00:00' };
export const EVERYBODY: Audience = {
  group: null,
  towns: [],
  industries: [],
  sizeClasses: [],
  kinds: [],
  perCompany: 'best',
  quietDays: 0,
};

export interface Firm {
  id: string;
  company?: Partial<Company>;
  /** One contact unless said otherwise. */
  contacts?: Partial<Contact>[];
}

/** Firms with one accepted address each, at a domain of their own. */
export function firms(count: number, from = 0): Firm[] {
  return Array.from({ length: count }, (_, index) => ({ id: `c${String(from + index).padStart(6, '0')}` }));
}

export async function storeFirms(db: Firestore, list: readonly Firm[], organisation = HOME): Promise<void> {
  const writer = db.bulkWriter({ throttling: false });
  for (const { id, company, contacts = [{}] } of list) {
    void writer.set(db.doc(paths.company(organisation, id)), companyOf(id, company));
    contacts.forEach((contact, index) => {
      void writer.set(db.doc(paths.contact(organisation, `${id}-${index}`)), contactOf(id, contact));
    });
  }
  await writer.close();
}

/** The bot `mapping`, published in Finnish, Swedish and English. */
export async function storeBot(db: Firestore, organisation = HOME): Promise<void> {
  await publishFixture(db, mappingDialogue(), { organisation, slug: 'mapping' });
}

export function campaignFixture(change: Partial<Campaign> = {}): Campaign {
  const draft = newCampaign({
    name: 'Spring',
    bot: { id: 'mapping', slug: 'mapping', locales: ['fi', 'sv', 'en'] },
    group: null,
    locale: 'fi',
    member: { name: 'Aino Neuvoja', email: 'aino@ukv.example' },
    organisationName: 'Vantaan yritysneuvonta',
    uid: 'adviser',
    at: NOW,
  });
  return {
    ...draft,
    audience: EVERYBODY,
    sender: { ...draft.sender, address: 'Kielotie 1, Vantaa' },
    schedule: { ...draft.schedule, ...ALWAYS, perHour: 5_000 },
    ...change,
  };
}

/** A campaign that was just started; its audience waits to be queued. */
export async function storeStarted({ db, now }: TestPorts, change: Partial<Campaign> = {}): Promise<void> {
  const started = campaignFixture({ status: 'queueing', startedAt: now(), ...change });
  await db.doc(paths.campaign(HOME, CAMPAIGN)).set(started);
}

export function sendPortsOf(ports: TestPorts, smtpUrl: string, change: Partial<SendPorts> = {}): SendPorts {
  return {
    ...ports,
    openMail: () => smtpPool({ url: smtpUrl, from: FROM, dkim: null }, PARALLEL),
    dailyCap: 10_000,
    admits: domainLimit(1_000),
    ...change,
  };
}

export async function campaignOf({ db }: Pick<TestPorts, 'db'>): Promise<Campaign> {
  return campaignSchema.parse((await db.doc(paths.campaign(HOME, CAMPAIGN)).get()).data());
}

/** Everybody in the campaign by position. */
export async function recipientsOf({ db }: Pick<TestPorts, 'db'>): Promise<(Recipient & { id: string })[]> {
  const { docs } = await db.collection(paths.recipients(HOME, CAMPAIGN)).orderBy('position').get();
  return docs.map((document) => ({ ...recipientSchema.parse(document.data()), id: document.id }));
}

export async function recipientTo(
  ports: Pick<TestPorts, 'db'>,
  email: string,
): Promise<Recipient & { id: string }> {
  const found = (await recipientsOf(ports)).find((one) => one.email === email);
  if (!found) throw new Error(`Nobody has ${email}`);
  return found;
}

/** State → how many. */
export async function statesOf(ports: Pick<TestPorts, 'db'>): Promise<Record<string, number>> {
  const grouped = Object.groupBy(await recipientsOf(ports), ({ state }) => state);
  return Object.fromEntries(Object.entries(grouped).map(([state, list]) => [state, list.length]));
}

export const addressOf = (firm: string) => `info@${firm}.example`;

function companyOf(id: string, change: Partial<Company> = {}): Company {
  const name = change.name ?? `Firma ${id} Oy`;
  return {
    name,
    form: 'OY',
    industry: '62010',
    industrySet: '2008',
    town: 'Vantaa',
    municipality: '092',
    postCode: '01300',
    street: '',
    sizeClass: '5-9',
    website: '',
    registeredOn: '',
    language: '',
    status: 'active',
    businessId: null,
    nameKey: nameKey(name),
    sources: {},
    groups: [],
    contacts: 'found',
    refreshedAt: null,
    createdAt: NOW,
    updatedAt: NOW,
    ...change,
  };
}

function contactOf(company: string, change: Partial<Contact> = {}): Contact {
  return {
    company,
    email: addressOf(company),
    phone: '',
    kind: 'generic',
    legalPerson: true,
    name: '',
    role: '',
    title: '',
    language: '',
    decision: 'accepted',
    rank: 10,
    source: { kind: 'website', at: NOW, detail: `https://${company}.example/yhteystiedot` },
    consents: [],
    blocked: '',
    createdAt: NOW,
    updatedAt: NOW,
    expiresAt: new Date('2027-03-02T09:00:00Z'),
    ...change,
  };
}
