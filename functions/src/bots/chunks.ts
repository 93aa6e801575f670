/** Cuts a JSON text into slices that fit a document. Pure. */

/** Bytes in UTF-8; a document may hold 1 MiB with its other fields. */
export const CHUNK_BYTES = 900_000;

/** Slices of at most `limit` bytes in UTF-8, never inside a code point; an empty text is one empty slice. */
export function splitUtf8(text: string, limit = CHUNK_BYTES): string[] {
  const bytes = Buffer.from(text, 'utf8');
  const slices: string[] = [];
  let start = 0;
  do {
    let end = Math.min(start + limit, bytes.length);
    while (end < bytes.length && isContinuation(bytes[end])) end -= 1;
    slices.push(bytes.toString('utf8', start, end));
    start = end;
  } while (start < bytes.length);
  return slices;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0b1100_0000) === 0b1000_0000;
}
