import { randomUUID } from 'node:crypto';
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
