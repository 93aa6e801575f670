import { describe, expect, it } from 'vitest';
import { FileError } from './file-error.ts';
import { openTable } from './table.ts';
import { cellsOf, latin, rowsOf, utf16, utf8 } from './testing.ts';

const PAGE = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset=windows-1252>
<style>td {mso-number-format:"0"}</style></head><body><table border=0>
<tr><td colspan=2>Yritykset &amp; yhteystiedot<tr><th rowspan=2>Yritys<th>S&auml;hk\u00f6posti</th></tr>
<tr><td>osoite</td></tr>
<tr style='display:none'><td>Piilo<td>x@a.fi
<tr><td>Hyv\u00e4<br>M\u00e4ki</td><td><a href="mailto:info@a.fi">info@a.fi</a></td></tr></table></body></html>`;

describe('a web page that is called .xls', () => {
  const rows = [
    { row: 1, cells: ['Yritykset & yhteystiedot'] },
    { row: 2, cells: ['Yritys', 'Sähköposti'] },
    { row: 3, cells: ['', 'osoite'] },
    { row: 4, cells: ['Piilo', 'x@a.fi'], hidden: true },
    { row: 5, cells: ['Hyvä Mäki', 'info@a.fi'] },
  ];

  it('is read in whatever encoding', () => {
    for (const bytes of [latin(PAGE), utf8(PAGE), utf16(PAGE, false)]) expect(rowsOf(bytes)).toEqual(rows);
  });

  it('with several tables', () => {
    const { sheets, rows: read } = openTable(
      utf8(
        '<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table><table></table><TABLE><TR><TD>b</TABLE>',
      ),
    );
    expect(sheets).toHaveLength(2);
    expect([...read(1)]).toEqual([{ row: 1, cells: ['b'] }]);
  });

  it('is told plainly where there is no table', () => {
    for (const text of [
      '<!DOCTYPE html><html><frameset><frame src="sheet001.htm"></frameset></html>',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n',
    ])
      expect(() => rowsOf(utf8(text))).toThrow(new FileError('webPage'));
  });

  it('hurts nobody', () => {
    expect(() => rowsOf(utf8(`<table>${'<b>'.repeat(100_000)}`))).toThrow(new FileError('broken'));
    expect(() => rowsOf(utf8('<table><tr><td colspan=99999999>a<td>b'))).toThrow(
      new FileError('tooManyColumns'),
    );
    expect(cellsOf(utf8(`<table><tr><td>${'x'.repeat(200_000)}`))[0]?.[0]?.length).toBeLessThan(2_000);
  });
});

it('XML Spreadsheet 2003 is read with its sheets, gaps and hidden rows', () => {
  const { sheets, rows } = openTable(
    utf8(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Piilo"><Table><Row><Cell><Data ss:Type="String">a</Data></Cell></Row></Table>
<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
<Worksheet ss:Name="Data"><Table><Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="String">Yritys</Data>
<Comment><ss:Data>muista</ss:Data></Comment></Cell></Row><Row ss:Hidden="1"><Cell ss:MergeAcross="1"><Data>A</Data></Cell>
<Cell><Data ss:Type="DateTime">2019-05-06T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>`),
  );
  expect(sheets).toEqual([
    { name: 'Data', hidden: false },
    { name: 'Piilo', hidden: true },
  ]);
  expect([...rows()]).toEqual([
    { row: 3, cells: ['', 'Yritys'] },
    { row: 4, cells: ['A', '', '2019-05-06T00:00:00.000'], hidden: true },
  ]);
});
