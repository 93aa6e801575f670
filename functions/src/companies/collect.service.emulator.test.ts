import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { GROUP_LIMIT } from '../../../core/companies/company.schema.ts';
import { ABROAD, auditOf, caller, expectRefusal, HOME, storeWorld } from '../staff/testing/ports.ts';
import { collectGroup, collectTaskSchema } from './collect.service.ts';
import type { CompanyPorts } from './ports.ts';
import { refreshGroup, resumeCollecting, saveSearch } from './saved-search.service.ts';
import {
  clearCompanies,
  companiesOf,
  criteria,
  groupOf,
  inWorld,
  openCompanyPorts,
  type CompanyTestPorts,
} from './testing/ports.ts';

let ports: CompanyTestPorts;
beforeAll(async () => {
  ports = await openCompanyPorts('demo-companies-collect');
  await storeWorld(ports);
});
beforeEach(async () => {
  await clearCompanies(ports, HOME, ABROAD);
  ports.register.asked.length = 0;
  ports.tasks.length = 0;
  ports.wait(10 * 60_000);
});
afterAll(() => ports.close());

/** Metal work in both classifications: three pages by one code, and more by the other. */
const metal = criteria({ industry: '25620', industrySet: '2008' });
const meant = inWorld(({ industry }) => ['25620', '25530'].includes(industry.code)).map(
  (one) => one.businessId,
);

async function begin(given = metal): Promise<string> {
  const { group } = await saveSearch(ports, caller('adviser'), {
    organisation: HOME,
    name: 'Metalli',
    criteria: given,
  });
  return group;
}

/** Runs the tasks that were handed over, and those that they hand over, as the queue would. */
async function work(with_: CompanyPorts = ports): Promise<number> {
  let runs = 0;
  for (let next = ports.tasks.shift(); next; next = ports.tasks.shift()) {
    await collectGroup(with_, collectTaskSchema.parse(next.data));
    runs += 1;
  }
  return runs;
}

const businessIds = async () =>
  (await companiesOf(ports, HOME)).map(({ businessId }) => businessId).toSorted();

test('a saved search collects every company of both codes once', async () => {
  const group = await begin();
  expect(await groupOf(ports, HOME, group)).toMatchObject({ status: 'collecting', size: 0, criteria: metal });
  await work();
  expect(await businessIds()).toEqual(meant.toSorted());
  expect(await groupOf(ports, HOME, group)).toMatchObject({
    status: 'ready',
    size: meant.length,
    found: meant.length,
    saved: meant.length,
  });
  expect(await auditOf(ports, HOME)).toEqual(
    expect.arrayContaining([`adviser group.create ${group}`, `adviser companies.save ${group}`]),
  );
});

describe.each(['manager', 'removed', 'stranger', 'nobody'])('%s', (person) => {
  test('may neither save a search nor refresh a group', async () => {
    const group = await begin();
    const input = { organisation: HOME, name: 'x', criteria: metal };
    await expectRefusal(saveSearch(ports, caller(person), input), 'noRight');
    await expectRefusal(refreshGroup(ports, caller(person), { organisation: HOME, group }), 'noRight');
  });
});

test('a search for nothing in particular, or by a wrong business id, is not saved', async () => {
  await expectRefusal(begin(criteria({})), 'malformed');
  await expectRefusal(begin(criteria({ businessId: '9900010-5' })), 'badBusinessId');
  expect(ports.tasks).toEqual([]);
});

describe('a worker that dies', () => {
  /** Dies before it asks for the page after `pages` pages. */
  const dyingAfter = (pages: number): CompanyPorts => {
    let asked = 0;
    return {
      ...ports,
      askRegister: (...question) => {
        asked += 1;
        return asked > pages ? Promise.reject(new Error('killed')) : ports.askRegister(...question);
      },
    };
  };

  test('between pages leaves the group where the next one goes on', async () => {
    const group = await begin();
    const task = collectTaskSchema.parse(ports.tasks[0]!.data);
    await expect(collectGroup(dyingAfter(4), task)).rejects.toThrow('killed');
    const halfway = await groupOf(ports, HOME, group);
    expect(halfway.status).toBe('collecting');
    expect(halfway.saved).toBeGreaterThan(0);
    expect(halfway.saved).toBeLessThan(meant.length);
    const asked = ports.register.asked.length;
    await work();
    expect(await businessIds()).toEqual(meant.toSorted());
    expect(await groupOf(ports, HOME, group)).toMatchObject({
      status: 'ready',
      size: meant.length,
      saved: meant.length,
    });
    expect(ports.register.asked.length - asked).toBeLessThan(halfway.page + 4);
  });

  test('and two that work at the same time double nothing', async () => {
    const group = await begin();
    const task = collectTaskSchema.parse(ports.tasks.shift()!.data);
    await Promise.all([collectGroup(ports, task), collectGroup(ports, task), collectGroup(ports, task)]);
    expect(await groupOf(ports, HOME, group)).toMatchObject({
      status: 'ready',
      size: meant.length,
      saved: meant.length,
    });
  });
});

test('a collecting whose task was lost is handed on by the clock, once', async () => {
  const group = await begin();
  ports.tasks.length = 0;
  expect(await resumeCollecting(ports)).toBe(0);
  ports.wait(10 * 60_000);
  expect(await Promise.all([resumeCollecting(ports), resumeCollecting(ports)])).toContain(1);
  expect(ports.tasks).toHaveLength(1);
  await work();
  expect(await groupOf(ports, HOME, group)).toMatchObject({ status: 'ready', size: meant.length });
  ports.wait(10 * 60_000);
  expect(await resumeCollecting(ports)).toBe(0);
});

test('a long collecting is handed on in stretches', async () => {
  const group = await begin();
  const slow: CompanyPorts = {
    ...ports,
    askRegister: (...question) => {
      ports.wait(3 * 60_000);
      return ports.askRegister(...question);
    },
  };
  expect(await work(slow)).toBeGreaterThan(1);
  expect(await groupOf(ports, HOME, group)).toMatchObject({ status: 'ready', size: meant.length });
});

test('a register that is away is tried again later, and at last the group is failed', async () => {
  const group = await begin();
  ports.register.trouble({ status: 503 }, 3);
  await work();
  expect(await groupOf(ports, HOME, group)).toMatchObject({ status: 'ready' });

  ports.wait(20 * 60_000);
  await refreshGroup(ports, caller('adviser'), { organisation: HOME, group });
  ports.register.trouble({ status: 503 }, 18);
  expect(await work()).toBe(6);
  expect(await groupOf(ports, HOME, group)).toMatchObject({ status: 'failed', size: meant.length });

  await refreshGroup(ports, caller('adviser'), { organisation: HOME, group });
  await work();
  expect(await groupOf(ports, HOME, group)).toMatchObject({ status: 'ready', size: meant.length });
});

test('asking again lets new companies join and none leave', async () => {
  const [one, other] = inWorld(({ town, industry }) => town.fi === 'Kerava' && industry.code === '62100');
  const software = criteria({ town: 'Kerava', industry: '62100', industrySet: '2025' });
  const group = await begin(software);
  await work();
  const before = (await groupOf(ports, HOME, group)).size;
  ports.register.change(one!.businessId, { town: { ...one!.town, fi: 'Tuusula', sv: 'Tusby' } });
  const [newcomer] = inWorld(({ town }) => town.fi === 'Tuusula');
  ports.register.change(newcomer!.businessId, { town: other!.town, industry: other!.industry });
  ports.wait(20 * 60_000);
  await refreshGroup(ports, caller('owner'), { organisation: HOME, group });
  await expectRefusal(refreshGroup(ports, caller('owner'), { organisation: HOME, group }), 'notPossibleNow');
  await work();
  expect((await groupOf(ports, HOME, group)).size).toBe(before + 1);
  ports.register.change(one!.businessId, one!);
  ports.register.change(newcomer!.businessId, newcomer!);
});

test('a group that was removed meanwhile gets nothing', async () => {
  const group = await begin();
  await ports.db.doc(paths.targetGroup(HOME, group)).delete();
  await work();
  expect(await businessIds()).toEqual([]);
});

test('a group is never larger than its limit', async () => {
  const group = await begin();
  await ports.db.doc(paths.targetGroup(HOME, group)).update({ size: GROUP_LIMIT - 7 });
  await work();
  expect(await groupOf(ports, HOME, group)).toMatchObject({ status: 'ready', size: GROUP_LIMIT, saved: 7 });
  expect(await businessIds()).toHaveLength(7);
});

test('a group made by hand has nothing to ask again', async () => {
  const group = await begin();
  await ports.db.doc(paths.targetGroup(HOME, group)).update({ criteria: null, status: 'ready' });
  await expectRefusal(
    refreshGroup(ports, caller('adviser'), { organisation: HOME, group }),
    'notPossibleNow',
  );
});
