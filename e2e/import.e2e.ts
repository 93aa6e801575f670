import { randomUUID } from 'node:crypto';
import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { eventually } from './support/eventually.ts';
import { signIn } from './support/staff.ts';

const visit = useBrowser();

/** As Excel in Finland saves it: semicolons, Windows-1252, Finnish headers, one bad business id. */
const ROWS = [
  'Y-tunnus;Yrityksen nimi;Postinumero;Kaupunki;Henkilöstö;Sähköposti',
  '9900010-6;Mäkelän Leipä Oy;01300;Vantaa;12;info@makelan-leipa.example',
  '9900034-1;Öljytyö Ky;01510;Vantaa;3;toimisto@oljytyo.example',
  '9900034-9;Väärä Tunnus Oy;01510;Vantaa;3;info@vaara.example',
];

it('imports a list as people have it, and tells which business id is wrong', async () => {
  const { page } = await visit({ size: 'desktop' });
  await signIn(page, 'adviser@koskela.example', '/app/koskela/companies/import');
  const buffer = Buffer.from(ROWS.join('\r\n'), 'latin1');
  await page.getByTestId('import-file').setInputFiles({ name: 'luettelo.csv', mimeType: 'text/csv', buffer });
  await page.getByTestId('import-check').click();
  await page.getByTestId('import-checked').waitFor();
  await page.getByTestId('import-problems').getByText('4', { exact: false }).first().waitFor();
  await expectAccessible(page);

  const group = `Tuotu ${randomUUID().slice(0, 8)}`;
  await page.getByText('Uuteen kohderyhmään').click();
  await page.getByTestId('import-group-name').getByRole('textbox').fill(group);
  await page.getByTestId('import-start').click();
  await page.getByTestId('import-summary').waitFor();
  await expectAccessible(page);
  await page.getByTestId('import-companies').click();
  await page.getByTestId('company-row').filter({ hasText: 'Mäkelän Leipä Oy' }).waitFor();
  const row = page.getByTestId('company-row').filter({ hasText: 'Öljytyö Ky' });
  await eventually(() => row.innerText()).toContain('1–4');
  const wrong = page.getByTestId('company-row').filter({ hasText: 'Väärä Tunnus Oy' });
  expect(await wrong.innerText()).not.toContain('9900034-9');
}, 200_000);

it('finds the companies in a workbook, and says what it leaves out', async () => {
  const sheets = [
    { name: 'Ohje', rows: [['Täytä välilehti Tiedot'], ['Älä muuta otsikoita']] },
    {
      name: 'Tiedot',
      rows: [
        ['Yritykset 2026'],
        ['Yritys', 'Sähköposti', 'Sähköposti', 'Liikevaihto'],
        ['Kirjo Oy', 'Aino Aalto <aino@kirjo.example>; myynti@kirjo.example', 'info@kirjo.example', 100],
        ['Yhteensä', null, null, 100],
      ],
    },
  ];
  const { page } = await visit({ size: 'desktop' });
  await signIn(page, 'adviser@koskela.example', '/app/koskela/companies/import');
  await page.getByTestId('import-file').setInputFiles({
    name: 'pohja.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await writeXlsx({ sheets })),
  });
  await expect.poll(() => page.getByTestId('import-sheet').innerText()).toContain('Tiedot');
  expect(await page.getByTestId('import-heading').innerText()).toContain('Rivi 2: Yritys');
  expect(await page.getByTestId('import-above').innerText()).toContain('1');
  await page.getByTestId('import-check').click();
  expect(await page.getByTestId('import-problems').innerText()).toContain('”Yhteensä, 100”');
  expect(await page.getByTestId('import-unread').innerText()).toContain('Liikevaihto');
  await expectAccessible(page);

  await page.getByTestId('import-sheet').click();
  await page.getByRole('option', { name: 'Ohje' }).click();
  await page.getByText('Valitse ainakin yrityksen nimi tai Y-tunnus.').waitFor();
  await page.getByTestId('import-sheet').click();
  await page.getByRole('option', { name: 'Tiedot' }).click();
  await page.getByTestId('import-check').click();
  await page.getByTestId('import-start').click();
  await page.getByTestId('import-summary').waitFor();
  await page.getByTestId('import-companies').click();
  await page.getByTestId('company-row').filter({ hasText: 'Kirjo Oy' }).waitFor();
}, 200_000);

it('reads a web page that is called .xls, and says plainly what an old Excel file is', async () => {
  const { page } = await visit({ size: 'desktop' });
  await signIn(page, 'adviser@koskela.example', '/app/koskela/companies/import');
  const table = '<html><table><tr><td>Yritys<td>Y-tunnus<tr><td>Sivu Oy<td>9900010−6</table></html>';
  const choose = (buffer: Buffer) =>
    page
      .getByTestId('import-file')
      .setInputFiles({ name: 'raportti.xls', mimeType: 'application/vnd.ms-excel', buffer });
  await choose(Buffer.from(table));
  await page.getByTestId('import-check').click();
  await page.getByTestId('import-fine').waitFor();
  expect(await page.getByTestId('import-sum-companies').innerText()).toContain('1');
  await choose(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
  await page.getByTestId('import-file-problem').getByText('.xls-muotoa').waitFor();
}, 200_000);
