import { afterAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { ImportRow } from '../../../../core/api/companies.schema.ts';
import { paths } from '../../../../core/bots/paths.ts';
import { companyFrom } from '../../../../core/companies/new-company.ts';
import { ABROAD, auditOf, caller, expectRefusal, HOME, NOW } from '../../staff/testing/ports.ts';
import { importRows } from './import.service.ts';
import { FILE, havukka, lumo, openImports, row } from './testing.ts';

const { ports, clear, send, companies, contacts, storeGroup, sizeOf, everything } =
  await openImports('demo-company-import');

beforeEach(clear);
afterAll(() => ports.close());

describe('a batch', () => {
  it('makes companies and contacts with their source', async () => {
    await storeGroup('g');
    expect(await send([havukka, lumo], { group: 'g' })).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
      problems: [],
    });
    const [first, second] = await companies();
    const source = { kind: 'import', at: NOW, detail: FILE };
    expect(first).toMatchObject({
      id: '9900010-6',
      businessId: '9900010-6',
      name: 'Havukka Oy',
      sizeClass: '10-19',
      groups: ['g'],
      contacts: 'found',
      sources: { name: source, sizeClass: source },
    });
    expect(second).toMatchObject({ businessId: null, name: 'Lumo Ab', town: 'Espoo', contacts: 'found' });
    expect(await contacts()).toMatchObject([
      {
        company: second?.id,
        email: 'aino.aalto@lumo.fi',
        kind: 'personalWork',
        role: 'ceo',
        decision: 'accepted',
      },
      {
        company: '9900010-6',
        email: 'info@havukka.fi',
        phone: '+358401234567',
        kind: 'generic',
        decision: 'accepted',
        source,
      },
    ]);
    expect(await sizeOf('g')).toBe(2);
    expect(await auditOf(ports, HOME)).toEqual(['adviser companies.import g']);
    expect((await ports.db.doc(paths.registerCopy('9900010-6')).get()).get('dueAt')).toBeTruthy();
  });

  it('sent twice changes nothing', async () => {
    await storeGroup('g');
    await send([havukka, lumo], { group: 'g' });
    const before = await everything();
    ports.wait(60_000);
    expect(await send([havukka, lumo], { group: 'g' })).toEqual({
      created: 0,
      updated: 0,
      unchanged: 2,
      problems: [],
    });
    expect(await everything()).toBe(before);
  });

  it('sent twice at once makes each company once', async () => {
    await storeGroup('g');
    const rows = Array.from({ length: 40 }, (_, i) => row(i + 2, { name: `Yritys ${i} Oy`, town: 'Vantaa' }));
    const results = await Promise.all([send(rows, { group: 'g' }), send(rows, { group: 'g' })]);
    expect(results.map(({ created }) => created).sort()).toEqual([0, 40]);
    expect(await companies()).toHaveLength(40);
    expect(await sizeOf('g')).toBe(40);
  });

  it('keeps its good rows beside bad ones', async () => {
    const result = await send([
      row(
        2,
        { name: 'Hyvä Oy' },
        { businessId: '9900010-7', contact: { email: 'info@hyva..fi', phone: 'soita' } },
      ),
      row(3, {}, { businessId: '9900034-1' }),
      row(4, { town: 'Vantaa' }),
      row(5, { name: 'Toinen Oy', website: 'javascript:alert(1)', postCode: 'abc' }),
    ]);
    expect(result).toMatchObject({ created: 2, updated: 0, unchanged: 0 });
    expect(
      result.problems.map(({ row: at, problem, severity }) => `${at} ${problem} ${severity}`).sort(),
    ).toEqual([
      '2 badBusinessId field',
      '2 badEmail field',
      '2 badPhone field',
      '3 noName row',
      '4 noName row',
      '5 badPostCode field',
      '5 badWebsite field',
    ]);
    expect(await companies()).toMatchObject([
      { name: 'Hyvä Oy', businessId: null },
      { name: 'Toinen Oy', website: '' },
    ]);
  });

  it('leaves formulas and HTML as the texts they are', async () => {
    const name = '=HYPERLINK("http://evil.example";"<img src=x onerror=alert(1)>")';
    await send([row(2, { name, town: '@sum(1)' })]);
    expect(await companies()).toMatchObject([{ name, town: '@sum(1)' }]);
  });
});

describe('a company that is known', () => {
  const stored = (
    id: string,
    businessId: string | null,
    fields: ImportRow['fields'],
    kind: 'manual' | 'register' = 'register',
  ) =>
    ports.db.doc(paths.company(HOME, id)).set(
      companyFrom({
        businessId,
        fields: { name: 'Havukka Oy', ...fields },
        source: { kind, at: NOW, detail: '' },
      }),
    );

  it('is found by its business id, and what the register or a person said stays', async () => {
    await stored('9900010-6', '9900010-6', { name: 'Havukan Metalli Oy', town: 'Kerava' });
    ports.wait(1_000);
    expect(await send([havukka])).toMatchObject({ created: 0, updated: 1 });
    expect(await companies()).toMatchObject([
      { name: 'Havukan Metalli Oy', town: 'Kerava', postCode: '01300', sizeClass: '10-19' },
    ]);
  });

  it('is found by name and place, and learns its business id', async () => {
    await stored('abc', null, { town: 'VANTAA' });
    expect(await send([havukka])).toMatchObject({ created: 0, updated: 1 });
    expect(await companies()).toMatchObject([{ id: 'abc', businessId: '9900010-6' }]);
  });

  it.each([
    ['elsewhere', { town: 'Turku' }, null],
    ['at another post code', { postCode: '20100', town: 'Vantaa' }, null],
    ['with another business id', { town: 'Vantaa' }, '9900034-1'],
  ])('of the same name %s is another', async (_, fields, businessId) => {
    await stored('abc', businessId, fields);
    expect(await send([havukka])).toMatchObject({ created: 1, updated: 0 });
    expect(await companies()).toHaveLength(2);
  });

  it('of the same name is meant where neither place is known, and it is the only one', async () => {
    await stored('abc', null, {});
    expect(await send([row(2, { name: 'HAVUKKA', sizeClass: '5-9' })])).toMatchObject({ updated: 1 });
    expect(await companies()).toMatchObject([{ id: 'abc', sizeClass: '5-9' }]);
  });

  it('keeps the decision about a contact; the file fills in what was not known', async () => {
    await send([havukka]);
    const { docs } = await ports.db.collection(paths.contacts(HOME)).get();
    await docs[0]!.ref.update({ decision: 'rejected', phone: '', title: '' });
    ports.wait(1_000);
    expect(await send([havukka])).toMatchObject({ updated: 1 });
    expect(await contacts()).toMatchObject([{ decision: 'rejected', phone: '+358401234567' }]);
  });
});

test.each(['owner', 'adviser'])('%s may import', async (person) => {
  expect(await send([havukka], { person })).toMatchObject({ created: 1 });
});

test.each(['manager', 'removed', 'stranger'])('%s may not', async (person) => {
  await expectRefusal(send([havukka], { person }), 'noRight');
  expect(await companies()).toEqual([]);
});

test("another organisation's companies and groups are out of reach", async () => {
  await send([havukka]);
  await storeGroup('g');
  const abroad = (group: string | null) =>
    importRows(ports, caller('stranger'), { organisation: ABROAD, fileName: FILE, group, rows: [havukka] });
  await expectRefusal(abroad('g'), 'notFound');
  expect(await abroad(null)).toMatchObject({ created: 1 });
  expect(await companies()).toHaveLength(1);
});
