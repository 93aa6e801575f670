/** Sheet 4: the needs that the conversations speak for, the most common first. */
import type { ExcelContext } from './context.ts';
import { column, type Cell, type ExcelSheet } from './sheet.ts';
import type { ExcelTotals } from './totals.ts';

export function needSheet({ texts }: ExcelContext): ExcelSheet {
  return {
    name: texts.sheets.needs,
    columns: [
      column(texts.need, 'text', 40),
      column(texts.conversations, 'number', 16),
      column(texts.share, 'percent', 22),
      column(texts.weights, 'number', 18),
    ],
  };
}

export function needRows(totals: ExcelTotals, { needNames }: ExcelContext): Cell[][] {
  return [...totals.needs]
    .sort(([a, x], [b, y]) => y.conversations - x.conversations || y.weights - x.weights || (a < b ? -1 : 1))
    .map(([need, { conversations, weights }]) => [
      needNames.get(need) ?? need,
      conversations,
      conversations / totals.all.started,
      weights,
    ]);
}
