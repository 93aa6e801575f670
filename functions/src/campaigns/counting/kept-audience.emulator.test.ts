import { afterAll, beforeEach, expect, test } from 'vitest';
import { paths } from '../../../../core/bots/paths.ts';
import { makeChooser } from '../../../../core/campaigns/audience.ts';
import type { Audience } from '../../../../core/campaigns/campaign.schema.ts';
import { eraseContact } from '../../contacts/erase.service.ts';
import { caller, HOME, openPorts, storeWorld } from '../../staff/testing/ports.ts';
import { audienceSlices } from '../audience.ts';
import { random } from '../testing/random.ts';
import { EVERYBODY } from '../testing/world.ts';
import { keptAudience } from './kept-audience.ts';
import { unpack } from './part.ts';
import { tally } from './tally.ts';
import { deedsOf, HOUR, MINE, MINUTE, storeEverything } from './testing/deeds.ts';

const ports = await openPorts('demo-kept-audience');
const { db } = ports;
const owner = caller('owner');
/** Companies in a part: several parts of so few. */
const SIZE = 7;
const KEY = { organisation: HOME, campaign: MINE };

afterAll(() => ports.close());
beforeEach(async () => {
  await db.recursiveDelete(db.collection('organisations'));
  await db.recursiveDelete(db.collection('suppressions'));
  await storeWorld(ports);
});

const keptCount = async (audience: Audience) => {
  const kept = await keptAudience(db, KEY, audience, ports.now, SIZE);
  return kept && summary(await tally([kept], makeChooser(audience)));
};
const exactCount = async (audience: Audience) =>
  summary(await tally(audienceSlices(db, KEY, audience, ports.now()), makeChooser(audience)));
const summary = ({ chosen, ...counted }: Awaited<ReturnType<typeof tally>>) => ({
  ...counted,
  chosen: chosen.map(({ company }) => company),
});

/** What the services refuse changes nothing. */
async function attempt(deed: () => Promise<unknown>): Promise<boolean> {
  try {
    await deed();
    return true;
  } catch (error) {
    expect(error).toHaveProperty('details');
    return false;
  }
}

const AUDIENCES: Audience[] = [
  { ...EVERYBODY, perCompany: 'all', quietDays: 30 },
  { ...EVERYBODY, group: 'g' },
  { ...EVERYBODY, group: 'h', towns: ['Vantaa'], quietDays: 30 },
];

test.each(Object.keys(deedsOf(ports, random(0))))(
  'what is kept counts as going through does, long after: %s',
  async (name) => {
    const next = random(3);
    await storeEverything(ports, next);
    const deed = deedsOf(ports, next)[name as keyof ReturnType<typeof deedsOf>];
    // Something to take back.
    if (name === 'unblock') await deedsOf(ports, next).bounce();
    let done = 0;
    for (let round = 0; round < 5; round += 1) {
      for (const audience of AUDIENCES) await keptCount(audience);
      ports.wait(HOUR);
      if (await attempt(deed)) done += 1;
      ports.wait(HOUR);
      for (const audience of AUDIENCES) expect(await keptCount(audience)).toEqual(await exactCount(audience));
    }
    expect(done).toBeGreaterThan(0);
  },
);

test.each([1, 2])('what is kept counts as going through does, whatever happens (seed %i)', async (seed) => {
  const next = random(seed);
  await storeEverything(ports, next);
  const deeds = Object.entries(deedsOf(ports, next));
  for (let step = 0; step < 40; step += 1) {
    ports.wait(next() < 0.3 ? 0 : next() * 20 * MINUTE);
    const [name, deed] = deeds[Math.floor(next() * deeds.length)] ?? [];
    if (deed) await attempt(deed);
    const audience = AUDIENCES[Math.floor(next() * AUDIENCES.length)] ?? EVERYBODY;
    expect([step, name, await keptCount(audience)]).toEqual([step, name, await exactCount(audience)]);
  }
});

test('two that count at once for the first time both count right, and what they keep is used', async () => {
  await storeEverything(ports, random(5));
  const [audience] = AUDIENCES as [Audience];
  const exact = await exactCount(audience);
  ports.wait(HOUR);
  expect(await Promise.all([keptCount(audience), keptCount(audience)])).toEqual([exact, exact]);
  expect(await keptCount(audience)).toEqual(exact);
  const { docs } = await db.collection(paths.audienceParts(HOME)).get();
  expect(docs).toHaveLength(Math.ceil(41 / SIZE));
});

test('what is kept holds no address and no name, and goes with the contact that is erased', async () => {
  await storeEverything(ports, random(5));
  await keptCount(EVERYBODY);
  const parts = async () => (await db.collection(paths.audienceParts(HOME)).get()).docs;
  const text = (await parts()).map((one) => JSON.stringify(unpack(one.get('content') as Buffer))).join('');
  expect(text).toContain('c000012');
  expect(text).not.toMatch(/@|Firma|example/);
  const before = (await parts()).length;
  const { docs } = await db.collection(paths.contacts(HOME)).limit(1).get();
  await eraseContact(ports, owner, { organisation: HOME, contact: docs[0]?.id ?? '', objects: false });
  const left = (await parts()).map((one) => unpack(one.get('content') as Buffer) as { id: string }[]).flat();
  expect((await parts()).length).toBe(before - 1);
  expect(left.map(({ id }) => id)).not.toContain(docs[0]?.get('company'));
});
