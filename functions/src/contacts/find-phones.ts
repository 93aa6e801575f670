/** Phone numbers in a line of text, with what they are for. */
import { parsePhone } from '../../../core/contacts/phone.ts';
import { withoutEmails } from './find-addresses.ts';

export interface FoundPhone {
  /** E.164. */
  number: string;
  /** `direct`: one person's, as a mobile is; `shared`: a switchboard. */
  use: 'direct' | 'shared' | '';
}

const DIRECT = 'gsm|mob(?:il)?|matkap(?:uh(?:elin)?)?|kännykkä|suora|direkt|mobile|cell';
const SHARED = 'vaihde|växel|switchboard|keskus';
const FAX = 'faksi|fax|telefax|telekopio';
const PLAIN = 'puh(?:elin)?|p|tel(?:efon)?|t[fl]n|phone|call|soita|ring';
const NUMBER = '\\(?(?:\\+|00?)[\\d\\s()/-]{5,20}\\d';
const LABEL = `(${DIRECT}|${SHARED}|${FAX}|${PLAIN})`;
const LABELLED = new RegExp(`(?<!\\p{L})(?:\\p{L}{2,12}(?=puhelin))?${LABEL}[.:\\s]{0,4}(${NUMBER})`, 'giu');
const INTERNATIONAL = /(?<![\d+])\+358[\d\s()-]{5,16}\d/g;
/** A part of a line that holds nothing else, but for what it is for. */
const ALONE = new RegExp(`^\\s*(${NUMBER})\\s*\\(?\\s*(?:${LABEL}\\.?)?\\s*\\)?\\s*$`, 'iu');
const IS = [DIRECT, SHARED, FAX].map((words) => new RegExp(`^(?:${words})$`, 'iu'));

/**
 * Numbers of a line: such as are labelled, have the country in front, or stand alone in a part of it. Nobody is
 * reached by a fax number.
 */
export function phonesIn(line: string): FoundPhone[] {
  const labelled = [...line.matchAll(LABELLED)].map(([, label, number]) => [number, label]);
  const alone = withoutEmails(line)
    .split(/[|,;•]/)
    .map((part) => ALONE.exec(part))
    .map((match) => [match?.[1], match?.[2]]);
  const abroad = [...line.matchAll(INTERNATIONAL)].map(([number]) => [number, '']);
  const found = new Map<string, string>();
  for (const [written = '', label = ''] of [...labelled, ...alone, ...abroad]) {
    const number = parsePhone(written);
    if (number && !found.get(number)) found.set(number, label);
  }
  return [...found]
    .filter(([, label]) => !IS[2]!.test(label))
    .map(([number, label]) => ({ number, use: useOf(label) }));
}

function useOf(label: string): FoundPhone['use'] {
  if (IS[0]!.test(label)) return 'direct';
  return IS[1]!.test(label) ? 'shared' : '';
}
