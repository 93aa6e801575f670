import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseCsv } from 'hucre/csv';

/** Comma, quote, UTF-8, from the first row, as shown in the sheet, every sheet in a file of its own. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

/**
 * Opens an XLSX file with LibreOffice and returns the rows of every sheet by its name, as people see them.
 * @throws a sentence that says what to install where LibreOffice is not found
 */
export async function openWithOffice(file: Uint8Array): Promise<Map<string, string[][]>> {
  const folder = await mkdtemp(join(tmpdir(), 'ukv-office-'));
  try {
    await writeFile(join(folder, 'file.xlsx'), file);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await office([profile, '--headless', '--convert-to', CSV, '--outdir', folder, join(folder, 'file.xlsx')]);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
    const sheets = names.map(async (name): Promise<[string, string[][]]> => {
      const text = await readFile(join(folder, name), 'utf8');
      const rows = parseCsv(text, { delimiter: ',' });
      return [
        name.slice('file-'.length, -'.csv'.length),
        rows.map((row) => row.map((cell) => String(cell ?? ''))),
      ];
    });
    return new Map(await Promise.all(sheets));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function office(args: string[]): Promise<void> {
  try {
    // It names files after sheets, in the letters of its surroundings.
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    await promisify(execFile)('soffice', args, { timeout: 120_000, env });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
    throw new Error('This test opens the file with LibreOffice: install it so that `soffice` is found.', {
      cause: error,
    });
  }
}
