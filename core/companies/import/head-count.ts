/** Numbers of people as files write them. */
import { SIZE_CLASSES, type SizeClass } from '../company.schema.ts';

/** Lower bounds of the classes, the highest first. */
const BOUNDS = SIZE_CLASSES.map((name) => ({ name, from: parseInt(name, 10) })).reverse();

/** Classes that Excel takes for dates, as month and day: 5-9 is the fifth of September, 10-19 October 2019. */
const DATES: Record<string, SizeClass> = { '4-1': '1-4', '1-4': '1-4', '9-5': '5-9', '5-9': '5-9' };
const MONTHS: readonly [number, RegExp][] = [
  [1, /^(?:tammi|jan)/i],
  [4, /^(?:huhti|apr)/i],
  [5, /^(?:touko|maj|may)/i],
  [9, /^(?:syys|sep)/i],
  [10, /^(?:loka|okt|oct)/i],
];
const MONTH_NAME =
  /tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu|jan|feb|mars|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|de[cs]/iu;
const NUMBER = /\d+(?:[.,]\d+)?/g;
const BELOW = /^(?:alle|enintään|max|under|högst|less than|below|up to|<)/i;
const ABOVE = /^(?:yli|över|more than|over|>)(?!\s*=)/i;
/** A head-count is written with at most this much before it. */
const FIRST_NUMBER = /^[^\d]{0,20}\d/;

/**
 * A head-count, or a class in any usual wording ("10–49 henkilöä", "alle 10", "yli 250", "1,200", "5K+"). A class
 * that reaches over several of ours becomes the one of its lower bound; part-time years are rounded up. A class that
 * Excel turned into a date is that class; any other date is none.
 */
export function parseSizeClass(text: string): SizeClass | null {
  const date = dateIn(text);
  if (date) return date.year === 2019 && date.month === 10 && date.day <= 1 ? '10-19' : classOfDate(date);
  const numbers = [...plain(text).matchAll(NUMBER)].map(([number]) =>
    Math.ceil(Number(number.replace(',', '.'))),
  );
  const [low, high = Infinity] = numbers;
  if (low === undefined || numbers.length > 2 || high < low || !FIRST_NUMBER.test(text)) return null;
  if (BELOW.test(text)) return low <= 1 ? '0' : classOf(1);
  return classOf(ABOVE.test(text) && low < 250 ? low + 1 : low);
}

/** Thousands together: `1 200`, `1,200`, `1.200`, `1'200`, `1.2k`. Nothing of `0,500`, half a year's work. */
function plain(text: string): string {
  return text
    .replace(/(?<![\d.,])[1-9]\d{0,2}(?:[.,]\d{3})+(?![\d.,])/g, (number) => number.replace(/[.,]/g, ''))
    .replace(/(\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d+(?:[.,]\d+)?)\s?k(?![a-zåäö])/gi, (_, number: string) =>
      String(Math.round(Number(number.replace(',', '.')) * 1_000)),
    );
}

interface Date {
  /** 0 → not said. */
  year: number;
  month: number;
  /** 0 → not said. */
  day: number;
}

function dateIn(text: string): Date | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const finnish = /^(\d{1,2})[./](\d{1,2})[./](\d{4})?$/.exec(text);
  if (finnish) return { year: Number(finnish[3] ?? 0), month: Number(finnish[2]), day: Number(finnish[1]) };
  const named = /^(?:(\d{1,2})[.\s-]*)?(\p{L}{3,})\.?[\s-]*(\d{2}|\d{4})?$/u.exec(text);
  if (!named || !MONTH_NAME.test(named[2]!) || !(named[1] ?? named[3])) return null;
  const month = MONTHS.find(([, name]) => name.test(named[2]!))?.[0] ?? 0;
  const year = Number(named[3] ?? 0);
  // `sep-05` is a day, `loka.19` a year.
  if (!named[1] && year < 10) return { year: 0, month, day: year };
  return { year: year && year < 100 ? 2000 + year : year, month, day: Number(named[1] ?? 0) };
}

const classOfDate = ({ month, day }: Date): SizeClass | null => DATES[`${month}-${day}`] ?? null;

function classOf(count: number): SizeClass {
  return BOUNDS.find(({ from }) => count >= from)?.name ?? '0';
}
