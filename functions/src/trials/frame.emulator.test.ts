import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { frameText } from '../../../core/trials/plan.ts';
import { removeCampaign } from '../campaigns/draft.service.ts';
import { countAudience } from '../campaigns/count.service.ts';
import { queueCampaign } from '../campaigns/queue.ts';
import { startCampaign } from '../campaigns/start.service.ts';
import {
  CAMPAIGN,
  campaignFixture,
  campaignOf,
  EVERYBODY,
  firms,
  KEY,
  recipientsOf,
  storeBot,
  storeFirms,
} from '../campaigns/testing/world.ts';
import { caller, HOME, openPorts, storeWorld, type TestPorts } from '../staff/testing/ports.ts';
import { TRIAL } from './testing/trial.ts';
import { freezeTrial, readBalance } from './trial.service.ts';

let ports: TestPorts;
const adviser = caller('adviser');

beforeEach(async () => {
  ports = await openPorts('demo-trial-frame');
  await storeWorld(ports);
  await storeBot(ports.db);
  await storeFirms(ports.db, firms(40));
  await ports.db.doc(paths.campaign(HOME, CAMPAIGN)).set(campaignFixture({ trial: TRIAL }));
  await freezeTrial(ports, adviser, { ...KEY, rev: 1 });
});
afterEach(() => ports.close());

test('freezing binds the plan to exactly the companies that could be written to, in their strata', async () => {
  const text = frameText(firms(40).map(({ id }) => ({ id, stratum: '62' })));
  const hash = createHash('sha256').update(text).digest('hex');
  expect((await campaignOf(ports)).frame).toEqual({ companies: 40, hash });
});

test('who comes later is left out, told by number, and changes nothing of the draw', async () => {
  const before = await readBalance(ports, adviser, KEY);
  await storeFirms(ports.db, firms(40, 40));
  // Sharing an address with a company of the plan, and before it in the order.
  await storeFirms(ports.db, [{ id: 'a000000', contacts: [{ email: 'info@c000000.example' }] }]);
  await ports.db.doc(paths.company(HOME, 'c000001')).update({ industry: '41000' });
  const counted = await countAudience(ports, adviser, { ...KEY, audience: EVERYBODY });
  expect(counted).toMatchObject({ companies: 81, recipients: 40, excluded: { notInPlan: 41 } });
  expect((await readBalance(ports, adviser, KEY)).companies).toBe(before.companies);
  expect(await startCampaign(ports, adviser, { ...KEY, rev: 2 })).toEqual({ started: true, hindrances: [] });
  await queueCampaign(ports, KEY);
  const recipients = await recipientsOf(ports);
  expect(recipients.map(({ company }) => company)).toEqual(firms(40).map(({ id }) => id));
  expect(new Set(recipients.map(({ stratum }) => stratum))).toEqual(new Set(['62']));
  expect(recipients.filter(({ arm }) => arm === 'treatment')).toHaveLength(20);
});

test.each([
  ['removed', (path: string) => ports.db.doc(path).delete()],
  ['blocked', (path: string) => ports.db.doc(path).update({ blocked: 'optedOut' })],
])('with a company whose contact was %s it does not start, and says why', async (_how, change) => {
  await change(paths.contact(HOME, 'c000007-0'));
  await storeFirms(ports.db, firms(40, 40));
  expect(await startCampaign(ports, adviser, { ...KEY, rev: 2 })).toEqual({
    started: false,
    hindrances: ['frameBroken'],
  });
  expect((await campaignOf(ports)).status).toBe('draft');
});

test('a removed draft leaves nothing of it', async () => {
  const parts = ports.db.doc(paths.campaign(HOME, CAMPAIGN)).collection('frame');
  expect((await parts.get()).size).toBe(1);
  await removeCampaign(ports, adviser, KEY);
  expect((await parts.get()).size).toBe(0);
});
