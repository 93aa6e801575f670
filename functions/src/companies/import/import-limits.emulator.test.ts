import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { IMPORT_BATCH } from '../../../../core/api/companies.schema.ts';
import { GROUP_LIMIT } from '../../../../core/companies/company.schema.ts';
import { expectRefusal, HOME, NOW } from '../../staff/testing/ports.ts';
import { addressHash, writeSuppression } from '../../suppressions/suppressions.ts';
import { countOperations } from '../../testing/counting.ts';
import { havukka, lumo, openImports, row } from './testing.ts';

const { ports, clear, send, companies, contacts, storeGroup } = await openImports(
  'demo-company-import-limits',
);

beforeEach(clear);
afterAll(() => ports.close());

describe('contacts', () => {
  it('that are private wait for consent', async () => {
    await send([
      row(2, { name: 'Aallon Kukka', form: 'TMI', town: 'Vantaa' }, { contact: { email: 'aino@gmail.com' } }),
      row(3, { name: 'Kajo Oy', town: 'Vantaa' }, { contact: { email: 'matti.meikalainen@gmail.com' } }),
    ]);
    expect(await contacts()).toMatchObject([
      { email: 'aino@gmail.com', kind: 'private', decision: 'suggested', legalPerson: false },
      { email: 'matti.meikalainen@gmail.com', kind: 'private', decision: 'suggested', legalPerson: true },
    ]);
  });

  it('that are only a pattern for addresses wait for a decision, also when they are sent again', async () => {
    const pattern = { contact: { email: 'etunimi.sukunimi@kajo.fi' } };
    const rows = [row(2, { name: 'Kajo Oy', town: 'Vantaa' }, pattern)];
    await send(rows);
    await send(rows);
    expect(await contacts()).toMatchObject([{ email: 'etunimi.sukunimi@kajo.fi', decision: 'suggested' }]);
  });

  it('that have opted out are not kept, and it is told', async () => {
    const batch = ports.db.batch();
    writeSuppression(batch, ports.db, {
      addressHash: addressHash('info@havukka.fi'),
      organisation: HOME,
      reason: 'optOut',
      at: NOW,
    });
    await batch.commit();
    expect(await send([havukka])).toEqual({
      created: 1,
      updated: 0,
      unchanged: 0,
      problems: [{ row: 2, problem: 'optedOut', severity: 'field' }],
    });
    expect(await contacts()).toEqual([]);
  });

  it('of one company in several rows are all kept', async () => {
    const other = row(9, {}, { businessId: '9900010-6', contact: { email: 'myynti@havukka.fi' } });
    expect(await send([havukka, other])).toMatchObject({ created: 1, updated: 0, unchanged: 0 });
    expect((await contacts()).map(({ email }) => email)).toEqual(['info@havukka.fi', 'myynti@havukka.fi']);
  });
});

describe('limits', () => {
  it('a group takes no more than it may, and then nothing of the batch is kept', async () => {
    await storeGroup('full', GROUP_LIMIT - 1);
    await expectRefusal(send([havukka, lumo], { group: 'full' }), 'groupFull');
    expect(await companies()).toEqual([]);
  });

  it('a group that is not there is not found', () =>
    expectRefusal(send([havukka], { group: 'gone' }), 'notFound'));

  it('so many rows a day, counted anew the next', async () => {
    await send([havukka, lumo], { cap: 3 });
    await expectRefusal(send([havukka, lumo], { cap: 3 }), 'dailyCap');
    ports.wait(24 * 60 * 60 * 1000);
    expect(await send([havukka, lumo], { cap: 3 })).toMatchObject({ unchanged: 2 });
  });

  it('a full batch reads little more than what it finds', async () => {
    const rows = Array.from({ length: IMPORT_BATCH }, (_, i) =>
      row(i + 2, { name: `Yritys ${i} Oy`, town: 'Vantaa' }),
    );
    const first = await countOperations(async () => void (await send(rows)));
    expect(first.reads).toBeLessThanOrEqual(20);
    const again = await countOperations(async () => void (await send(rows)));
    expect(again.reads).toBeLessThanOrEqual(IMPORT_BATCH + 20);
    expect(again.writes).toBeLessThanOrEqual(1);
  });
});
