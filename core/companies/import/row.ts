/** One row of a file → what is sent of it, and what was wrong with it. The server runs the same over what it gets. */
import type { ImportRow } from '../../api/companies.schema.ts';
import { parseBusinessId } from '../../contacts/business-id.ts';
import type { CompanyFields } from '../company.schema.ts';
import { parseEmail } from './addresses.ts';
import { withoutDecimals } from './cell-text.ts';
import type { RowFault } from './found-problem.ts';
import { parseSizeClass } from './head-count.ts';
import { FIELDS, LENGTH_OF, PROBLEM_OF, type Field } from './targets.ts';
import * as values from './values.ts';

/** Texts by target; left out or '' → the file says nothing. */
export type ImportRecord = Partial<Record<Field, string>>;

export interface CheckedRow {
  /** Null where the row cannot be imported. */
  row: ImportRow | null;
  problems: RowFault[];
}

const PARSERS: Record<Field, (text: string) => string | null> = {
  name: (text) => text,
  businessId: (text) => parseBusinessId(withoutDecimals(text)),
  email: parseEmail,
  phone: values.parsePhoneCell,
  contactName: (text) => text,
  contactTitle: (text) => text,
  town: values.parseTown,
  postCode: values.parsePostCode,
  street: (text) => text,
  municipality: values.parseMunicipality,
  industry2025: values.parseIndustry,
  industry2008: values.parseIndustry,
  sizeClass: parseSizeClass,
  form: values.parseForm,
  website: values.parseWebsite,
  language: values.parseLanguage,
  registeredOn: values.parseDay,
  status: values.parseStatus,
};

/** A field that is not understood is left out and told; only a row without name and business id is left out whole. */
export function checkRecord(row: number, record: ImportRecord): CheckedRow {
  const problems: RowFault[] = [];
  const parsed: ImportRecord = {};
  for (const target of FIELDS) {
    const value = record[target]?.trim() ?? '';
    if (!value) continue;
    const tooLong = value.length > LENGTH_OF[target];
    const result = tooLong ? null : PARSERS[target](value);
    if (result !== null) parsed[target] = result;
    else {
      const problem = tooLong ? 'tooLong' : PROBLEM_OF[target];
      problems.push({ row, problem, severity: 'field', target, value: value.slice(0, 100) });
    }
  }
  if (!parsed.name && !parsed.businessId) {
    problems.push({ row, problem: 'noName', severity: 'row', target: null, value: '' });
    return { row: null, problems };
  }
  return { row: rowOf(row, parsed), problems };
}

function rowOf(row: number, parsed: ImportRecord): ImportRow {
  const {
    businessId,
    email,
    phone,
    contactName: name,
    contactTitle: title,
    industry2025,
    industry2008,
    ...rest
  } = parsed;
  const industry = industry2025 ?? industry2008;
  const industrySet = industry2025 ? '2025' : '2008';
  // Every text has passed the parser of its field.
  const fields = { ...rest, ...(industry && { industry, industrySet }) } as Partial<CompanyFields>;
  const contact = email || phone ? { contact: given({ email, phone, name, title }) } : {};
  return { row, ...given({ businessId }), fields, ...contact };
}

/** The other way: what a client sent, to be checked again. */
export function recordFrom({ businessId, fields, contact }: ImportRow): ImportRecord {
  const { industry, industrySet, ...rest } = fields;
  return given({
    ...rest,
    businessId,
    [industrySet === '2008' ? 'industry2008' : 'industry2025']: industry,
    email: contact?.email,
    phone: contact?.phone,
    contactName: contact?.name,
    contactTitle: contact?.title,
  });
}

function given<T extends object>(object: T): Partial<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Partial<T>;
}
