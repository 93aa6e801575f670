/** The parts of the file beside sheets and styles: what it contains and how it hangs together. */
import { columnLetters, escapeXml, XML_DECLARATION } from './xml.ts';

export interface WrittenSheet {
  name: string;
  columns: number;
  /** With the header. */
  rows: number;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function workbookXml(sheets: readonly WrittenSheet[]): string {
  const entries = sheets.map(
    ({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return (
    `${XML_DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView/></bookViews><sheets>${entries.join('')}</sheets>` +
    `<definedNames>${sheets.map(definedNames).join('')}</definedNames></workbook>`
  );
}

/** Excel keeps each sheet's filtered range under a hidden name too, and the rows that every printed page repeats. */
function definedNames({ name, columns, rows }: WrittenSheet, index: number): string {
  const sheet = `'${escapeXml(name.replaceAll("'", "''"))}'`;
  const range = `${sheet}!$A$1:$${columnLetters(columns - 1)}$${rows}`;
  return (
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${range}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$1:$1</definedName>`
  );
}

export function workbookRelationsXml(sheets: number): string {
  const entries = Array.from({ length: sheets }, (_, i) =>
    relation(i + 1, `${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`),
  );
  return relations([...entries, relation(sheets + 1, `${OFFICE}/styles`, 'styles.xml')]);
}

export function rootRelationsXml(): string {
  return relations([relation(1, `${OFFICE}/officeDocument`, 'xl/workbook.xml')]);
}

export function contentTypesXml(sheets: number): string {
  const override = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${TYPES}.${type}+xml"/>`;
  const worksheets = Array.from({ length: sheets }, (_, i) =>
    override(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet'),
  );
  return (
    `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${worksheets.join('')}</Types>`
  );
}

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;

const relations = (entries: string[]) =>
  `${XML_DECLARATION}<Relationships xmlns="${RELATIONS}">${entries.join('')}</Relationships>`;
