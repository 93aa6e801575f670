import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';

/**
 * Downloads the Excel file as the dialog on the page offers it: the rows of every sheet by its name.
 * @param inDialog what is done in the dialog before the file is asked for
 */
export async function downloadedExcel(
  page: Page,
  inDialog: () => Promise<unknown> = async () => {},
): Promise<Map<string, unknown[][]>> {
  await page.getByTestId('download-excel').click();
  await inDialog();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId('download-excel-start').click(),
  ]);
  const { sheets } = await readXlsx(await readFile(await download.path()));
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}
