/** Imports into the emulators' database, for tests. */
import { Timestamp } from 'firebase-admin/firestore';
import type { ImportRow } from '../../../../core/api/companies.schema.ts';
import { paths } from '../../../../core/bots/paths.ts';
import { companySchema, type TargetGroup } from '../../../../core/companies/company.schema.ts';
import { contactSchema } from '../../../../core/contacts/contact.schema.ts';
import { caller, HOME, NOW, openPorts, storeWorld, type TestPorts } from '../../staff/testing/ports.ts';
import { importRows } from './import.service.ts';

export const FILE = 'yritykset.csv';

export const row = (
  number: number,
  fields: ImportRow['fields'],
  more: Partial<ImportRow> = {},
): ImportRow => ({
  row: number,
  fields,
  ...more,
});

export const havukka = row(
  2,
  {
    name: 'Havukka Oy',
    town: 'Vantaa',
    postCode: '01300',
    sizeClass: '10-19',
    website: 'https://havukka.fi',
  },
  { businessId: '9900010-6', contact: { email: 'info@havukka.fi', phone: '040 123 4567' } },
);
export const lumo = row(
  3,
  { name: 'Lumo Ab', town: 'Espoo' },
  { contact: { email: 'aino.aalto@lumo.fi', name: 'Aino Aalto', title: 'VD' } },
);

const COLLECTIONS = [
  paths.companies(HOME),
  paths.contacts(HOME),
  paths.targetGroups(HOME),
  paths.audit(HOME),
];

export async function openImports(project: string) {
  const ports: TestPorts = await openPorts(project);
  const { db } = ports;
  return {
    ports,
    async clear() {
      for (const path of [...COLLECTIONS, 'shared', 'register', 'suppressions']) {
        await db.recursiveDelete(db.collection(path));
      }
      await storeWorld(ports);
    },
    send: (
      rows: ImportRow[],
      {
        group = null,
        person = 'adviser',
        cap,
      }: { group?: string | null; person?: string; cap?: number } = {},
    ) => importRows(ports, caller(person), { organisation: HOME, fileName: FILE, group, rows }, cap),
    async companies() {
      const { docs } = await db.collection(paths.companies(HOME)).orderBy('nameKey').get();
      return docs.map((one) => ({ id: one.id, ...companySchema.parse(one.data()) }));
    },
    async contacts() {
      const { docs } = await db.collection(paths.contacts(HOME)).orderBy('email').get();
      return docs.map((one) => contactSchema.parse(one.data()));
    },
    async storeGroup(id: string, size = 0) {
      const group: TargetGroup = {
        name: id,
        criteria: null,
        size,
        status: 'ready',
        found: 0,
        saved: 0,
        page: 1,
        createdBy: 'adviser',
        createdAt: NOW,
        updatedAt: NOW,
      };
      await db.doc(paths.targetGroup(HOME, id)).set(group);
    },
    sizeOf: async (id: string) => (await db.doc(paths.targetGroup(HOME, id)).get()).get('size') as number,
    /** Everything the organisation has, as one text. */
    async everything() {
      const read = [...COLLECTIONS, 'register'].map(async (path) => {
        const { docs } = await db.collection(path).get();
        return docs.map((one) => [one.id, one.data(), one.updateTime.toMillis()]);
      });
      return JSON.stringify(await Promise.all(read), (_, value: unknown) =>
        value instanceof Timestamp ? value.toMillis() : value,
      );
    },
  };
}
