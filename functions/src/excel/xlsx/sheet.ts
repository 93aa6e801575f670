import { cleanText } from '../../../../core/excel/clean.ts';
import type { Cell, ExcelColumn, ExcelSheet } from '../../../../core/excel/sheet.ts';
import { STYLE } from './styles.ts';
import { columnLetters, escapeCellText, XML_DECLARATION } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DAY_MS = 86_400_000;
/** Day 0 of the 1900 date system as spreadsheets count it from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Spreadsheets number the days up to the end of 9999; before March 1900 their calendar errs. */
const FIRST = Date.UTC(1900, 2, 1);
const END = Date.UTC(10_000, 0, 1);

/** Everything before the first row: frozen headings and first columns, widths. Only the first sheet opens selected. */
export function sheetStart({ columns, frozen = 1 }: ExcelSheet, selected: boolean): string {
  const corner = `${columnLetters(frozen)}2`;
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${XML_DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>` +
    `<sheetView workbookViewId="0"${selected ? ' tabSelected="1"' : ''}>` +
    `<pane xSplit="${frozen}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>` +
    `<selection pane="topRight"/><selection pane="bottomLeft"/>` +
    `<selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`
  );
}

/** Everything after the last row: the filter on the headings, and how it is printed: landscape A4, as wide as a page. */
export function sheetEnd({ columns }: ExcelSheet, rows: number): string {
  return (
    `</sheetData><autoFilter ref="A1:${columnLetters(columns.length - 1)}${rows}"/>` +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

export function headerXml(columns: readonly ExcelColumn[], letters: readonly string[]): string {
  const cells = columns.map(({ header }, i) => textXml(`${letters[i]}1`, STYLE.header, header));
  return `<row r="1">${cells.join('')}</row>`;
}

/** A row's XML. Empty cells are left out; text is text whatever it looks like. `row` counts from 1. */
export function rowXml(
  row: number,
  cells: readonly Cell[],
  styles: readonly number[],
  letters: readonly string[],
): string {
  let xml = `<row r="${row}">`;
  for (let i = 0; i < cells.length; i += 1) {
    const value = cells[i];
    if (value === null || value === undefined || value === '') continue;
    const reference = `${letters[i]}${row}`;
    if (typeof value === 'string') xml += textXml(reference, STYLE.text, value);
    else if (isOffCalendar(value)) xml += textXml(reference, STYLE.text, momentText(value));
    else xml += numberXml(reference, styles[i] || ownStyle(value), value);
  }
  return `${xml}</row>`;
}

type Figure = Exclude<Cell, string | null>;

/** The style of a figure whose column has none. */
function ownStyle(value: Figure): number {
  if (value instanceof Date) return value.getTime() % DAY_MS === 0 ? STYLE.day : STYLE.moment;
  return typeof value === 'number' ? STYLE.general : STYLE.percent;
}

function isOffCalendar(value: Figure): value is Date {
  return value instanceof Date && (value.getTime() < FIRST || value.getTime() >= END);
}

/** `yyyy-mm-dd hh:mm:ss`, or the day alone where that is all there is. */
function momentText(moment: Date): string {
  return moment
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d{3}Z$/, '')
    .replace(/ 00:00:00$/, '');
}

function textXml(reference: string, style: number, text: string): string {
  const escaped = escapeCellText(cleanText(text));
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

function numberXml(reference: string, style: number, value: Figure): string {
  const number = typeof value === 'number' ? value : numberOf(value);
  return Number.isFinite(number) ? `<c r="${reference}" s="${style}"><v>${number}</v></c>` : '';
}

function numberOf(value: Exclude<Figure, number>): number {
  return value instanceof Date ? (value.getTime() - EPOCH) / DAY_MS : value.share;
}
