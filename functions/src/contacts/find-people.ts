/** Who an address belongs to, from the lines around it. */
import { roleOf } from '../../../core/contacts/role.ts';
import { emailsIn, phonesIn } from './find-addresses.ts';

export interface Person {
  name: string;
  title: string;
  phone: string;
}

/** Lines above an address that can belong to it: name, title, phone, and one more. */
const ABOVE = 4;
const NAME = /^\p{Lu}[\p{L}'’-]{1,30}(?: (?:von |af |de )?\p{Lu}[\p{L}'’.-]{0,30}){1,3}$/u;
const TITLE_ENDING =
  /(?:päällikkö|johtaja|mestari|asiantuntija|insinööri|vastaava|puheenjohtaja|hoitaja|kokki|chef|ledare|ansvarig|mästare|manager|director|lead|engineer|chair(?:man|woman)?|supervisor|foreman)$/iu;

/**
 * The person of the address in line `at`: a name counts only when the address is made of it. `taken` holds the
 * lines below earlier addresses that were theirs, and is added to.
 */
export function personAt(lines: readonly string[], at: number, email: string, taken: Set<number>): Person {
  const card = cardOf(lines, at, taken);
  const local = lettersOf(email.slice(0, email.lastIndexOf('@')));
  const named = card.findLastIndex((line) => partsOf(line).some((part) => isNameOf(part, local)));
  const own = named < 0 ? card : card.slice(named);
  const name = named < 0 ? '' : (partsOf(card[named]!).find((part) => isNameOf(part, local)) ?? '');
  const title = name ? (own.flatMap(partsOf).find((part) => part !== name && isTitle(part)) ?? '') : '';
  const [above] = own.toReversed().flatMap(phonesIn);
  if (above) return { name, title, phone: above };
  const next = lines[at + 1] ?? '';
  const [below = ''] = isOnlyNumber(next) ? phonesIn(next) : [];
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

/** A number below an address is its own when the line says nothing else. */
function isOnlyNumber(line: string): boolean {
  return !/\p{L}{7}/u.test(line) && !line.includes('|') && emailsIn(line).length === 0;
}

function partsOf(line: string): string[] {
  return line
    .split(/\s*[|,;:•–—/]\s*|\s+-\s+|\s{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** "Aino Korpela" of aino.korpela@, korpela@, aino@, akorpela@ and a.korpela@. */
function isNameOf(part: string, local: string): boolean {
  if (part.length > 80 || !NAME.test(part)) return false;
  const words = part.split(' ').map(lettersOf);
  return words.some((word) => word.length >= 3 && local.includes(word));
}

function isTitle(part: string): boolean {
  if (part.length > 60 || /[\d@]/.test(part)) return false;
  const role = roleOf(part);
  return (role !== '' && role !== 'other') || TITLE_ENDING.test(part);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
