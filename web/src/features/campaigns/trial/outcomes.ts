/** Outcomes that were gathered elsewhere, as people paste them: a business id and 1 or 0 on a line. Pure. */
import { parseBusinessId } from '../../../../../core/contacts/business-id.ts';

export interface Outcome {
  businessId: string;
  value: 0 | 1;
}

export interface ReadOutcomes {
  outcomes: Outcome[];
  /** Lines that could not be read, counted from one, and what they say. */
  faults: { line: number; text: string }[];
}

const YES = new Set(['1', 'kyllä', 'ja', 'yes', 'true']);
const NO = new Set(['0', 'ei', 'nej', 'no', 'false']);

/**
 * One outcome a line; the value after a semicolon, comma, tab or space. A first line that holds no digit is a
 * heading. A company given twice counts as the last line says.
 */
export function readOutcomes(text: string): ReadOutcomes {
  const values = new Map<string, 0 | 1>();
  const faults: ReadOutcomes['faults'] = [];
  text.split(/\r\n|\r|\n/).forEach((written, index) => {
    const line = written.replace(/^\ufeff/, '').trim();
    if (line === '' || (index === 0 && !/\d/.test(line))) return;
    const [id = '', ...rest] = line.split(/[;,\t]|\s+/).map((cell) => cell.replace(/^"(.*)"$/, '$1').trim());
    const businessId = parseBusinessId(id);
    const value = valueOf(rest.filter(Boolean));
    if (businessId === null || value === null) faults.push({ line: index + 1, text: line.slice(0, 60) });
    else values.set(businessId, value);
  });
  return { outcomes: [...values].map(([businessId, value]) => ({ businessId, value })), faults };
}

function valueOf(cells: readonly string[]): 0 | 1 | null {
  const word = cells.length === 1 ? cells[0]!.toLowerCase() : '';
  if (YES.has(word)) return 1;
  return NO.has(word) ? 0 : null;
}
