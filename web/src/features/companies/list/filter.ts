/** What the list of companies shows, and how it stands in the page's address. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { CONTACT_STATES } from '../../../../../core/companies/company.schema.ts';
import { nameKey } from '../../../../../core/companies/name-key.ts';
import { idSchema } from '../../../../../core/dialogue/dialogue.schema.ts';
import type { CompanyFilter } from '../../../../../core/queries/queries.ts';

export interface ListFilter {
  group?: string;
  town?: string;
  contacts?: (typeof CONTACT_STATES)[number];
  /** Beginning of the name, as it was typed. */
  name?: string;
}

const LONGEST = 200;

/** The filter in an address; whatever is not understood is left out. */
export function filterFrom(query: LocationQuery): ListFilter {
  const group = idSchema.safeParse(query.group);
  return {
    group: group.success ? group.data : undefined,
    town: textOf(query.town),
    contacts: CONTACT_STATES.find((one) => one === query.contacts),
    name: textOf(query.name),
  };
}

export function queryFrom({ group, town, contacts, name }: ListFilter): LocationQueryRaw {
  return { group, town: town || undefined, contacts, name: name || undefined };
}

/** What the database is asked for. A name of signs alone asks for nothing. */
export function companyFilter({ group, town, contacts, name }: ListFilter): CompanyFilter {
  return { group, town, contacts, begins: (name && nameKey(name)) || undefined };
}

export function isNarrowed(filter: ListFilter): boolean {
  return Object.values(filter).some(Boolean);
}

function textOf(value: LocationQuery[string] | undefined): string | undefined {
  return typeof value === 'string' ? value.trim().slice(0, LONGEST) || undefined : undefined;
}
