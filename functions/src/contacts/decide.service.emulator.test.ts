import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import type { Contact } from '../../../core/contacts/contact.schema.ts';
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
import { acceptSuggested, decideContacts } from './decide.service.ts';
import { contactsOf, GROUP, storeCompany, storeContact, storeGroup } from './testing/world.ts';

let ports: TestPorts;
let info: string;
let own: string;

beforeAll(async () => {
  ports = await openPorts('demo-contacts-decide');
  await storeWorld(ports);
  await storeGroup(ports);
  await storeCompany(ports, 'havukka');
  await storeCompany(ports, 'lumo');
  await storeCompany(ports, 'outside', { groups: [] });
});
beforeEach(async () => {
  await ports.db.recursiveDelete(ports.db.collection(paths.contacts(HOME)));
  info = await storeContact(ports, { company: 'havukka', email: 'info@havukka.example' });
  own = await storeContact(ports, { company: 'havukka', email: 'aino@gmail.com', kind: 'private', rank: 3 });
});
afterAll(() => ports.close());

const decide = (person: string, contacts: string[], decision: Contact['decision'], organisation = HOME) =>
  decideContacts(ports, caller(person), { organisation, contacts, decision });
const accept = (person: string, which: 'best' | 'all', organisation = HOME) =>
  acceptSuggested(ports, caller(person), { organisation, group: GROUP, which });
const decisions = async (company: string) =>
  Object.fromEntries((await contactsOf(ports, company)).map(({ email, decision }) => [email, decision]));

test.each(['owner', 'adviser'])('%s accepts and takes it back', async (person) => {
  await decide(person, [info, info], 'accepted');
  expect((await contactsOf(ports, 'havukka'))[0]).toMatchObject({ decision: 'accepted', rank: 85 });
  await decide(person, [info], 'rejected');
  expect((await contactsOf(ports, 'havukka'))[0]).toMatchObject({ decision: 'rejected', rank: 80 });
  expect(await auditOf(ports, HOME)).toContain(`${person} contact.decide ${info}`);
});

test.each(['manager', 'removed', 'stranger'])('%s may not decide', async (person) => {
  await expectRefusal(decide(person, [info], 'accepted'), 'noRight');
  await expectRefusal(accept(person, 'all'), 'noRight');
  expect(await decisions('havukka')).toMatchObject({ 'info@havukka.example': 'suggested' });
});

test('the owner of another organisation finds neither contact nor group', async () => {
  await expectRefusal(decide('stranger', [info], 'accepted', ABROAD), 'notFound');
  await expectRefusal(accept('stranger', 'all', ABROAD), 'notFound');
});

test('all or none', async () => {
  await expectRefusal(decide('adviser', [info, 'nothing'], 'accepted'), 'notFound');
  await expectRefusal(decide('adviser', [info, own], 'accepted'), 'consentNeeded');
  expect(await decisions('havukka')).toMatchObject({ 'info@havukka.example': 'suggested' });
});

test('a private address is accepted with a consent, not with a withdrawn one', async () => {
  const consent = {
    purpose: 'invitation',
    channel: 'email',
    text: 'Saa kutsua.',
    how: 'spoken',
    at: ports.now(),
  };
  const reference = ports.db.doc(paths.contact(HOME, own));
  await reference.update({ consents: [{ ...consent, withdrawnAt: ports.now() }] });
  await expectRefusal(decide('adviser', [own], 'accepted'), 'consentNeeded');
  await decide('adviser', [own], 'rejected');
  await reference.update({ consents: [{ ...consent, withdrawnAt: null }] });
  await decide('adviser', [own], 'accepted');
  expect(await decisions('havukka')).toMatchObject({ 'aino@gmail.com': 'accepted' });
});

test('accepts all suggested ones of the group that may be written to', async () => {
  const ceo = { kind: 'personalWork', rank: 50 } as const;
  await storeContact(ports, { company: 'havukka', email: 'aino@havukka.example', ...ceo });
  await storeContact(ports, { company: 'havukka', email: 'no@havukka.example', decision: 'rejected' });
  await storeContact(ports, { company: 'havukka', email: 'gone@havukka.example', blocked: 'bounced' });
  await storeContact(ports, { company: 'havukka', email: '', phone: '+358400001234' });
  await storeContact(ports, { company: 'lumo', email: 'info@lumo.example' });
  await storeContact(ports, { company: 'outside', email: 'info@outside.example' });
  expect(await accept('adviser', 'all')).toEqual({ accepted: 3 });
  expect(await decisions('havukka')).toEqual({
    'info@havukka.example': 'accepted',
    'aino@havukka.example': 'accepted',
    'aino@gmail.com': 'suggested',
    'no@havukka.example': 'rejected',
    'gone@havukka.example': 'suggested',
    '': 'suggested',
  });
  expect(await decisions('outside')).toEqual({ 'info@outside.example': 'suggested' });
  expect(await auditOf(ports, HOME)).toContain(`adviser contact.decide ${GROUP}`);
  expect(await accept('adviser', 'all')).toEqual({ accepted: 0 });
});

test('accepts the best one of each company that has none yet', async () => {
  await storeContact(ports, { company: 'havukka', email: 'myynti@havukka.example', rank: 78 });
  await storeContact(ports, { company: 'lumo', email: 'info@lumo.example' });
  await storeContact(ports, { company: 'lumo', email: 'helmi@lumo.example', decision: 'accepted', rank: 50 });
  expect(await accept('adviser', 'best')).toEqual({ accepted: 1 });
  expect(await decisions('havukka')).toMatchObject({
    'info@havukka.example': 'accepted',
    'myynti@havukka.example': 'suggested',
  });
  expect(await decisions('lumo')).toMatchObject({ 'info@lumo.example': 'suggested' });
});

test('the best one is never for jobs, invoices, privacy or machines; a pattern is accepted by nobody', async () => {
  const kept = { company: 'lumo', rank: 99 } as const;
  await storeContact(ports, { ...kept, email: 'rekry@lumo.example' });
  await storeContact(ports, { ...kept, email: 'etunimi.sukunimi@lumo.example' });
  await accept('adviser', 'best');
  expect(await decisions('lumo')).toEqual({
    'rekry@lumo.example': 'suggested',
    'etunimi.sukunimi@lumo.example': 'suggested',
  });
  await storeContact(ports, { ...kept, email: 'aino@lumo.example', rank: 10 });
  await accept('adviser', 'best');
  expect(await decisions('lumo')).toMatchObject({
    'aino@lumo.example': 'accepted',
    'rekry@lumo.example': 'suggested',
  });
  await accept('adviser', 'all');
  expect(await decisions('lumo')).toMatchObject({ 'etunimi.sukunimi@lumo.example': 'suggested' });
});

test('goes through more than a page of them', async () => {
  const batch = ports.db.batch();
  const kept = (await ports.db.doc(paths.contact(HOME, info)).get()).data();
  for (let at = 0; at < 620; at += 1) {
    const email = `osasto${at}@lumo.example`;
    batch.set(ports.db.doc(paths.contact(HOME, `many-${at}`)), { ...kept, company: 'lumo', email });
  }
  await batch.commit();
  expect(await accept('adviser', 'all')).toEqual({ accepted: 621 });
});
