/** Sheet 6: what the file holds, and its conversations by version, language and channel. */
import { helsinkiWallTime } from '../statistics/periods.ts';
import type { ExcelContext } from './context.ts';
import { column, type Cell, type ExcelSheet } from './sheet.ts';
import { medianMinutes, type ExcelTotals, type GroupTotals } from './totals.ts';

/** What was asked for. Days are of Helsinki, yyyy-mm-dd, both included. */
export interface ExcelSubject {
  organisation: string;
  bot: string;
  from?: string;
  to?: string;
  version?: number;
  status?: 'active' | 'completed';
  madeAt: Date;
}

export function summarySheet({ texts }: ExcelContext): ExcelSheet {
  return {
    name: texts.sheets.summary,
    columns: [
      column(texts.group, 'text', 22),
      column(texts.item, 'mixed', 34),
      column(texts.startedCount, 'number', 14),
      column(texts.completedCount, 'number', 18),
      column(texts.completion, 'percent', 24),
      column(texts.medianMinutes, 'number', 22),
    ],
  };
}

export function summaryRows(totals: ExcelTotals, subject: ExcelSubject, context: ExcelContext): Cell[][] {
  const { texts } = context;
  const fact = (name: string, value: Cell): Cell[] => [name, value, null, null, null, null];
  return [
    fact(texts.organisation, subject.organisation),
    fact(texts.bot, subject.bot),
    fact(texts.period, periodText(subject, context)),
    fact(texts.version, subject.version ?? texts.all),
    fact(texts.status, subject.status ? texts.statuses[subject.status] : texts.all),
    fact(texts.madeAt, helsinkiWallTime(subject.madeAt)),
    groupRow(texts.total, null, totals.all),
    ...sorted(totals.versions).map(([version, group]) => groupRow(texts.version, version, group)),
    ...sorted(totals.languages).map(([locale, group]) =>
      groupRow(texts.language, texts.languages[locale], group),
    ),
    ...sorted(totals.channels).map(([channel, group]) =>
      groupRow(texts.channel, texts.channels[channel], group),
    ),
  ];
}

function groupRow(group: string, item: string | number | null, totals: GroupTotals): Cell[] {
  const { started, completed } = totals;
  return [group, item, started, completed, started > 0 ? completed / started : null, medianMinutes(totals)];
}

/** The biggest group first; versions by number, the newest first. */
function sorted<K extends string | number>(groups: ReadonlyMap<K, GroupTotals>): [K, GroupTotals][] {
  return [...groups].sort(([a, x], [b, y]) =>
    typeof a === 'number' && typeof b === 'number' ? b - a : y.started - x.started,
  );
}

function periodText({ from, to }: ExcelSubject, { texts, locale }: ExcelContext): string {
  if (!from && !to) return texts.all;
  const day = (value?: string) => (value ? dayText(value, locale) : '');
  return `${day(from)}–${day(to)}`;
}

function dayText(day: string, locale: ExcelContext['locale']): string {
  if (locale === 'en') return day;
  const [year, month, date] = day.split('-').map(Number);
  return `${date}.${month}.${year}`;
}
