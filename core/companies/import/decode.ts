/** The bytes of a text file, in whatever encoding it was saved. */
import { FileError } from './file-error.ts';

interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => Decoder;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | EightBit;
/** Letters of one byte: Excel in Finland, Excel on a Mac, and programs as old as DOS. */
type EightBit = 'windows-1252' | 'macintosh' | 'ibm850';

const CHUNK = 64 * 1024;
/** Bytes that are looked at for what no text has. */
const SAMPLE = 4_096;

/** å ä ö é ü and their capitals, which Finnish and Swedish texts are full of. */
const LETTERS: Record<EightBit, readonly number[]> = {
  'windows-1252': [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9, 0xfc],
  macintosh: [0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85, 0x8e, 0x9f],
  ibm850: [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82, 0x81],
};
/** The bytes 80–FF of IBM code page 850 (unicode.org, VENDORS/MICSFT/PC/CP850.TXT): browsers do not know it. */
const CODE_PAGE_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/**
 * UTF-16 by its mark or by the zero bytes of Latin letters; UTF-8 when every byte of the whole file fits it;
 * otherwise by which letters of the whole file stand between letters. Throws FileError `notATable` for what is no text.
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
  return isUtf8(bytes) ? 'utf-8' : likeliest(bytes);
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

/** A quotation mark of one is a letter of another: only what stands between two letters counts against the usual. */
function likeliest(bytes: Uint8Array): Encoding {
  const counts = new Uint32Array(256);
  const inner = new Uint32Array(256);
  let utf8 = 0;
  bytes.forEach((byte, i) => {
    if (byte < 0x80) return;
    const [before = 0, after = 0] = [bytes[i - 1], bytes[i + 1]];
    counts[byte]! += 1;
    if (isLetter(before) && isLetter(after)) inner[byte]! += 1;
    if (byte === 0xc3 && after >= 0x80 && after < 0xc0) utf8 += 2;
  });
  const sum = (encoding: EightBit, of: Uint32Array) =>
    LETTERS[encoding].reduce((total, byte) => total + of[byte]!, 0);
  const judged: [Encoding, number][] = [
    ['windows-1252', sum('windows-1252', counts)],
    ['ibm850', sum('ibm850', inner)],
    ['macintosh', sum('macintosh', inner)],
    // Damaged at some place: what is lost is told by row.
    ['utf-8', utf8],
  ];
  return judged.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

const isLetter = (byte: number) =>
  byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

function decoderOf(encoding: Encoding): Decoder {
  if (encoding !== 'ibm850') return new TextDecoder(encoding);
  const letters = Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : CODE_PAGE_850[byte - 0x80]!,
  );
  return { decode: (bytes = new Uint8Array()) => Array.from(bytes, (byte) => letters[byte]).join('') };
}

/** The text piece by piece, without a byte-order mark, every line ending as \n. */
export function* decoded(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = decoderOf(encoding);
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
