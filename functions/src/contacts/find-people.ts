/** Who an address belongs to, from the lines around it. */
import { isNameOf, isTitle, partsOf } from './names.ts';
import { emailsIn } from './find-addresses.ts';
import { phonesIn, type FoundPhone } from './find-phones.ts';

export interface Person {
  name: string;
  title: string;
  phone: string;
}

/** Lines above an address that can belong to it: name, title and some numbers; without a name fewer. */
const ABOVE = 8;
const ABOVE_NOBODY = 4;

/**
 * The person of the address in line `at`: a name counts only when the address is made of it. `taken` holds the
 * lines below earlier addresses that were theirs, and is added to.
 */
export function personAt(lines: readonly string[], at: number, email: string, taken: Set<number>): Person {
  const card = cardOf(lines, at, taken);
  const local = email.slice(0, email.lastIndexOf('@'));
  const named = card.findLastIndex((line) => partsOf(line).some((part) => isNameOf(part, local)));
  const own = named < 0 ? card.slice(-ABOVE_NOBODY - 1) : card.slice(named);
  const name = named < 0 ? '' : (partsOf(own[0]!).find((part) => isNameOf(part, local)) ?? '');
  const title = name ? titleIn(own, name) : '';
  const above = bestPhone(own, name !== '');
  if (above) return { name, title, phone: above };
  const next = lines[at + 1] ?? '';
  const below = isOnlyNumber(next) ? bestPhone([next], name !== '') : '';
  if (below) taken.add(at + 1);
  return { name, title, phone: below };
}

/** The lines that belong to an address: up to the one before it that holds another. */
function cardOf(lines: readonly string[], at: number, taken: ReadonlySet<number>): string[] {
  const first = Math.max(0, at - ABOVE);
  const above = lines.slice(first, at);
  const other = above.findLastIndex((line, index) => taken.has(first + index) || emailsIn(line).length > 0);
  return [...above.slice(other + 1), lines[at] ?? ''];
}

/** Beside the name, else in the line before or after it. */
function titleIn(lines: readonly string[], name: string): string {
  const parts = lines.flatMap(partsOf);
  const at = parts.indexOf(name);
  const near = [...parts.slice(at + 1), ...parts.slice(0, at).toReversed()];
  return near.find((part) => isTitle(part)) ?? '';
}

/** The nearest of the best kind: for a person their own before a switchboard's. */
function bestPhone(lines: readonly string[], person: boolean): string {
  const worth = ({ use }: FoundPhone) => (person ? ['direct', '', 'shared'].indexOf(use) : 0);
  const phones = lines.toReversed().flatMap(phonesIn);
  return phones.toSorted((a, b) => worth(a) - worth(b))[0]?.number ?? '';
}

/** A number below an address is its own when the line says nothing else. */
function isOnlyNumber(line: string): boolean {
  return !/\p{L}{7}/u.test(line) && !line.includes('|') && emailsIn(line).length === 0;
}
