/** Companies that the demo organisation has saved, as if an adviser had searched the register and its own lists. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../core/bots/paths.ts';
import {
  SIZE_CLASSES,
  type Company,
  type CompanyField,
  type Source,
  type TargetGroup,
} from '../core/companies/company.schema.ts';
import { nameKey } from '../core/companies/name-key.ts';
import { CONTACT_DAYS, type Contact } from '../core/contacts/contact.schema.ts';
import { contactId } from '../functions/src/contacts/contact-id.ts';
import { WORLD, type InventedCompany } from '../local/stand-ins/world.ts';
import type { Chance } from './random.ts';

const DAY = 86_400_000;
const MISSES = ['noAddress', 'onlyPrivate', 'robots', 'unreachable', 'slow'] as const;
const FORMS = { '16': 'OY', '13': 'KY', '5': 'AY', '14': 'OK', '17': 'OYJ' } as const;

export interface DemoCompany {
  id: string;
  company: Company;
  contact: { id: string; contact: Contact } | null;
}

export interface DemoGroup {
  id: string;
  group: TargetGroup;
  companies: DemoCompany[];
}

const INDUSTRIES = ['41000', '43210', '49410', '10710', '81210', '96210'];

/** Companies of Vantaa in six industries; most that have a web site have a contact that an adviser has accepted. */
export function inventGroup(uid: string, at: Date, chance: Chance): DemoGroup {
  const id = 'vantaan-pk';
  const chosen = WORLD.filter(
    ({ town, industry, situation }) =>
      town.municipality === '092' && INDUSTRIES.includes(industry.code) && situation === 'active',
  );
  const companies = chosen.map((invented) => demoCompany(invented, id, at, chance));
  const group: TargetGroup = {
    name: 'Vantaan pk-yritykset, kuusi toimialaa',
    criteria: null,
    size: companies.length,
    status: 'ready',
    found: companies.length,
    saved: companies.length,
    page: 1,
    createdBy: uid,
    createdAt: at,
    updatedAt: at,
  };
  return { id, group, companies };
}

function demoCompany(invented: InventedCompany, group: string, at: Date, chance: Chance): DemoCompany {
  const register: Source = { kind: 'register', at, detail: '' };
  const list: Source = { kind: 'import', at, detail: 'kokoluokat-2026.xlsx' };
  const contact = invented.host && chance.next() < 0.85 ? demoContact(invented, at, chance) : null;
  const fields = {
    name: invented.name,
    form: FORMS[invented.form],
    industry: invented.industry.code,
    industrySet: invented.industry.set === 'TOIMI4' ? '2025' : '2008',
    town: invented.town.fi,
    municipality: invented.town.municipality,
    postCode: invented.town.postCode,
    street: `${invented.street} ${invented.buildingNumber}`,
    sizeClass: SIZE_CLASSES[chance.weighted([5, 25, 25, 20, 15, 6, 3, 1])]!,
    website: invented.host ? `https://${invented.host}` : '',
    registeredOn: invented.registeredOn,
    language: invented.swedish ? 'sv' : '',
    status: 'active',
  } satisfies Pick<Company, CompanyField>;
  const sources = Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== '')
      .map(([field]) => [field, field === 'sizeClass' ? list : register]),
  );
  const company: Company = {
    ...fields,
    businessId: invented.businessId,
    nameKey: nameKey(invented.name),
    sources,
    groups: [group],
    ...foundOn(invented, contact !== null),
    refreshedAt: at,
    createdAt: at,
    updatedAt: at,
  };
  return { id: invented.businessId, company, contact };
}

/** What the search of the company's site brought, and why nothing. */
function foundOn(
  { host, businessId }: InventedCompany,
  found: boolean,
): Pick<Company, 'contacts' | 'contactMiss'> {
  if (found) return { contacts: 'found' };
  if (!host) return { contacts: 'none' };
  return { contacts: 'notFound', contactMiss: MISSES[Number(businessId.slice(0, 7)) % MISSES.length] };
}

function demoContact(invented: InventedCompany, at: Date, chance: Chance): DemoCompany['contact'] {
  const domain = (invented.host ?? '').replace(/^www\./, '');
  const email = `info@${domain}`;
  const contact: Contact = {
    company: invented.businessId,
    email,
    phone: `+358405${chance.whole(100_000, 999_999)}`,
    kind: 'generic',
    legalPerson: true,
    name: '',
    role: 'office',
    title: '',
    language: invented.swedish ? 'sv' : '',
    decision: 'accepted',
    rank: 80,
    source: { kind: 'website', at, detail: `https://${invented.host}/yhteystiedot` },
    consents: [],
    blocked: '',
    createdAt: at,
    updatedAt: at,
    expiresAt: new Date(at.getTime() + CONTACT_DAYS * DAY),
  };
  return { id: contactId(invented.businessId, { email, phone: '' }), contact };
}

/** Writes the group with its companies and contacts. */
export async function writeGroup(db: Firestore, organisation: string, { id, group, companies }: DemoGroup) {
  const writer = db.bulkWriter({ throttling: false });
  void writer.set(db.doc(paths.targetGroup(organisation, id)), group);
  for (const one of companies) {
    void writer.set(db.doc(paths.company(organisation, one.id)), one.company);
    if (one.contact)
      void writer.set(db.doc(paths.contact(organisation, one.contact.id)), one.contact.contact);
  }
  await writer.close();
}
