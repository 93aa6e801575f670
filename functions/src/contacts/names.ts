/** Names and titles as staff pages write them. */
import { roleOf } from '../../../core/contacts/role.ts';
import { withoutEmails } from './find-addresses.ts';

const WORD = "\\p{Lu}[\\p{L}'’-]{1,30}";
const FULL = `${WORD}(?: (?:von |af |de )?\\p{Lu}[\\p{L}'’.-]{0,30}){1,3}`;
const NAME = new RegExp(`^${FULL}$`, 'u');
/** "Aino Korpela toimitusjohtaja": what follows a name in small letters is not part of it. */
const NAME_AND_TITLE = new RegExp(`^(${FULL}) (\\p{Ll}[\\p{L} -]{2,60})$`, 'u');
const TITLE_AND_NAME = new RegExp(`^(\\p{L}[\\p{L}-]{3,40}) (${FULL})$`, 'u');
/** How words for what somebody does end, in Finnish, Swedish and English. */
const TITLE_ENDING =
  /(?:päällikkö|mestari|insinööri|vastaava|(?:[ai]j|aj)a|[äiöy]jä|[ou]ja|kokki|teknikko|(?:koordinaat|konduk|inspek)t?tori|sihteeri|assistentti|konsultti|arkkitehti|esi(?:mies|henkilö)|lääkäri|chef|ledare|ansvarig|mästare|direktör|ordförande|montör|byggare|skötare|tekniker|ingenjör|kamrer|koordinator|konsult|assistent|arkitekt|rådgivare|manager|director|lead|engineer|chair(?:man|woman)?|supervisor|foreman|officer|specialist|consultant|coordinator|designer|developer)$/iu;
const LONGEST_TITLE = 60;

/** The parts of a line, its addresses left out; a title that is written to a name without a sign stands by itself. */
export function partsOf(line: string): string[] {
  return withoutEmails(line)
    .split(/\s*[|,;:•–—/]\s*|\s+-\s+|\s{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap(apart);
}

function apart(part: string): string[] {
  if (part.length > 120) return [part];
  const before = TITLE_AND_NAME.exec(part);
  if (before && TITLE_ENDING.test(before[1]!)) return [before[1]!, before[2]!];
  const behind = NAME_AND_TITLE.exec(part);
  return behind && isTitle(behind[2]!) ? [behind[1]!, behind[2]!] : [part];
}

/** "Aino Korpela" of aino.korpela@, korpela@, aino@, akorpela@, a.korpela@ and ak@. */
export function isNameOf(part: string, local: string): boolean {
  if (part.length > 80 || !NAME.test(part)) return false;
  const letters = lettersOf(local);
  const words = part.split(' ').map(lettersOf);
  const initials = part
    .split(/[ -]/)
    .map((word) => lettersOf(word).slice(0, 1))
    .join('');
  return (
    words.some((word) => word.length >= 3 && letters.includes(word)) ||
    (letters.length >= 2 && letters.length <= 3 && initials.startsWith(letters))
  );
}

export function isTitle(part: string): boolean {
  if (part.length > LONGEST_TITLE || /[\d@]/.test(part) || NAME.test(part)) return false;
  const role = roleOf(part);
  return (role !== '' && role !== 'other') || TITLE_ENDING.test(part);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
