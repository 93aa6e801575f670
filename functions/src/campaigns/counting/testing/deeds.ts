/** Everything that changes an audience, done as the product does it. */
import { paths } from '../../../../../core/bots/paths.ts';
import { registerCompanySchema } from '../../../../../core/companies/company.schema.ts';
import { emptyGroup } from '../../../companies/groups.ts';
import { changeGroupMembers, removeGroup } from '../../../companies/groups.service.ts';
import { removeCompany, saveCompany } from '../../../companies/edit.service.ts';
import { importRows } from '../../../companies/import/import.service.ts';
import { mergeCompanies } from '../../../companies/merge.service.ts';
import { keepCompanies } from '../../../companies/store.ts';
import { decideContacts } from '../../../contacts/decide.service.ts';
import { eraseContact } from '../../../contacts/erase.service.ts';
import { keepContacts } from '../../../contacts/keep-contacts.ts';
import { saveContact } from '../../../contacts/save.service.ts';
import { unblockContact } from '../../../contacts/unblock.service.ts';
import { eraseExpired } from '../../../retention/erase-expired.ts';
import { ABROAD, caller, HOME, type TestPorts } from '../../../staff/testing/ports.ts';
import { stopMail } from '../../../suppressions/stop-mail.ts';
import { addressHash, writeSuppression } from '../../../suppressions/suppressions.ts';
import { recipientFixture } from '../../../testing/recipients.ts';
import {
  addressOf,
  campaignFixture,
  EVERYBODY,
  firms,
  KEY,
  storeFirms,
  type Firm,
} from '../../testing/world.ts';
import { keptAudience } from '../kept-audience.ts';

const owner = caller('owner');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const OTHER = 'spring';
export const MINE = 'mine';

/** Companies, a campaign that has written to half of them or compares with them, and one that is a draft. */
export async function storeEverything(ports: TestPorts, next: () => number): Promise<void> {
  const { db } = ports;
  const list: Firm[] = firms(40).map((firm, index) => ({
    ...firm,
    company: { town: next() < 0.5 ? 'Vantaa' : 'Espoo', groups: index % 2 ? ['g'] : ['h'] },
    contacts: Array.from({ length: Math.floor(next() * 3) }, (_, at) => ({
      email: at === 0 ? addressOf(firm.id) : 'shared@firms.example',
      kind: 'generic',
    })),
  }));
  await storeFirms(db, list);
  const trial = {
    ...{ seed: 7, treatmentShare: 0.5, strata: [], outcome: 'answered' as const },
    baseline: 0.1,
  };
  const frozen = { ...trial, plan: '', frozenAt: ports.now(), frozenHash: 'f' };
  await db
    .doc(paths.campaign(HOME, OTHER))
    .set(campaignFixture({ status: 'running', startedAt: ports.now(), trial: frozen }));
  await db.doc(paths.campaign(HOME, MINE)).set(campaignFixture());
  for (const { id } of list.slice(0, 20)) {
    const state = next() < 0.3 ? 'control' : 'sent';
    await recipientFixture(db, `of-${id}`, { company: id, state, addressHash: '' }, HOME);
  }
  for (const group of ['g', 'h']) {
    await db
      .doc(paths.targetGroup(HOME, group))
      .set({ ...emptyGroup(group, 'owner', ports.now()), size: 20 });
  }
}

/** Everything that changes who can be written to, each with what `next` picks. */
export function deedsOf(ports: TestPorts, next: () => number) {
  const { db } = ports;
  const one = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item;
  const some = async (path: string) => {
    const { docs } = await db.collection(path).get();
    return one(docs);
  };
  const company = async () => (await some(paths.companies(HOME))).id;
  const contact = async () => (await some(paths.contacts(HOME))).id;
  const town = () => one(['Vantaa', 'Espoo']);
  return {
    import: async () => {
      const rows = [1, 2, 3].map((row) => {
        const name = `Firma c${String(Math.floor(next() * 60)).padStart(6, '0')} Oy`;
        const said = { email: `info@new${Math.floor(next() * 20)}.example` };
        return { row, fields: { name, town: town() }, ...(next() < 0.7 && { contact: said }) };
      });
      await importRows(ports, owner, {
        organisation: HOME,
        fileName: 'a.csv',
        group: one([null, 'g']),
        rows,
      });
    },
    // Says the same each time, so that only the group is new.
    register: async () => {
      const said = registerCompanySchema.parse({
        ...{ name: 'Havukka Oy', form: 'OY', industry: '62010', industrySet: '2008', town: 'Vantaa' },
        ...{ municipality: '', postCode: '', street: '', sizeClass: '', website: '', registeredOn: '' },
        ...{ language: '', status: 'active', businessId: '9900010-6', otherNames: [], lastModified: '' },
      });
      const group = one([null, 'g', 'h']);
      await db.runTransaction((transaction) =>
        keepCompanies(transaction, db, { organisation: HOME, companies: [said], group, at: ports.now() }),
      );
    },
    search: async () => {
      const [email, name] = one([
        ['a.b@found.example', 'Aino'],
        ['info@found.example', ''],
      ] as const);
      const about = { phone: '', legalPerson: true, role: '', title: '', language: '' } as const;
      const found = { ...about, email, name, kind: 'generic', rank: 5, page: 'https://x.example' } as const;
      await keepContacts(db, ports.now(), { organisation: HOME, company: await company() }, [found], null);
    },
    save: async () => {
      const fields = { town: town() };
      await saveCompany(ports, owner, { organisation: HOME, company: await company(), fields });
    },
    remove: async () => removeCompany(ports, owner, { organisation: HOME, company: await company() }),
    merge: async () =>
      mergeCompanies(ports, owner, { organisation: HOME, into: await company(), from: await company() }),
    join: async () =>
      changeGroupMembers(ports, owner, {
        organisation: HOME,
        group: 'g',
        add: [await company()],
        remove: [await company()],
      }),
    removeGroup: async () => removeGroup(ports, owner, { organisation: HOME, group: 'h' }),
    write: async () => {
      const about = { name: '', role: '', title: '', language: '', phone: '' } as const;
      const email = one(['shared@firms.example', 'x@firms.example', addressOf(await company())]);
      const to = { organisation: HOME, contact: null, company: await company() };
      await saveContact(ports, owner, { ...to, ...about, email });
    },
    readdress: async () => {
      const chosen = await some(paths.contacts(HOME));
      const about = { name: '', role: '', title: '', language: '', phone: '' } as const;
      const to = { organisation: HOME, contact: chosen.id, company: String(chosen.get('company')) };
      await saveContact(ports, owner, {
        ...to,
        ...about,
        kind: 'generic',
        email: `moved${Math.floor(next() * 1_000)}@firms.example`,
      });
    },
    decide: async () => {
      const decision = one(['accepted', 'rejected'] as const);
      await decideContacts(ports, owner, { organisation: HOME, contacts: [await contact()], decision });
    },
    erase: async () =>
      eraseContact(ports, owner, { organisation: HOME, contact: await contact(), objects: next() < 0.5 }),
    // As the database's own clearing of what has expired: nothing else is told.
    vanish: async () => db.doc(paths.contact(HOME, await contact())).delete(),
    expire: async () => {
      await db.doc(paths.contact(HOME, await contact())).update({ expiresAt: ports.now() });
      await eraseExpired(db, ports.now());
    },
    refuse: async () => {
      const batch = db.batch();
      const said = { organisation: one([HOME, ABROAD, null]), reason: 'optOut', at: ports.now() } as const;
      writeSuppression(batch, db, { addressHash: addressHash(addressOf(await company())), ...said });
      await batch.commit();
    },
    /** Known hours after it happened, as mail servers tell; also to others who have the address. */
    bounce: async () => {
      const chosen = await some(paths.contacts(HOME));
      const organisation = one([HOME, ABROAD]);
      const contact = organisation === HOME ? chosen.id : '';
      const hash = addressHash(String(chosen.get('email')));
      const about = { contact, company: String(chosen.get('company')), addressHash: hash };
      const key = { organisation, campaign: OTHER, recipient: `r-${chosen.id}` };
      await recipientFixture(db, key.recipient, about, organisation);
      const reference = db.doc(paths.recipient(organisation, OTHER, key.recipient));
      const at = new Date(ports.now().getTime() - 9 * HOUR);
      const stop = { milestone: 'bouncedAt', forAll: true, reason: 'bounced', blocked: 'bounced' } as const;
      await stopMail(db, { key, reference }, { ...stop, at, writtenAt: ports.now() });
    },
    unblock: async () => {
      const { docs } = await db.collection(paths.contacts(HOME)).where('blocked', '!=', '').get();
      const blocked = { organisation: HOME, contact: one(docs)?.id ?? 'none', reason: 'asked' };
      await unblockContact(ports, owner, blocked);
    },
    /** An address that another organisation was told does not exist, and that is taken back there. */
    unblockAbroad: async () => {
      const chosen = await some(paths.contacts(HOME));
      const email = String(chosen.get('email'));
      const batch = db.batch();
      const said = { organisation: null, reason: 'bounced', at: ports.now() } as const;
      writeSuppression(batch, db, { addressHash: addressHash(email), ...said });
      batch.set(db.doc(paths.contact(ABROAD, 'same')), { email, blocked: 'bounced' });
      await batch.commit();
      // What is kept is built anew, and knows of it.
      ports.wait(25 * HOUR);
      await keptAudience(db, KEY, EVERYBODY, ports.now);
      ports.wait(HOUR);
      const blocked = { organisation: ABROAD, contact: 'same', reason: 'asked' };
      await unblockContact(ports, caller('stranger'), blocked);
    },
    sending: async () => {
      const chosen = await some(paths.recipients(HOME, OTHER));
      if (chosen.get('state') === 'control') return;
      await chosen.ref.update({
        state: one(['queued', 'sent', 'failed', 'suppressed', 'cancelled', 'bounced']),
      });
    },
    retention: async () => (await some(paths.recipients(HOME, OTHER))).ref.delete(),
  };
}
