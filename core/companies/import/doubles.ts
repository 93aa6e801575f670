import type { ImportRow } from '../../api/companies.schema.ts';
import { nameKey } from '../name-key.ts';

/** What remains of a row after the rows before it. */
export interface Sifted {
  row: ImportRow | null;
  doubled: boolean;
}

/**
 * Remembers the companies of a file's rows. A later row of the same company (the same business id, or the same name at
 * the same post code or town where the ids do not differ) is doubled: of it only a contact that is new remains.
 */
export function doubleSieve(): (row: ImportRow) => Sifted {
  const ids = new Map<string, number>();
  const places = new Map<string, { company: number; businessId: string }>();
  const contacts = new Set<string>();
  let companies = 0;

  const find = ({ businessId = '', fields }: ImportRow): number | undefined => {
    const byId = businessId ? ids.get(businessId) : undefined;
    if (byId !== undefined) return byId;
    const byPlace = places.get(placeOf(fields));
    const same = byPlace && (!businessId || !byPlace.businessId || byPlace.businessId === businessId);
    return fields.name && same ? byPlace.company : undefined;
  };
  const isNewContact = (company: number, { contact }: ImportRow): boolean => {
    if (!contact) return false;
    const key = `${company}\n${contact.email ?? contact.phone}`;
    return contacts.size < contacts.add(key).size;
  };

  return (row) => {
    const known = find(row);
    const company = known ?? companies++;
    const { businessId = '', fields } = row;
    if (businessId) ids.set(businessId, company);
    if (fields.name && known === undefined) places.set(placeOf(fields), { company, businessId });
    const isNew = isNewContact(company, row);
    if (known === undefined) return { row, doubled: false };
    return { row: isNew ? contactOnly(row) : null, doubled: true };
  };
}

/** What finds the company, and the contact. */
export function contactOnly({ row, businessId, fields, contact }: ImportRow): ImportRow {
  const { name, postCode, town } = fields;
  const place = { ...(name && { name }), ...(postCode && { postCode }), ...(town && { town }) };
  return { row, ...(businessId ? { businessId, fields: {} } : { fields: place }), contact };
}

function placeOf({ name = '', postCode, town = '' }: ImportRow['fields']): string {
  return `${nameKey(name)}\n${postCode || town.toLocaleLowerCase('fi')}`;
}
