/** Sheet 5: links and services that the conversations showed, and how many followed them. */
import { followedLinks } from '../statistics/followed.ts';
import type { ExcelContext } from './context.ts';
import { column, type Cell, type ExcelSheet } from './sheet.ts';
import type { ExcelTotals } from './totals.ts';

export function linkSheet({ texts }: ExcelContext): ExcelSheet {
  return {
    name: texts.sheets.links,
    columns: [
      column(texts.link, 'text', 40),
      column(texts.address, 'text', 50),
      column(texts.shownCount, 'number', 20),
      column(texts.openedCount, 'number', 20),
      column(texts.openedShare, 'percent', 22),
    ],
  };
}

export function linkRows({ links }: ExcelTotals, context: ExcelContext): Cell[][] {
  return followedLinks(links, context.links).map(({ label, url, shown, opened, rate }) => [
    label,
    url || null,
    shown,
    opened,
    rate,
  ]);
}
