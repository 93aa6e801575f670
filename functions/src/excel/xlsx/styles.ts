import type { CellFormat } from '../../../../core/excel/sheet.ts';
import { escapeXml, XML_DECLARATION } from './xml.ts';

/** Indices of `cellXfs` below. */
export const STYLE = { general: 0, header: 1, text: 2, number: 3, percent: 4, moment: 5, day: 6 } as const;

/** Style of numbers and dates in a column of the format. */
export function styleOf(format: CellFormat): number {
  return format === 'text' || format === 'mixed' ? STYLE.general : STYLE[format];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Format `@` (text) is built in; own formats begin at 164. */
const TEXT = 49;
const OWN = { percent: 164, moment: 165, day: 166 };

export function stylesXml(formats: { moment: string; day: string }): string {
  const xf = (format: number, rest = '') =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${rest}/>`;
  const header =
    `<xf numFmtId="${TEXT}" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" ` +
    'applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';
  return (
    `${XML_DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="3">` +
    `<numFmt numFmtId="${OWN.percent}" formatCode="0.0%"/>` +
    `<numFmt numFmtId="${OWN.moment}" formatCode="${escapeXml(formats.moment)}"/>` +
    `<numFmt numFmtId="${OWN.day}" formatCode="${escapeXml(formats.day)}"/></numFmts>` +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
    '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF2"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="7">${xf(0)}${header}${xf(TEXT)}${xf(0)}${xf(OWN.percent)}${xf(OWN.moment)}${xf(OWN.day)}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
