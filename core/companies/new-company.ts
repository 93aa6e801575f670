import type { Company, CompanyFields, Source } from './company.schema.ts';
import { mergeFields, UNKNOWN_FIELDS } from './merge.ts';

export interface NewCompany {
  /** In its written form, checked by `parseBusinessId`; null → not known. */
  businessId: string | null;
  /** The name must be among them. */
  fields: Partial<CompanyFields> & Pick<CompanyFields, 'name'>;
  source: Source;
  groups?: string[];
}

/** The document of a company that the organisation has not kept before. Its moments are the source's. */
export function companyFrom({ businessId, fields, source, groups = [] }: NewCompany): Company {
  const blank: Company = {
    ...UNKNOWN_FIELDS,
    businessId,
    nameKey: '',
    sources: {},
    groups,
    contacts: 'none',
    refreshedAt: source.kind === 'register' ? source.at : null,
    createdAt: source.at,
    updatedAt: source.at,
  };
  return mergeFields(blank, fields, source).company;
}
