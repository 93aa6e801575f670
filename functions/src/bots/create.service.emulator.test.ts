import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { botSchema, nodeDocumentSchema, slugDocumentSchema } from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { WHOLE_SITE } from '../../../core/bots/testing.ts';
import { needSchema, serviceSchema } from '../../../core/needs/need.schema.ts';
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
import { createBot, duplicateBot } from './create.service.ts';

let ports: TestPorts;

beforeAll(async () => {
  ports = await openPorts('demo-staff-create-bot');
  await storeWorld(ports);
});
afterAll(() => ports.close());

const wish = {
  organisation: HOME,
  name: 'Kasvun paikka',
  template: 'needsMapping' as const,
  locales: ['fi', 'sv'] as ('fi' | 'sv')[],
  defaultLocale: 'fi' as const,
};
const read = async (path: string) => (await ports.db.doc(path).get()).data();
const readAll = async (path: string) => (await ports.db.collection(path).get()).docs;

test('a bot from a template is a whole valid draft with its needs and services', async () => {
  const { bot: id, slug } = await createBot(ports, caller('adviser'), wish);
  const bot = botSchema.parse(await read(paths.bot(HOME, id)));
  expect(bot).toMatchObject({ name: 'Kasvun paikka', slug, rev: 1, publishedVersion: null, archived: false });
  expect(slugDocumentSchema.parse(await read(paths.slug(slug)))).toEqual({
    organisation: HOME,
    bot: id,
    publishedVersion: null,
    archived: false,
  });
  const nodes = (await readAll(paths.nodes(HOME, id))).map((node) => nodeDocumentSchema.parse(node.data()));
  expect(nodes.length).toBeGreaterThan(5);
  expect(nodes.map(({ node }) => node.id)).toContain(bot.start);
  expect(nodes.every(({ rev, updatedBy }) => rev === 1 && updatedBy === 'adviser')).toBe(true);
  const needs = (await readAll(paths.needs(HOME))).map((need) => needSchema.parse(need.data()));
  expect(needs.length).toBeGreaterThan(0);
  expect(
    (await readAll(paths.services(HOME))).map((one) => serviceSchema.parse(one.data())).length,
  ).toBeGreaterThan(0);
  expect(await auditOf(ports, HOME)).toContain(`adviser bot.create ${id}`);
});

test('needs and services that the organisation has are left as they are', async () => {
  await createBot(ports, caller('adviser'), wish);
  const before = await readAll(paths.needs(HOME));
  const own = { label: { fi: 'Oma sana' } };
  await before[0]?.ref.update(own);
  await createBot(ports, caller('adviser'), wish);
  const after = await readAll(paths.needs(HOME));
  expect(after).toHaveLength(before.length);
  expect((await before[0]?.ref.get())?.data()).toMatchObject(own);
});

test('the default language is among the languages even when it was left out', async () => {
  const { bot } = await createBot(ports, caller('owner'), { ...wish, template: 'blank', locales: ['sv'] });
  expect(await read(paths.bot(HOME, bot))).toMatchObject({ locales: ['fi', 'sv'], defaultLocale: 'fi' });
});

test.each(['manager', 'removed', 'stranger'])('%s may not create or duplicate', async (person) => {
  await expectRefusal(createBot(ports, caller(person), wish), 'noRight');
  const copy = { organisation: HOME, bot: 'any', name: 'Kopio' };
  await expectRefusal(duplicateBot(ports, caller(person), copy), 'noRight');
});

describe('addresses', () => {
  test('a name that is taken gets a number, also across organisations', async () => {
    const name = 'Sama nimi';
    const made = [
      await createBot(ports, caller('adviser'), { ...wish, name }),
      await createBot(ports, caller('stranger'), { ...wish, name, organisation: ABROAD }),
    ];
    expect(made.map(({ slug }) => slug)).toEqual(['sama-nimi', 'sama-nimi-2']);
  });

  test('four bots made at once all get an address of their own', async () => {
    const made = await Promise.all(
      Array.from({ length: 4 }, () =>
        createBot(ports, caller('adviser'), { ...wish, template: 'blank', name: 'Kilpa' }),
      ),
    );
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(4);
    for (const { bot, slug } of made) expect(await read(paths.slug(slug))).toMatchObject({ bot });
  });

  test('an address that was asked for is given only when free and allowed', async () => {
    const { slug } = await createBot(ports, caller('adviser'), { ...wish, slug: 'oma-osoite' });
    expect(slug).toBe('oma-osoite');
    await expectRefusal(createBot(ports, caller('adviser'), { ...wish, slug }), 'slugTaken');
    await expectRefusal(createBot(ports, caller('adviser'), { ...wish, slug: 'admin' }), 'slugTaken');
  });

  test('a long name leaves room for its number', async () => {
    const name = 'a'.repeat(120);
    const made = [
      await createBot(ports, caller('owner'), { ...wish, name }),
      await createBot(ports, caller('owner'), { ...wish, name }),
    ];
    expect(made.every(({ slug }) => slug.length <= 60)).toBe(true);
    expect(made[1]?.slug.endsWith('-2')).toBe(true);
  });
});

describe('a copy', () => {
  test('has the same draft, a fresh revision and an address of its own', async () => {
    const original = await createBot(ports, caller('adviser'), wish);
    const node = (await readAll(paths.nodes(HOME, original.bot)))[0]!;
    await node.ref.update({ rev: 7 });
    await ports.db.doc(paths.bot(HOME, original.bot)).update({
      publishedVersion: 3,
      lastVersion: 3,
      site: WHOLE_SITE,
    });
    const copy = await duplicateBot(ports, caller('owner'), {
      organisation: HOME,
      bot: original.bot,
      name: 'Kopio',
    });
    expect(copy.slug).toBe('kopio');
    const bot = await read(paths.bot(HOME, copy.bot));
    expect(bot).toMatchObject({ name: 'Kopio', rev: 1, publishedVersion: null, site: WHOLE_SITE });
    expect(bot).not.toHaveProperty('lastVersion');
    const nodes = await readAll(paths.nodes(HOME, copy.bot));
    expect(nodes.map(({ id }) => id)).toEqual(
      (await readAll(paths.nodes(HOME, original.bot))).map(({ id }) => id),
    );
    const same = nodes.find(({ id }) => id === node.id);
    expect(same?.get('node')).toEqual(node.get('node'));
    expect(same?.get('rev')).toBe(1);
  });

  test('of a bot that is not there, or of another organisation, is refused', async () => {
    const { bot } = await createBot(ports, caller('stranger'), { ...wish, organisation: ABROAD });
    await expectRefusal(
      duplicateBot(ports, caller('owner'), { organisation: HOME, bot, name: 'x' }),
      'notFound',
    );
    await expectRefusal(
      duplicateBot(ports, caller('owner'), { organisation: ABROAD, bot, name: 'x' }),
      'noRight',
    );
  });
});
