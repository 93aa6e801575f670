import {
  COMPANY_FIELDS,
  type Company,
  type CompanyField,
  type CompanyFields,
  type Source,
} from './company.schema.ts';
import { nameKey } from './name-key.ts';

/** Lowest first: whoever stands later knows better. */
const PRECEDENCE = ['website', 'import', 'register', 'manual'] as const satisfies Source['kind'][];

/** What each field holds while nobody has said anything. */
export const UNKNOWN_FIELDS: CompanyFields = {
  name: '',
  form: '',
  industry: '',
  industrySet: '',
  town: '',
  municipality: '',
  postCode: '',
  street: '',
  sizeClass: '',
  website: '',
  registeredOn: '',
  language: '',
  status: 'unknown',
};

export interface Merged {
  company: Company;
  /** Fields whose value or source is another than before. */
  changed: CompanyField[];
}

/**
 * The company after a source has spoken, field by field. Fields that `incoming` leaves out stay.
 *
 * | present value from ↓ said by → | manual | register         | import | website |
 * | ------------------------------ | ------ | ---------------- | ------ | ------- |
 * | nobody                         | takes  | takes            | takes  | takes   |
 * | website                        | takes  | takes            | takes  | newer   |
 * | import                         | takes  | takes            | newer  | –       |
 * | register                       | takes  | newer, also ''   | –      | –       |
 * | manual                         | newer  | –                | –      | –       |
 *
 * An empty value ('', or the status `unknown`) says nothing, with two exceptions: by hand it clears a known field
 * for good, and the register takes its own value back, after which others may fill the field. A name is never
 * emptied. "Newer" is not older than the present value; the same value from the same kind of source changes
 * nothing, so `sources` tells since when it has been known. Industry and classification move together.
 */
export function mergeFields(current: Company, incoming: Partial<CompanyFields>, source: Source): Merged {
  const said = withWholeIndustry(current, incoming);
  const changed = COMPANY_FIELDS.filter(
    (field) => said[field] !== undefined && takes(current, said, field, source),
  );
  if (changed.length === 0) return { company: current, changed };
  const fields: Partial<CompanyFields> = Object.fromEntries(changed.map((field) => [field, said[field]]));
  const sources = { ...current.sources };
  for (const field of changed) {
    if (isUnknown(subjectOf(field), said[subjectOf(field)]) && source.kind !== 'manual')
      delete sources[field];
    else sources[field] = source;
  }
  const name = fields.name ?? current.name;
  return { company: { ...current, ...fields, nameKey: nameKey(name), sources }, changed };
}

/** The fields of two copies of one company: each of `from` is offered to `into` with the source it has there. */
export function mergeCopies(into: Company, from: Company): Merged {
  const changed = new Set<CompanyField>();
  let company = into;
  for (const field of COMPANY_FIELDS) {
    const source = from.sources[field];
    // The classification comes with its industry.
    if (!source || field === 'industrySet') continue;
    const incoming =
      field === 'industry'
        ? { industry: from.industry, industrySet: from.industrySet }
        : { [field]: from[field] };
    const merged = mergeFields(company, incoming, source);
    company = merged.company;
    merged.changed.forEach((one) => changed.add(one));
  }
  return { company, changed: [...changed] };
}

function takes(current: Company, said: Partial<CompanyFields>, field: CompanyField, source: Source): boolean {
  const subject = subjectOf(field);
  const present = current.sources[subject];
  if (isUnknown(subject, said[subject])) {
    if (field === 'name' || !present) return false;
    const withdraws = source.kind === 'register' && present.kind === 'register';
    if (source.kind !== 'manual' && !withdraws) return false;
  }
  if (!present) return true;
  const order = PRECEDENCE.indexOf(source.kind) - PRECEDENCE.indexOf(present.kind);
  if (order !== 0) return order > 0;
  const fields: CompanyField[] = subject === 'industry' ? ['industry', 'industrySet'] : [field];
  return source.at >= present.at && fields.some((one) => said[one] !== current[one]);
}

/** The classification goes wherever its code goes. */
function subjectOf(field: CompanyField): CompanyField {
  return field === 'industrySet' ? 'industry' : field;
}

function isUnknown(field: CompanyField, value: string | undefined): boolean {
  return value === undefined || value === UNKNOWN_FIELDS[field];
}

/** A code without its classification, or the other way round, would be read in the wrong one. */
function withWholeIndustry(current: Company, incoming: Partial<CompanyFields>): Partial<CompanyFields> {
  if (incoming.industry === undefined && incoming.industrySet === undefined) return incoming;
  const industry = incoming.industry ?? current.industry;
  const same = industry === current.industry;
  const industrySet = industry === '' ? '' : (incoming.industrySet ?? (same ? current.industrySet : ''));
  return { ...incoming, industry, industrySet };
}
