/** An Excel file on its way to whoever asked for it. */
import { Readable } from 'node:stream';
import { dayKey } from '../../../core/statistics/periods.ts';
import { logError } from '../firebase/logger.ts';

export interface ExcelDownload {
  fileName: string;
  /** What the file has a row for each of, and how many of them: the header `x-conversation-count`. */
  counted: 'conversation' | 'recipient';
  count: number;
  bytes: AsyncGenerator<Uint8Array>;
}

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The file as a download; its bytes are made while they are taken. */
export function fileResponse({ fileName, counted, count, bytes }: ExcelDownload): Response {
  return new Response(Readable.toWeb(Readable.from(logged(bytes), { highWaterMark: 1 })) as ReadableStream, {
    headers: {
      'content-type': CONTENT_TYPE,
      'content-disposition': attachment(fileName),
      'cache-control': 'private, no-store',
      [`x-${counted}-count`]: String(count),
    },
  });
}

/** A failure after the first byte can only break the download off; the log tells why. */
async function* logged(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    logError('excel.stream', error);
    throw error;
  }
}

/** RFC 6266: an ASCII name for old programs and the true one. */
function attachment(fileName: string): string {
  const ascii = fileName.normalize('NFD').replace(/[^\x20-\x7e]/g, '').replace(/["\\]/g, ''); // prettier-ignore
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Readable everywhere: characters that file systems refuse are left out. */
export function fileNameOf(what: string, subject: string, now: Date): string {
  const name = subject
    .toWellFormed()
    // eslint-disable-next-line no-control-regex -- control characters are among those refused
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${what} ${name} ${dayKey(now)}.xlsx`;
}
