import type { Company, CompanyField, Source } from '../../../../../core/companies/company.schema.ts';

/** What a company's page tells, in this order. The name is its title, and the classification goes with the code. */
export const FACT_FIELDS = [
  'status',
  'form',
  'industry',
  'sizeClass',
  'street',
  'website',
  'registeredOn',
  'language',
] as const satisfies CompanyField[];
export type FactField = (typeof FACT_FIELDS)[number];

export interface Fact {
  field: FactField;
  value: string;
  /** Where the value came from; several where it is put together of several fields. */
  sources: Source[];
}

/** Fields that a fact is told by: an address is street, post code and town. */
const PARTS: Partial<Record<FactField, CompanyField[]>> = { street: ['street', 'postCode', 'town'] };

/** The facts that are known, with their sources; the same source is told once. */
export function factsOf(company: Company, words: (field: FactField) => string): Fact[] {
  return FACT_FIELDS.flatMap((field) => {
    const value = words(field);
    if (!value) return [];
    const said = (PARTS[field] ?? [field]).flatMap((part) => (company[part] && company.sources[part]) || []);
    const sources = [...new Map(said.map((one) => [keyOf(one), one])).values()];
    return [{ field, value, sources }];
  });
}

const keyOf = ({ kind, detail, at }: Source) => `${kind} ${detail} ${at.toISOString().slice(0, 10)}`;

/** "Hakkilankuja 4, 01300 Vantaa" of what is known. */
export function addressLine(
  { street, postCode }: Pick<Company, 'street' | 'postCode'>,
  town: string,
): string {
  const place = [postCode, town].filter(Boolean).join(' ');
  return [street, place].filter(Boolean).join(', ');
}
