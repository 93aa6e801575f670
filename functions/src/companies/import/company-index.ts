import type { ImportRow } from '../../../../core/api/companies.schema.ts';
import type { Company } from '../../../../core/companies/company.schema.ts';
import { nameKey } from '../../../../core/companies/name-key.ts';

/** A company that the rows of a batch are about, as it was and as it becomes. */
export interface Kept {
  id: string;
  /** Null → the import makes it. */
  before: Company | null;
  company: Company;
}

export interface CompanyIndex {
  find(row: ImportRow): Kept | undefined;
  add(kept: Kept): void;
}

type Place = Pick<ImportRow['fields'], 'postCode' | 'town'>;

/** Finds a row's company: by business id, else by name and place where the business ids do not differ. */
export function companyIndex(present: readonly Kept[]): CompanyIndex {
  const byId = new Map<string, Kept>();
  const byName = new Map<string, Kept[]>();
  present.forEach(add);
  return { find, add };

  function add(kept: Kept): void {
    const { businessId, nameKey: key } = kept.company;
    if (businessId) byId.set(businessId, kept);
    byName.set(key, [...(byName.get(key) ?? []).filter((one) => one !== kept), kept]);
  }

  function find({ businessId, fields }: ImportRow): Kept | undefined {
    const known = businessId ? byId.get(businessId) : undefined;
    if (known || !fields.name) return known;
    const named = (byName.get(nameKey(fields.name)) ?? []).filter(
      ({ company }) => !businessId || company.businessId === null,
    );
    const there = named.find(({ company }) => isSamePlace(company, fields) === true);
    const [only, ...more] = named;
    const isOnly = only && more.length === 0 && isSamePlace(only.company, fields) === null;
    return there ?? (isOnly ? only : undefined);
  }
}

/** By post code where both are known, else by town; null → nothing to compare. */
function isSamePlace(a: Place, b: Place): boolean | null {
  if (a.postCode && b.postCode) return a.postCode === b.postCode;
  if (a.town && b.town) return fold(a.town) === fold(b.town);
  return null;
}

const fold = (town: string) => town.trim().toLocaleLowerCase('fi');
