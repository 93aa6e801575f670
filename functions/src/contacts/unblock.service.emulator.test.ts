import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import type { Contact } from '../../../core/contacts/contact.schema.ts';
import {
  ABROAD,
  caller,
  expectRefusal,
  HOME,
  openPorts,
  storeWorld,
  type TestPorts,
} from '../staff/testing/ports.ts';
import { stopMail, type StopMail } from '../suppressions/stop-mail.ts';
import { addressHash, suppressedAmong, writeSuppression } from '../suppressions/suppressions.ts';
import { recipientFixture } from '../testing/recipients.ts';
import { storeCompany, storeContact } from './testing/world.ts';
import { unblockContact } from './unblock.service.ts';

const EMAIL = 'info@havukka.example';
const HASH = addressHash(EMAIL);
const REASON = 'Palvelin esti meidät vahingossa, soitettu 1.3.';
let ports: TestPorts;
let contact: string;

beforeAll(async () => {
  ports = await openPorts('demo-contacts-unblock');
  await storeWorld(ports);
});
beforeEach(async () => {
  for (const path of [paths.contacts(HOME), paths.campaigns(HOME), paths.campaigns(ABROAD), 'suppressions']) {
    await ports.db.recursiveDelete(ports.db.collection(path));
  }
  await storeCompany(ports, 'havukka', { contacts: 'found' });
  contact = await storeContact(ports, { company: 'havukka', email: EMAIL });
});
afterAll(() => ports.close());

const unblock = (person: string, organisation = HOME) =>
  unblockContact(ports, caller(person), { organisation, contact, reason: REASON });
const blocked = async () => (await ports.db.doc(paths.contact(HOME, contact)).get()).get('blocked') as string;
const isRefused = async (organisation: string) =>
  (await suppressedAmong(ports.db, organisation, [HASH])).size > 0;

const STOPS = {
  bounced: { milestone: 'bouncedAt', forAll: true, reason: 'bounced', blocked: 'bounced' },
  optedOut: { milestone: 'optedOutAt', forAll: false, reason: 'optOut', blocked: 'optedOut' },
  optedOutOfAll: { milestone: 'optedOutAt', forAll: true, reason: 'optOut', blocked: 'optedOut' },
} as const satisfies Record<string, Omit<StopMail, 'at'>>;

let stops = 0;
async function stop(kind: keyof typeof STOPS, organisation = HOME) {
  stops += 1;
  const id = `stopped-${stops}`;
  const own = organisation === HOME ? contact : '';
  await recipientFixture(ports.db, id, { email: EMAIL, addressHash: HASH, contact: own }, organisation);
  const key = { organisation, campaign: 'spring', recipient: id };
  const reference = ports.db.doc(paths.recipient(organisation, 'spring', id));
  await stopMail(ports.db, { key, reference }, { ...STOPS[kind], at: ports.now() });
}

test.each(['bounced', 'optedOut'] as const)('an owner takes back %s, and says why', async (kind) => {
  const other = await storeContact(ports, { company: 'toinen', email: EMAIL, blocked: 'bounced' });
  await stop(kind);
  expect(await blocked()).toBe(kind);
  await unblock('owner');
  expect(await blocked()).toBe('');
  expect((await ports.db.doc(paths.contact(HOME, other)).get()).get('blocked')).toBe('');
  expect(await isRefused(HOME)).toBe(false);
  expect(await isRefused(ABROAD)).toBe(false);
  const lines = await ports.db.collection(paths.audit(HOME)).where('target', '==', contact).get();
  expect(lines.docs.map((line) => line.data())).toContainEqual(
    expect.objectContaining({ actor: 'owner', action: 'contact.unblock', reason: REASON }),
  );
});

test.each(['adviser', 'manager', 'removed', 'stranger'])('%s may not', async (person) => {
  await stop('bounced');
  await expectRefusal(unblock(person), 'noRight');
  expect(await isRefused(HOME)).toBe(true);
});

test('what another organisation was told stays', async () => {
  await stop('optedOut', ABROAD);
  await stop('bounced');
  await unblock('owner');
  expect(await isRefused(HOME)).toBe(false);
  expect(await isRefused(ABROAD)).toBe(true);
});

test('a no that came after the bounce is not taken back with it', async () => {
  await stop('bounced');
  await stop('optedOut', ABROAD);
  await unblock('owner');
  expect(await isRefused(ABROAD)).toBe(true);
  await ports.db.doc(paths.contact(HOME, contact)).update({ blocked: 'bounced' } satisfies Partial<Contact>);
  await stop('bounced');
  await stop('optedOutOfAll', ABROAD);
  await expectRefusal(unblock('owner'), 'refusalStands');
  expect(await isRefused(HOME)).toBe(true);
});

test('an objection is the person’s own', async () => {
  await stop('optedOut');
  const batch = ports.db.batch();
  const at = ports.now();
  writeSuppression(batch, ports.db, { addressHash: HASH, organisation: HOME, reason: 'objection', at });
  await batch.commit();
  await stop('bounced', ABROAD);
  await expectRefusal(unblock('owner'), 'refusalStands');
});

test('a bounce of the time before bounces were kept apart', async () => {
  await stop('bounced');
  await ports.db
    .doc(paths.suppression(HASH))
    .set({ all: true, organisations: {}, reason: 'bounced', updatedAt: ports.now() });
  await unblock('owner');
  expect(await isRefused(HOME)).toBe(false);
});

test('who is not blocked, or not there, is not unblocked', async () => {
  await expectRefusal(unblock('owner'), 'notPossibleNow');
  contact = 'nobody';
  await expectRefusal(unblock('owner'), 'notFound');
});
