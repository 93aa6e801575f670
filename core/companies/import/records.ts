/** The cells of a row → what they say of a company and of each of its contacts, and what they leave unsaid. */
import { nameFromAddress } from './guessed-name.ts';
import { splitAddresses, splitPhones } from './addresses.ts';
import { isCellError, isNothing, NO_RESULT } from './cell-text.ts';
import type { Layout } from './columns.ts';
import type { FileProblem, FoundProblem } from './found-problem.ts';
import { checkRecord, type ImportRecord } from './row.ts';
import { PROBLEM_OF, type Field, type Target } from './targets.ts';
import { townAfterPostCode } from './values.ts';

export interface RowRecords {
  /** The company with its first contact. */
  main: ImportRecord;
  /** Its further contacts: an address or a number, and a name where there is one. */
  further: ImportRecord[];
  problems: FoundProblem[];
}

/** Everything that the cells hold is in the records or in the problems, except columns that are not imported. */
export function recordsOf(
  row: number,
  { columns, guessNames }: Layout,
  cells: readonly string[],
): RowRecords {
  const problems: FoundProblem[] = [];
  const tell = (problem: FileProblem, target: Target | null, value: string) =>
    void problems.push({ row, problem, severity: 'field', target, value: value.slice(0, 100) });
  const said = new Map<Target, string[]>();
  columns.forEach((target, i) => {
    const text = cells[i]?.trim() ?? '';
    if (!target || isNothing(text)) return;
    if (text === NO_RESULT) return tell('noResult', target, '');
    if (isCellError(text)) return tell('cellError', target, text);
    if (text.includes('\ufffd')) tell('lostLetters', target, text);
    said.set(target, [...(said.get(target) ?? []), text]);
  });
  const extra = cells.slice(columns.length).filter(Boolean);
  if (extra.length > 0) tell('extraCells', null, extra.join(', '));

  const { contact, further } = contactsOf(said, (target, value) => tell(PROBLEM_OF[target], target, value));
  const main = { ...companyOf(said), ...contact };
  if (guessNames && !main.name && !main.businessId) {
    const name = nameFromAddress(main.email ?? '') || nameFromAddress(main.website ?? '');
    if (name) {
      main.name = name;
      tell('guessedName', 'name', name);
    }
  }
  return { main, further, problems };
}

type Said = ReadonlyMap<Target, readonly string[]>;

function companyOf(said: Said): ImportRecord {
  const record: ImportRecord = {};
  for (const [target, [text]] of said) {
    if (target !== 'givenName' && target !== 'familyName') record[target] = text;
  }
  const town = record.postCode && !record.town ? townAfterPostCode(record.postCode) : '';
  return town ? { ...record, town } : record;
}

/** Each address is a contact; name and title are those of the address that carries the name, or of the first. */
function contactsOf(
  said: Said,
  tell: (target: Field, value: string) => void,
): { contact: ImportRecord; further: ImportRecord[] } {
  const emails = (said.get('email') ?? []).map(splitAddresses);
  emails.flatMap(({ rest }) => rest).forEach((text) => tell('email', text));
  const numbers = (said.get('phone') ?? []).map(splitPhones);
  numbers.flatMap(({ rest }) => rest).forEach((text) => tell('phone', text));
  const [phone = '', ...phones] = [...new Set(numbers.flatMap((one) => one.phones))];

  const addresses = [
    ...new Map(emails.flatMap((one) => one.addresses).map((one) => [one.email, one])).values(),
  ];
  const person = personOf(said);
  const own = addresses.find(({ email }) => carries(email, person)) ?? addresses[0];
  return {
    contact: { email: own?.email ?? '', phone, contactName: person || (own?.name ?? '') },
    further: [
      ...addresses
        .filter((one) => one !== own)
        .map(({ email, name }) => ({ email, contactName: name === person ? '' : name })),
      ...phones.map((number) => ({ phone: number })),
    ],
  };
}

function personOf(said: Said): string {
  const halves = [said.get('givenName')?.[0], said.get('familyName')?.[0]].filter(Boolean).join(' ');
  return said.get('contactName')?.[0] || halves;
}

/** Whether a part of the name stands before the @. */
function carries(email: string, person: string): boolean {
  const local = fold(email.split('@')[0]!);
  return person.split(/[\s.,-]+/).some((part) => part.length > 2 && local.includes(fold(part)));
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A further contact of a company, checked like a row of its own. */
export const checkFurther = (
  row: number,
  { name, businessId, postCode, town }: ImportRecord,
  more: ImportRecord,
) => checkRecord(row, { name, businessId, postCode, town, ...more });
