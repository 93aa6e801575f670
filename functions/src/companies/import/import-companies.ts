import type { Firestore, Transaction } from 'firebase-admin/firestore';
import type { ImportRow } from '../../../../core/api/companies.schema.ts';
import { paths } from '../../../../core/bots/paths.ts';
import { companySchema, type Source } from '../../../../core/companies/company.schema.ts';
import { mergeFields } from '../../../../core/companies/merge.ts';
import { nameKey } from '../../../../core/companies/name-key.ts';
import { companyFrom } from '../../../../core/companies/new-company.ts';
import { newId } from '../../../../core/dialogue/new-id.ts';
import { IN_VALUES, inGroups } from '../../campaigns/groups.ts';
import { companyIndex, type CompanyIndex, type Kept } from './company-index.ts';

/**
 * The present companies that rows may be about: one query per thirty business ids, then one per thirty names of rows
 * that these have not found.
 */
export async function readPresent(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  rows: readonly ImportRow[],
): Promise<CompanyIndex> {
  const companies = db.collection(paths.companies(organisation));
  const find = async (field: 'businessId' | 'nameKey', values: string[]): Promise<Kept[]> => {
    const groups = inGroups([...new Set(values)], IN_VALUES);
    const found = await Promise.all(
      groups.map((group) => transaction.get(companies.where(field, 'in', group))),
    );
    return found.flatMap(({ docs }) =>
      docs.map((document): Kept => {
        const company = companySchema.parse(document.data());
        return { id: document.id, before: company, company };
      }),
    );
  };
  const byId = await find(
    'businessId',
    rows.flatMap(({ businessId }) => businessId ?? []),
  );
  const known = new Set(byId.map(({ company }) => company.businessId));
  const open = rows.filter(({ businessId }) => !businessId || !known.has(businessId));
  const byName = await find(
    'nameKey',
    open.flatMap(({ fields }) => (fields.name ? nameKey(fields.name) : [])),
  );
  const present = new Map([...byId, ...byName].map((kept) => [kept.id, kept]));
  return companyIndex([...present.values()]);
}

/** The row's company with what the row says; null for a business id that nobody has, without a name. */
export function applyRow(index: CompanyIndex, row: ImportRow, source: Source): Kept | null {
  const kept = index.find(row);
  if (kept) {
    const businessId = kept.company.businessId ?? row.businessId ?? null;
    kept.company = { ...mergeFields(kept.company, row.fields, source).company, businessId };
    index.add(kept);
    return kept;
  }
  const { businessId = null, fields } = row;
  if (!fields.name) return null;
  const company = companyFrom({ businessId, fields: { ...fields, name: fields.name }, source });
  const made: Kept = { id: businessId ?? newId(), before: null, company };
  index.add(made);
  return made;
}
