import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import {
  ABROAD,
  auditOf,
  caller,
  expectRefusal,
  HOME,
  openPorts,
  storeWorld,
  type TestPorts,
} from '../staff/testing/ports.ts';
import { addressHash, writeSuppression } from '../suppressions/suppressions.ts';
import { saveContact } from './save.service.ts';
import { contactsOf, stateOf, storeCompany, storeContact } from './testing/world.ts';

let ports: TestPorts;

beforeAll(async () => {
  ports = await openPorts('demo-contacts-save');
  await storeWorld(ports);
});
beforeEach(async () => {
  for (const path of [paths.contacts(HOME), 'suppressions']) {
    await ports.db.recursiveDelete(ports.db.collection(path));
  }
  await storeCompany(ports, 'havukka');
  await storeCompany(ports, 'trader', { form: 'TMI', name: 'Tmi Aino Korpela' });
});
afterAll(() => ports.close());

type Input = Parameters<typeof saveContact>[2];
const CONSENT = { text: 'Minulle saa lähettää kutsun.', how: 'spoken' } as const;
const save = (person: string, change: Partial<Input> = {}) =>
  saveContact(ports, caller(person), {
    organisation: HOME,
    contact: null,
    company: 'havukka',
    email: 'Aino.Korpela@Havukka.example',
    phone: '040 000 1234',
    name: 'Aino Korpela',
    role: 'ceo',
    title: 'toimitusjohtaja',
    language: 'fi',
    ...change,
  });

test.each(['owner', 'adviser'])('%s writes a contact: accepted, with its source', async (person) => {
  const { contact } = await save(person);
  expect(await contactsOf(ports, 'havukka')).toMatchObject([
    {
      id: contact,
      email: 'aino.korpela@havukka.example',
      phone: '+358400001234',
      kind: 'personalWork',
      legalPerson: true,
      decision: 'accepted',
      source: { kind: 'manual', detail: person },
      consents: [],
      blocked: '',
    },
  ]);
  expect(await stateOf(ports, 'havukka')).toBe('found');
  expect(await auditOf(ports, HOME)).toContain(`${person} contact.save ${contact}`);
});

test.each(['manager', 'removed', 'stranger'])('%s may not', async (person) => {
  await expectRefusal(save(person), 'noRight');
  expect(await contactsOf(ports, 'havukka')).toEqual([]);
});

test('the owner of another organisation finds no company to write it for', async () => {
  await expectRefusal(save('stranger', { organisation: ABROAD }), 'notFound');
});

test('an address or a number is needed, and a number has to be one', async () => {
  await expectRefusal(save('adviser', { email: '', phone: '' }), 'malformed');
  await expectRefusal(save('adviser', { phone: '12' }), 'malformed');
  await save('adviser', { email: '' });
  expect(await stateOf(ports, 'havukka')).toBe('none');
});

test('a private address needs the words of a consent, and keeps them', async () => {
  await expectRefusal(save('adviser', { email: 'aino@gmail.com' }), 'consentNeeded');
  await expectRefusal(save('adviser', { email: 'aino@gmail.com', kind: 'generic' }), 'consentNeeded');
  await expectRefusal(save('adviser', { company: 'trader', email: 'info@trader.example' }), 'consentNeeded');
  const { contact } = await save('adviser', { email: 'aino@gmail.com', consent: CONSENT });
  const [kept] = await contactsOf(ports, 'havukka');
  expect(kept).toMatchObject({
    kind: 'private',
    consents: [{ ...CONSENT, purpose: 'invitation', channel: 'email', at: ports.now(), withdrawnAt: null }],
  });
  await save('adviser', { contact, email: 'aino@gmail.com', name: 'Aino K.' });
  expect(await contactsOf(ports, 'havukka')).toMatchObject([
    { id: contact, name: 'Aino K.', consents: [{}] },
  ]);
});

test('a consent is for one address: another private one needs its own', async () => {
  const { contact } = await save('adviser', { email: 'aino@gmail.com', consent: CONSENT });
  await expectRefusal(save('adviser', { contact, email: 'aino@hotmail.com' }), 'consentNeeded');
});

test('a changed address moves the contact, so that it is never doubled', async () => {
  const old = await storeContact(ports, {
    company: 'havukka',
    email: 'info@havukka.example',
    blocked: 'bounced',
  });
  ports.wait(1_000);
  const { contact } = await save('adviser', { contact: old, email: 'toimisto@havukka.example' });
  expect(contact).not.toBe(old);
  expect(await contactsOf(ports, 'havukka')).toMatchObject([
    { id: contact, email: 'toimisto@havukka.example', blocked: '' },
  ]);
});

test('writing down what a search had found keeps one contact, and its block', async () => {
  const found = await storeContact(ports, {
    company: 'havukka',
    email: 'info@havukka.example',
    blocked: 'optedOut',
  });
  const { contact } = await save('adviser', { email: 'INFO@havukka.example' });
  expect(contact).toBe(found);
  expect(await contactsOf(ports, 'havukka')).toMatchObject([
    { blocked: 'optedOut', decision: 'accepted', source: { kind: 'manual' } },
  ]);
});

test('an address that has opted out is marked so from the start', async () => {
  const batch = ports.db.batch();
  const hash = addressHash('aino.korpela@havukka.example');
  const refused = { organisation: HOME, reason: 'optOut', at: ports.now() } as const;
  writeSuppression(batch, ports.db, { addressHash: hash, ...refused });
  await batch.commit();
  await save('adviser');
  expect(await contactsOf(ports, 'havukka')).toMatchObject([{ blocked: 'optedOut' }]);
});

test('another company’s contact is not found', async () => {
  const other = await storeContact(ports, { company: 'trader', email: 'info@trader.example' });
  await expectRefusal(save('adviser', { contact: other }), 'notFound');
  await expectRefusal(save('adviser', { contact: 'nothing' }), 'notFound');
  expect(await contactsOf(ports, 'havukka')).toEqual([]);
});
