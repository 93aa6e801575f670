import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface OpenedPdf {
  /** The text in reading order; runs of white space are one space. */
  text: string;
  /** The same by page. */
  pages: string[];
  /** Kinds of structure elements in order, such as `H1`; empty where the file is not tagged. */
  tags: string[];
  /** Title, Tagged, Pages …, as the program names them. */
  info: Map<string, string>;
  /** Addresses that the file leads to. */
  links: string[];
}

/**
 * Opens a PDF with Poppler, which shares nothing with the library that wrote it.
 * @throws a sentence that says what to install where Poppler is not found
 */
export async function openPdf(file: Uint8Array): Promise<OpenedPdf> {
  const folder = await mkdtemp(join(tmpdir(), 'ukv-pdf-'));
  try {
    const path = join(folder, 'file.pdf');
    await writeFile(path, file);
    const text = await poppler('pdftotext', ['-enc', 'UTF-8', path, '-']);
    const structure = await poppler('pdfinfo', ['-struct', path]);
    const addresses = await poppler('pdfinfo', ['-url', path]);
    return {
      text: text.replace(/\s+/g, ' '),
      pages: text
        .split('\f')
        .slice(0, -1)
        .map((page) => page.replace(/\s+/g, ' ')),
      tags: [...structure.matchAll(/^\s*(\w+) \((?:block|inline|group)/gm)].map(([, tag = '']) => tag),
      info: fieldsOf(await poppler('pdfinfo', [path])),
      links: [...addresses.matchAll(/https?:\S+/g)].map(([address]) => address),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function fieldsOf(lines: string): Map<string, string> {
  return new Map(lines.split('\n').map((line) => [line.split(':')[0] ?? '', line.replace(/^[^:]*:\s*/, '')]));
}

async function poppler(program: string, args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)(program, args, { timeout: 60_000, maxBuffer: 50_000_000 })).stdout;
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
    throw new Error(
      `This test opens the file with Poppler: install poppler-utils so that \`${program}\` is found.`,
      {
        cause: error,
      },
    );
  }
}
