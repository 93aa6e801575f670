/** The bytes of a text file, in whatever encoding it was saved. */
import { FileError } from './file-error.ts';

interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => Decoder;

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const CHUNK = 64 * 1024;
/** Bytes that are looked at for what no text has. */
const SAMPLE = 4_096;

/**
 * UTF-16 by its mark or by the zero bytes of Latin letters; UTF-8 when every byte of the whole file fits it;
 * otherwise Windows-1252, in which Excel in Finland saves CSV. Throws FileError `notATable` for what is no text.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, i) => (zeros[i % 2]! += byte === 0 ? 1 : 0));
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4 && even === 0) return 'utf-16le';
  if (even > sample.length / 4 && odd === 0) return 'utf-16be';
  if (even + odd > 0) throw new FileError('notATable');
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The text piece by piece, without a byte-order mark, every line ending as \n. */
export function* decoded(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let carriageReturn = false;
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const last = at + CHUNK >= bytes.length;
    let text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: !last });
    if (carriageReturn) text = `\r${text}`;
    // A line ending may be cut in two.
    carriageReturn = !last && text.endsWith('\r');
    if (carriageReturn) text = text.slice(0, -1);
    yield text.replace(/\r\n?/g, '\n');
  }
}
