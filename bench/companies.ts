import { paths } from '../core/bots/paths.ts';
import { companyFrom } from '../core/companies/new-company.ts';
import { companyQuery, contactQuery } from '../core/queries/queries.ts';
import { queryOf } from '../functions/src/staff/query.ts';
import { countOperations } from '../functions/src/testing/counting.ts';
import { emulatorFirestore } from '../functions/src/testing/public-app.ts';
import type { Figure } from './figure.ts';

const COMPANIES = 1_000;
const ORGANISATION = 'bench';
/** What the staff app asks for: rows of the list, contacts and groups beside a company. */
const ROWS = 50;
const CONTACTS = 3;
const GROUPS = 4;
const AT = new Date('2026-11-21T12:00:00Z');

/** What it costs in Firestore to open a company, and a page of the list. */
export default async function companies(): Promise<Figure[]> {
  const db = emulatorFirestore('demo-bench-companies');
  const writer = db.bulkWriter({ throttling: false });
  for (let index = 0; index < COMPANIES; index += 1) {
    const fields = { name: `Yhtiö ${index} Oy`, town: 'Vantaa' };
    const source = { kind: 'register', at: AT, detail: '' } as const;
    const company = companyFrom({ businessId: null, fields, source });
    void writer.set(db.doc(paths.company(ORGANISATION, `c${index}`)), company);
  }
  for (let index = 0; index < CONTACTS; index += 1)
    void writer.set(db.doc(paths.contact(ORGANISATION, `k${index}`)), { company: 'c7', rank: index });
  for (let index = 0; index < GROUPS; index += 1)
    void writer.set(db.doc(paths.targetGroup(ORGANISATION, `g${index}`)), { name: `Ryhmä ${index}` });
  void writer.set(db.doc(paths.member(ORGANISATION, 'u')), { status: 'active', roles: ['adviser'] });
  await writer.close();

  // The rules read the membership once for every request, however much it lists.
  const membership = () => db.doc(paths.member(ORGANISATION, 'u')).get();
  const one = await countOperations(async () => {
    await membership();
    await db.doc(paths.company(ORGANISATION, 'c7')).get();
    await queryOf(db, contactQuery('c7'), paths.contacts(ORGANISATION)).limit(200).get();
    await db.collection(paths.targetGroups(ORGANISATION)).orderBy('name').limit(200).get();
  });
  const list = await countOperations(async () => {
    await membership();
    await queryOf(db, companyQuery({ town: 'Vantaa' }), paths.companies(ORGANISATION))
      .limit(ROWS)
      .get();
  });
  return [
    { name: 'company-reads', value: one.reads, unit: 'documents', goal: '≤ 10' },
    { name: 'company-list-reads', value: list.reads, unit: 'documents', goal: null },
  ];
}
