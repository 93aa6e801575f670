/**
 * Tables that programs write as web pages or as XML and call `.xls`: HTML, and XML Spreadsheet 2003 (Microsoft,
 * "XML Spreadsheet Reference"). Excel opens both.
 */
import { Parser } from 'htmlparser2';
import { decoded, type Encoding } from './decode.ts';
import { FileError } from './file-error.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { Sheet, TableRow } from './table.ts';

const MARKUP =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<\?mso[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|html|head|body|meta|table|div|style|center|font|p|(?:\w+:)?workbook)[\s>]/i;
/** Characters that tell what a text is. */
const START = 2_000;
/** Tags within tags: no table is drawn so deep. */
const DEPTH = 500;

/** One table of the page, or one sheet; `pieces` are what its walker found since it was asked last. */
interface OpenTable {
  sheet: number;
  row: number;
  cells: string[] | null;
  /** Next column. */
  column: number;
  text: string | null;
  hidden: boolean;
  /** Columns that a cell of a row above still fills: rows left. */
  spans: number[];
  /** Columns and rows of the open cell. */
  size: [number, number];
}
interface Found extends TableRow {
  sheet: number;
}
interface SheetFacts {
  name: string;
  hidden: boolean;
}

export const isMarkup = (text: string): boolean => MARKUP.test(text.slice(0, START));

/** The tables that hold something. Throws FileError `webPage` where there is none. */
export function markupSheets(bytes: Uint8Array, encoding: Encoding): Sheet[] {
  const facts: SheetFacts[] = [];
  const full = new Set<number>();
  for (const { sheet } of walk(decoded(bytes, encoding), facts)) full.add(sheet);
  if (full.size === 0) throw new FileError('webPage');
  return [...full]
    .sort((a, b) => a - b)
    .map((index) => ({
      name: facts[index]?.name ?? '',
      hidden: facts[index]?.hidden ?? false,
      *rows() {
        for (const { sheet, ...row } of walk(decoded(bytes, encoding), [])) if (sheet === index) yield row;
      },
    }));
}

function* walk(pieces: Iterable<string>, facts: SheetFacts[]): Generator<Found> {
  let ready: Found[] = [];
  const parser = new Parser(
    tableEvents(facts, (row) => ready.push(row)),
    {
      recognizeSelfClosing: true,
      recognizeCDATA: true,
    },
  );
  for (const piece of pieces) {
    parser.write(piece);
    yield* ready;
    ready = [];
  }
  parser.end();
  yield* ready;
}

/** Names without their prefix, as `ss:Cell`. */
const plain = (name: string) => name.replace(/^\w+:/, '');

function tableEvents(facts: SheetFacts[], tell: (row: Found) => void) {
  const tables: OpenTable[] = [];
  let depth = 0;
  let name = '';
  /** XML keeps a cell's text in `Data`, and comments beside it. */
  let inData = true;
  let inVisible = false;

  const endCell = (table: OpenTable) => {
    const { cells, text, size } = table;
    table.text = null;
    if (!cells || text === null) return;
    const [columns, rows] = size;
    cells[table.column] = text.trim();
    for (let i = 0; i < columns; i += 1) {
      if (rows > 1) table.spans[table.column + i] = rows;
    }
    table.column += columns;
  };
  const endRow = (table: OpenTable) => {
    endCell(table);
    const { cells, sheet, row, hidden } = table;
    table.cells = null;
    table.spans = table.spans.map((left) => Math.max(0, left - 1));
    if (cells?.some(Boolean)) {
      const texts = Array.from(cells, (cell) => cell ?? '');
      tell({ sheet, row, cells: texts, ...(hidden && { hidden }) });
    }
  };

  const open: Record<string, (attributes: Record<string, string>) => void> = {
    worksheet: (attributes) => void (name = attributes['ss:name'] ?? attributes.name ?? ''),
    table() {
      const sheet = facts.push({ name, hidden: false }) - 1;
      tables.push({
        sheet,
        row: 0,
        cells: null,
        column: 0,
        text: null,
        hidden: false,
        spans: [],
        size: [1, 1],
      });
    },
    tr(attributes) {
      const table = tables.at(-1);
      if (!table) return;
      if (table.cells) endRow(table);
      table.row = numberOf(attributes['ss:index']) || table.row + 1;
      table.cells = [];
      table.column = 0;
      table.hidden = attributes['ss:hidden'] === '1' || /display\s*:\s*none/i.test(attributes.style ?? '');
    },
    td(attributes) {
      const table = tables.at(-1);
      if (!table?.cells) return;
      endCell(table);
      const index = numberOf(attributes['ss:index']);
      if (index) table.column = index - 1;
      while ((table.spans[table.column] ?? 0) > 0) table.column += 1;
      table.text = '';
      table.size = [
        numberOf(attributes.colspan) || numberOf(attributes['ss:mergeacross']) + 1,
        numberOf(attributes.rowspan) || numberOf(attributes['ss:mergedown']) + 1,
      ];
      if (table.column + table.size[0] > IMPORT_LIMITS.columns * 2) throw new FileError('tooManyColumns');
    },
    br: () => addText(' '),
    p: () => addText(' '),
    div: () => addText(' '),
    comment: () => void (inData = false),
    visible: () => void (inVisible = true),
  };
  open.row = open.tr!;
  open.cell = open.th = open.td!;

  const close: Record<string, () => void> = {
    table() {
      const table = tables.pop();
      if (table) endRow(table);
    },
    tr: () => void (tables.at(-1) && endRow(tables.at(-1)!)),
    td: () => void (tables.at(-1) && endCell(tables.at(-1)!)),
    comment: () => void (inData = true),
    visible: () => void (inVisible = false),
  };
  close.row = close.tr!;
  close.cell = close.th = close.td!;

  function addText(piece: string): void {
    const table = tables.at(-1);
    if (!table || table.text === null || !inData || table.text.length > IMPORT_LIMITS.cell) return;
    table.text += piece;
  }

  return {
    onopentag(tag: string, attributes: Record<string, string>) {
      depth += 1;
      if (depth > DEPTH) throw new FileError('broken');
      open[plain(tag)]?.(attributes);
    },
    onclosetag(tag: string) {
      depth -= 1;
      close[plain(tag)]?.();
    },
    ontext(text: string) {
      const last = facts.at(-1);
      if (inVisible && last && /hidden/i.test(text)) last.hidden = true;
      addText(text.replace(/\s+/g, ' '));
    },
  };
}

const numberOf = (text: string | undefined): number => Math.max(0, Math.trunc(Number(text)) || 0);
