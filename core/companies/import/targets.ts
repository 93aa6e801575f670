import type { RowProblem } from '../../api/companies.schema.ts';

/** What a row can say of a company and its contact. */
export const FIELDS = [
  'name',
  'businessId',
  'email',
  'phone',
  'contactName',
  'contactTitle',
  'town',
  'postCode',
  'street',
  'municipality',
  'industry2025',
  'industry2008',
  'sizeClass',
  'form',
  'website',
  'language',
  'registeredOn',
  'status',
] as const;
export type Field = (typeof FIELDS)[number];

/** What a column of a file can be: a field, or a half of a person's name. */
export const TARGETS = [...FIELDS, 'givenName', 'familyName'] as const;
export type Target = (typeof TARGETS)[number];

/** Several columns may hold these: each address or number is kept. */
export const isRepeatable = (target: Target | null): boolean => target === 'email' || target === 'phone';

/** What is told when a text of the target is not understood. */
export const PROBLEM_OF: Record<Field, RowProblem> = {
  name: 'noName',
  businessId: 'badBusinessId',
  email: 'badEmail',
  phone: 'badPhone',
  contactName: 'notUnderstood',
  contactTitle: 'notUnderstood',
  town: 'notUnderstood',
  postCode: 'badPostCode',
  street: 'notUnderstood',
  municipality: 'notUnderstood',
  industry2025: 'badIndustry',
  industry2008: 'badIndustry',
  sizeClass: 'badSizeClass',
  form: 'notUnderstood',
  website: 'badWebsite',
  language: 'notUnderstood',
  registeredOn: 'badDate',
  status: 'notUnderstood',
};

/** Longest text of a target, as the schemas of company and contact say. */
export const LENGTH_OF: Record<Field, number> = {
  name: 200,
  businessId: 30,
  email: 254,
  phone: 60,
  contactName: 120,
  contactTitle: 120,
  town: 60,
  postCode: 100,
  street: 200,
  municipality: 60,
  industry2025: 200,
  industry2008: 200,
  sizeClass: 60,
  form: 60,
  website: 500,
  language: 30,
  registeredOn: 30,
  status: 60,
};
