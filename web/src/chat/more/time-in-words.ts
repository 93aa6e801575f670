import { fill } from '../texts/texts.ts';
import type { MoreTexts } from './texts/texts.ts';

const UNITS = [
  { unit: 'years', days: 365 },
  { unit: 'months', days: 30 },
  { unit: 'days', days: 1 },
] as const;

/** How long the answers are kept, as a sentence. */
export function keptInWords(retentionDays: number, texts: Pick<MoreTexts, 'kept' | 'times'>): string {
  return fill(texts.kept, { time: timeInWords(retentionDays, texts) });
}

/** A number of days in the largest unit that it is whole in: "a year", "6 months", "45 days". */
export function timeInWords(days: number, { times }: Pick<MoreTexts, 'times'>): string {
  const { unit, days: length } = UNITS.find((one) => days % one.days === 0) ?? UNITS[2];
  const n = days / length;
  const [one, several] = times[unit];
  return n === 1 ? one : fill(several, { n });
}
