import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import type { Recipient } from '../../../core/campaigns/recipient.schema.ts';
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
import { addressHash, suppressedAmong } from '../suppressions/suppressions.ts';
import { recipientFixture } from '../testing/recipients.ts';
import { eraseContact } from './erase.service.ts';
import { contactsOf, stateOf, storeCompany, storeContact } from './testing/world.ts';

const EMAIL = 'aino.korpela@havukka.example';
const HASH = addressHash(EMAIL);
let ports: TestPorts;
let contact: string;

beforeAll(async () => {
  ports = await openPorts('demo-contacts-erase');
  await storeWorld(ports);
});
beforeEach(async () => {
  for (const path of [paths.contacts(HOME), paths.campaigns(HOME), paths.campaigns(ABROAD), 'suppressions']) {
    await ports.db.recursiveDelete(ports.db.collection(path));
  }
  await storeCompany(ports, 'havukka', { contacts: 'found' });
  contact = await storeContact(ports, { company: 'havukka', email: EMAIL, name: 'Aino Korpela' });
});
afterAll(() => ports.close());

const erase = (person: string, objects = false, organisation = HOME) =>
  eraseContact(ports, caller(person), { organisation, contact, objects });
const recipient = (id: string, change: Partial<Recipient> = {}, organisation = HOME) =>
  recipientFixture(
    ports.db,
    id,
    { email: EMAIL, addressHash: HASH, name: 'Aino Korpela', contact, ...change },
    organisation,
  );
const isRefused = async (organisation: string) =>
  (await suppressedAmong(ports.db, organisation, [HASH])).size > 0;
const queued = {
  state: 'queued',
  sentAt: null,
  next: 0,
  sendings: {},
  dueAt: new Date('2026-03-03T09:00:00Z'),
} as const;

test.each(['owner', 'adviser'])(
  '%s erases: the contact, and the person in every campaign',
  async (person) => {
    const sent = await recipient('sent');
    const waiting = await recipient('waiting', queued);
    const other = await recipient('other', {
      email: 'info@havukka.example',
      addressHash: 'other',
      name: 'Other',
    });
    await erase(person);
    expect(await contactsOf(ports, 'havukka')).toEqual([]);
    const blank = { email: '', name: '', contact: '', addressHash: HASH, dueAt: null };
    expect(await sent.read()).toMatchObject({ ...blank, state: 'sent' });
    expect(await waiting.read()).toMatchObject({ ...blank, state: 'suppressed' });
    expect(await other.read()).toMatchObject({ email: 'info@havukka.example', name: 'Other', state: 'sent' });
    expect(await isRefused(HOME)).toBe(false);
    expect(await stateOf(ports, 'havukka')).toBe('notFound');
    expect(await auditOf(ports, HOME)).toContain(`${person} contact.erase ${contact}`);
    await expectRefusal(erase(person), 'notFound');
  },
);

test('who objects is not written to again, by this organisation', async () => {
  const waiting = await recipient('waiting', queued);
  const answered = await recipient('answered', { state: 'completed', completedAt: ports.now(), dueAt: null });
  await erase('adviser', true);
  expect(await isRefused(HOME)).toBe(true);
  expect(await isRefused(ABROAD)).toBe(false);
  for (const one of [waiting, answered]) {
    expect(await one.read()).toMatchObject({
      email: '',
      state: 'optedOut',
      optedOutAt: ports.now(),
      dueAt: null,
    });
  }
});

test('another organisation’s campaigns are not touched', async () => {
  const theirs = await recipient('theirs', {}, ABROAD);
  await erase('adviser', true);
  expect(await theirs.read()).toMatchObject({ email: EMAIL, state: 'sent' });
});

test('a company with another address stays found', async () => {
  await storeContact(ports, { company: 'havukka', email: 'info@havukka.example' });
  await erase('adviser');
  expect(await stateOf(ports, 'havukka')).toBe('found');
});

test('a contact without an address is erased as well', async () => {
  contact = await storeContact(ports, { company: 'havukka', email: '', phone: '+358400001234' });
  const blank = await recipient('blank', { email: '', addressHash: addressHash('') });
  await erase('adviser', true);
  expect((await contactsOf(ports, 'havukka')).map(({ email }) => email)).toEqual([EMAIL]);
  expect(await blank.read()).toMatchObject({ state: 'sent' });
});

test.each(['manager', 'removed', 'stranger'])('%s may not', async (person) => {
  await expectRefusal(erase(person, true), 'noRight');
  expect(await contactsOf(ports, 'havukka')).toHaveLength(1);
  expect(await isRefused(HOME)).toBe(false);
});

test('the owner of another organisation finds it in neither', async () => {
  await expectRefusal(erase('stranger', true, ABROAD), 'notFound');
  expect(await contactsOf(ports, 'havukka')).toHaveLength(1);
});
