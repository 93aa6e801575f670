import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import type { Campaign } from '../../../core/campaigns/campaign.schema.ts';
import { caller, HOME, openPorts, storeWorld, type TestPorts } from '../staff/testing/ports.ts';
import { addressHash, writeSuppression } from '../suppressions/suppressions.ts';
import { countAudience } from './count.service.ts';
import { dueRecipients } from './due.ts';
import { queueCampaign } from './queue.ts';
import {
  addressOf,
  CAMPAIGN,
  campaignFixture,
  campaignOf,
  EVERYBODY,
  firms,
  KEY,
  recipientsOf,
  sendPortsOf,
  statesOf,
  storeFirms,
  storeStarted,
} from './testing/world.ts';

const PROJECT = 'demo-campaign-queue';
let ports: TestPorts;

beforeAll(async () => {
  ports = await openPorts(PROJECT);
});
beforeEach(async () => {
  await ports.close();
  ports = await openPorts(PROJECT);
  await storeWorld(ports);
});
afterAll(() => ports.close());

test('everybody becomes a recipient in the order of the companies, and the campaign runs', async () => {
  await storeFirms(ports.db, firms(450));
  await storeStarted(ports);
  await queueCampaign(ports, KEY);
  const recipients = await recipientsOf(ports);
  expect(recipients.map(({ email }) => email)).toEqual(firms(450).map(({ id }) => addressOf(id)));
  expect(recipients.map(({ position }) => position)).toEqual(recipients.map((_, index) => index));
  expect(new Set(recipients.map(({ tokenHash }) => tokenHash)).size).toBe(450);
  expect(recipients[0]).toMatchObject({ state: 'queued', next: 0, locale: 'fi', arm: 'treatment' });
  expect(recipients[0]?.facts).toMatchObject({ name: 'Firma c000000 Oy', town: 'Vantaa' });
  expect(await campaignOf(ports)).toMatchObject({
    status: 'running',
    recipients: 450,
    queued: 450,
    excluded: {},
  });
});

test('every company left out has its reason', async () => {
  const [a, b, c, d, e, f, g, h] = firms(8).map(({ id }) => id) as [string, ...string[]];
  await storeFirms(ports.db, [
    { id: a },
    { id: b!, company: { status: 'bankrupt' } },
    { id: c!, contacts: [] },
    { id: d!, contacts: [{ decision: 'suggested' }] },
    { id: e!, contacts: [{ kind: 'private' }] },
    { id: f!, contacts: [{ blocked: 'bounced' }] },
    { id: g! },
    { id: h!, contacts: [{ email: addressOf(a) }] },
  ]);
  const batch = ports.db.batch();
  writeSuppression(batch, ports.db, {
    addressHash: addressHash(addressOf(g!)),
    organisation: HOME,
    reason: 'optOut',
    at: ports.now(),
  });
  await batch.commit();
  await storeStarted(ports);
  await queueCampaign(ports, KEY);
  expect((await recipientsOf(ports)).map(({ company }) => company)).toEqual([a]);
  expect((await campaignOf(ports)).excluded).toEqual({
    ceased: 1,
    noContact: 1,
    notAccepted: 1,
    private: 1,
    blocked: 1,
    optedOut: 1,
    sameAddress: 1,
  });
});

test('companies that another campaign wrote to lately are left in peace', async () => {
  await storeFirms(ports.db, firms(3));
  await storeStarted(ports);
  await queueCampaign(ports, KEY);
  const [first, second] = await recipientsOf(ports);
  const before = ports.db.doc(paths.campaign(HOME, 'before'));
  await before.set(campaignFixture({ status: 'completed', startedAt: ports.now() }));
  await before
    .collection('recipients')
    .doc('a')
    .set({ ...first, state: 'opened' });
  await before
    .collection('recipients')
    .doc('b')
    .set({ ...second, state: 'cancelled' });
  await ports.db.recursiveDelete(ports.db.doc(paths.campaign(HOME, CAMPAIGN)));
  ports.wait(20 * 86_400_000);

  await storeStarted(ports, { audience: { ...EVERYBODY, quietDays: 30 } });
  await queueCampaign(ports, KEY);
  expect(await campaignOf(ports)).toMatchObject({ recipients: 2, excluded: { recentlyContacted: 1 } });

  await ports.db.recursiveDelete(ports.db.doc(paths.campaign(HOME, CAMPAIGN)));
  await storeStarted(ports, { audience: { ...EVERYBODY, quietDays: 19 } });
  await queueCampaign(ports, KEY);
  expect((await campaignOf(ports)).recipients).toBe(3);
});

test('of a target group only its companies, whatever lies between them', async () => {
  const all = firms(250).map((firm, index) => ({
    ...firm,
    company: { groups: index % 3 === 0 ? ['g'] : [] },
  }));
  await storeFirms(ports.db, all);
  await storeStarted(ports, { audience: { ...EVERYBODY, group: 'g', quietDays: 30 } });
  const before = ports.db.doc(paths.campaign(HOME, 'before'));
  await before.set(campaignFixture({ status: 'completed', startedAt: ports.now() }));
  await before.collection('recipients').doc('a').set({ company: 'c000003', state: 'sent' });
  await queueCampaign(ports, KEY);
  const expected = all.filter((_, index) => index % 3 === 0 && index !== 3).map(({ id }) => id);
  expect((await recipientsOf(ports)).map(({ company }) => company)).toEqual(expected);
  expect((await campaignOf(ports)).excluded).toEqual({ recentlyContacted: 1 });
});

describe('begun again', () => {
  test('after a worker was lost in the middle: nobody twice, nobody forgotten', async () => {
    await storeFirms(ports.db, firms(500));
    await storeStarted(ports);
    let slices = 0;
    const dying = {
      now: ports.now,
      db: new Proxy(ports.db, {
        get: (db, name) => {
          if (name === 'bulkWriter' && (slices += 1) > 2) throw new Error('Killed');
          const value: unknown = Reflect.get(db, name);
          return typeof value === 'function' ? value.bind(db) : value;
        },
      }),
    };
    await expect(queueCampaign(dying, KEY)).rejects.toThrow('Killed');
    expect(await campaignOf(ports)).toMatchObject({ status: 'queueing', queued: 400 });
    await queueCampaign(ports, KEY);
    expect((await campaignOf(ports)).queued).toBe(400);

    ports.wait(10 * 60_000);
    await queueCampaign(ports, KEY);
    expect(await campaignOf(ports)).toMatchObject({ status: 'running', recipients: 500, excluded: {} });
    const addresses = (await recipientsOf(ports)).map(({ email }) => email);
    expect(new Set(addresses).size).toBe(500);
    expect(addresses).toHaveLength(500);
  });

  test('a slow worker changes nothing of what was sent meanwhile', async () => {
    await storeFirms(ports.db, firms(3));
    await storeStarted(ports);
    await queueCampaign(ports, KEY);
    const [first] = await recipientsOf(ports);
    const reference = ports.db.doc(paths.recipient(HOME, CAMPAIGN, first!.id));
    await reference.update({ state: 'sent', sentAt: ports.now() });
    await storeStarted(ports);
    await queueCampaign(ports, KEY);
    expect(await statesOf(ports)).toEqual({ queued: 2, sent: 1 });
  });
});

describe('a trial', () => {
  const trial = {
    seed: 7,
    treatmentShare: 0.5,
    strata: ['sizeClass' as const],
    outcome: 'answered' as const,
    baseline: 0.1,
    plan: '',
    frozenAt: new Date('2026-03-01T09:00:00Z'),
    frozenHash: 'f',
  };

  test('draws half; of the comparison group no address is kept, and nothing is due', async () => {
    await storeFirms(ports.db, firms(300));
    await storeStarted(ports, { trial });
    await queueCampaign(ports, KEY);
    const recipients = await recipientsOf(ports);
    const control = recipients.filter(({ arm }) => arm === 'control');
    expect(control).toHaveLength(150);
    for (const one of control) {
      expect(one).toMatchObject({ state: 'control', email: '', contact: '', dueAt: null, stratum: '5-9' });
      expect(one.company).not.toBe('');
    }
    expect(await campaignOf(ports)).toMatchObject({ queued: 300, recipients: 150 });
    expect(await statesOf(ports)).toEqual({ control: 150, queued: 150 });
  });
});

describe('the comparison group of a running trial', () => {
  const trial = {
    seed: 7,
    treatmentShare: 0.5,
    strata: [],
    outcome: 'answered' as const,
    baseline: 0.1,
    plan: '',
    frozenAt: new Date('2026-03-01T09:00:00Z'),
    frozenHash: 'f',
  };
  const other = { organisation: HOME, campaign: 'next' };
  const next = (change: Partial<Campaign> = {}) =>
    ports.db
      .doc(paths.campaign(HOME, 'next'))
      .set(campaignFixture({ status: 'queueing', startedAt: ports.now(), ...change }));
  const companiesIn = async (campaign: string, state: string) => {
    const { docs } = await ports.db.collection(paths.recipients(HOME, campaign)).get();
    return docs.filter((one) => one.get('state') === state).map((one) => String(one.get('company')));
  };

  beforeEach(async () => {
    await storeFirms(
      ports.db,
      firms(140).map((firm) => ({ ...firm, company: { groups: ['g'] } })),
    );
    await storeStarted(ports, { trial });
    await queueCampaign(ports, KEY);
  });

  test.each([null, 'g'])(
    'is not written to by another campaign, and is told by number (group %s)',
    async (group) => {
      const control = await companiesIn(CAMPAIGN, 'control');
      expect(control).toHaveLength(70);
      const audience = { ...EVERYBODY, group };
      await next({ audience });
      const counted = await countAudience(ports, caller('adviser'), { ...other, audience });
      expect(counted).toMatchObject({ companies: 140, recipients: 70, excluded: { comparison: 70 } });
      await queueCampaign(ports, other);
      const queued = await companiesIn('next', 'queued');
      expect(queued.filter((one) => control.includes(one))).toEqual([]);
      expect(queued).toHaveLength(70);
    },
  );

  test('nor by one that was queued before', async () => {
    await ports.db.recursiveDelete(ports.db.doc(paths.campaign(HOME, CAMPAIGN)));
    await next();
    await queueCampaign(ports, other);
    await storeStarted(ports, { trial });
    await queueCampaign(ports, KEY);
    const control = await companiesIn(CAMPAIGN, 'control');
    const send = sendPortsOf(ports, '');
    const { ready } = await dueRecipients(
      { ...send, now: () => new Date(ports.now().getTime() + 1_000) },
      other,
      140,
    );
    expect(ready).toHaveLength(70);
    expect(ready.filter(({ recipient }) => control.includes(recipient.company))).toEqual([]);
    expect((await companiesIn('next', 'suppressed')).toSorted()).toEqual(control.toSorted());
  });

  test.each([
    ['cancelled', { status: 'cancelled' }],
    ['ended', { trialEndedAt: new Date('2026-03-01T10:00:00Z') }],
  ] as const)('is written to again once the trial is %s', async (_how, change) => {
    await ports.db.doc(paths.campaign(HOME, CAMPAIGN)).update(change);
    await next();
    await queueCampaign(ports, other);
    expect(await companiesIn('next', 'queued')).toHaveLength(140);
  });
});

test('cancelled while it is queued: nobody is left waiting', async () => {
  await storeFirms(ports.db, firms(450));
  await storeStarted(ports);
  let reads = 0;
  const slow = {
    now: ports.now,
    db: new Proxy(ports.db, {
      get: (db, name) => {
        const value: unknown = Reflect.get(db, name);
        if (name === 'bulkWriter' && (reads += 1) === 2) {
          void db.doc(paths.campaign(HOME, CAMPAIGN)).update({ status: 'cancelled' });
        }
        return typeof value === 'function' ? value.bind(db) : value;
      },
    }),
  };
  await queueCampaign(slow, KEY);
  const states = await statesOf(ports);
  expect(Object.keys(states)).toEqual(['cancelled']);
  expect((await campaignOf(ports)).status).toBe('cancelled');
});
