import { COMPANY_FORMS } from '../../../core/companies/forms.ts';
import type { RegisterDocument } from './document.ts';

/** Companies on a page, as in the register. */
const PAGE = 100;
/** The register was seen to give fewer rows on the first page of a very broad search. */
const BROAD = { results: 1_000, rows: 73 };

/** The register's answer to a parameter that it cannot read. */
export class BadParameter extends Error {}

type Test = (document: RegisterDocument) => boolean;

/**
 * `GET /companies`: parameters are joined by "and"; unknown ones are ignored. A page that is missing or past the
 * last one is the first page. How the register compares is not documented everywhere: here names and towns without
 * case, an industry by the beginning of its code or by a part of its description.
 * @throws BadParameter
 */
export function searchRegister(documents: readonly RegisterDocument[], query: URLSearchParams): object {
  const tests = [...TESTS].flatMap(([name, make]) => {
    const value = query.get(name);
    return value ? [make(value, name)] : [];
  });
  const found = documents.filter((document) => tests.every((test) => test(document)));
  const page = pageOf(query.get('page'), found.length);
  const rows = page === 1 && found.length > BROAD.results ? BROAD.rows : PAGE;
  const start = (page - 1) * PAGE;
  return { totalResults: found.length, companies: found.slice(start, start + rows) };
}

const fold = (text: string) => text.toLocaleLowerCase('fi');
const since: (of: (document: RegisterDocument) => string) => (value: string, name: string) => Test =
  (of) => (value, name) => {
    const day = dayOf(value, name);
    return (document) => of(document) >= day;
  };
const until: typeof since = (of) => (value, name) => {
  const day = dayOf(value, name);
  return (document) => of(document) <= day;
};
const registered = (document: RegisterDocument) => document.registrationDate;
const idGiven = (document: RegisterDocument) => document.businessId.registrationDate;

const TESTS = new Map<string, (value: string, name: string) => Test>([
  [
    'name',
    (value) =>
      ({ names }) =>
        names.some(({ name }) => fold(name).includes(fold(value))),
  ],
  [
    'location',
    (value) =>
      ({ addresses }) =>
        addresses.some(({ postOffices }) => postOffices.some(({ city }) => fold(city) === fold(value))),
  ],
  [
    'businessId',
    (value) =>
      ({ businessId }) =>
        businessId.value === value,
  ],
  ['companyForm', byForm],
  ['mainBusinessLine', byIndustry],
  ['registrationDateStart', since(registered)],
  ['registrationDateEnd', until(registered)],
  ['postCode', byPostCode],
  ['businessIdRegistrationStart', since(idGiven)],
  ['businessIdRegistrationEnd', until(idGiven)],
]);

/** Letters go in, numbers come out. */
function byForm(value: string): Test {
  const form = COMPANY_FORMS.find(({ code, number }) => code === value && number !== null);
  if (!form) throw new BadParameter('Invalid value in parameter companyForm');
  return ({ companyForms }) => companyForms.some(({ type }) => type === form.number);
}

function byIndustry(value: string): Test {
  if (/^\d+$/.test(value)) return ({ mainBusinessLine }) => mainBusinessLine.type.startsWith(value);
  return ({ mainBusinessLine }) =>
    mainBusinessLine.descriptions.some(({ description }) => fold(description).includes(fold(value)));
}

function byPostCode(value: string): Test {
  if (value.length > 5) throw new BadParameter('Too long value in parameter postCode');
  return ({ addresses }) => addresses.some(({ postCode }) => postCode === value);
}

function dayOf(value: string, name: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new BadParameter(`Invalid date format in parameter ${name}`);
  return value;
}

function pageOf(value: string | null, results: number): number {
  if (value === null || value === '') return 1;
  if (!/^-?\d+$/.test(value)) throw new BadParameter('Invalid value in parameter page');
  const page = Number(value);
  return page >= 1 && page <= Math.ceil(results / PAGE) ? page : 1;
}
