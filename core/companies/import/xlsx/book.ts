/** What the sheets of a workbook share: their order, texts and which styles show dates (ECMA-376, part 1). */
import { FileError } from '../file-error.ts';
import { textOf, type Part } from './unzip.ts';
import { readXml, type XmlEvents } from './xml.ts';

export interface Book {
  /** In their order. */
  sheets: { name: string; hidden: boolean; path: string }[];
  texts: string[];
  /** Numbers of cell styles that show a date. */
  dateStyles: Set<number>;
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';
/** Built-in formats of dates (18.8.30). */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Throws FileError: `notATable` for an archive that is no workbook. */
export function readBook(bytes: Uint8Array, parts: Map<string, Part>): Book {
  const read = (path: string, events: XmlEvents) => {
    const part = parts.get(path);
    if (part) readXml(textOf(bytes, part), events);
  };
  if (!parts.has(WORKBOOK)) throw new FileError('notATable');
  const { tabs, from1904 } = readWorkbook(read);
  const targets = readRelations(read);
  const sheets = tabs
    .map(({ id, ...tab }) => ({ ...tab, path: targets.get(id) ?? '' }))
    .filter(({ path }) => parts.has(path));
  return { sheets, from1904, texts: readTexts(read), dateStyles: readDateStyles(read) };
}

type Read = (path: string, events: XmlEvents) => void;

interface Tab {
  id: string;
  name: string;
  hidden: boolean;
}

function readWorkbook(read: Read): { tabs: Tab[]; from1904: boolean } {
  const tabs: Tab[] = [];
  let from1904 = false;
  read(WORKBOOK, {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904'));
      if (name !== 'sheet') return;
      const hidden = !['', 'visible'].includes(attribute('state'));
      tabs.push({ id: attribute('\\w+:id'), name: attribute('name'), hidden });
    },
  });
  return { tabs, from1904 };
}

function readRelations(read: Read): Map<string, string> {
  const targets = new Map<string, string>();
  read('xl/_rels/workbook.xml.rels', {
    open(name, attribute) {
      if (name !== 'Relationship') return;
      const target = attribute('Target');
      targets.set(attribute('Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

/** Shared texts; of a text in parts, all parts but the pronunciation. */
function readTexts(read: Read): string[] {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let inSound = false;
  read('xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = !inSound;
      else if (name === 'rPh') inSound = true;
    },
    close(name) {
      if (name === 'si') texts.push(text);
      else if (name === 't') inText = false;
      else if (name === 'rPh') inSound = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return texts;
}

function readDateStyles(read: Read): Set<number> {
  const own = new Set<number>();
  const dates = new Set<number>();
  let inStyles = false;
  let style = 0;
  read('xl/styles.xml', {
    open(name, attribute) {
      if (name === 'numFmt' && showsDate(attribute('formatCode'))) own.add(Number(attribute('numFmtId')));
      if (name === 'cellXfs') inStyles = true;
      if (name !== 'xf' || !inStyles) return;
      const format = Number(attribute('numFmtId'));
      if (isBuiltInDate(format) || own.has(format)) dates.add(style);
      style += 1;
    },
    close(name) {
      if (name === 'cellXfs') inStyles = false;
    },
  });
  return dates;
}

/** A day or a year outside quoted texts, escapes and [colours]. */
function showsDate(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
