import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';

/** Downloads the Excel file as the dialog on the page offers it: the rows of every sheet by its name. */
export async function downloadedExcel(page: Page): Promise<Map<string, unknown[][]>> {
  await page.getByTestId('download-excel').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId('download-excel-start').click(),
  ]);
  const { sheets } = await readXlsx(await readFile(await download.path()));
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}
