/** The parts of a ZIP archive, with every size checked before and while it is unpacked. */
import { Inflate } from 'fflate';
import { FileError } from '../file-error.ts';
import { IMPORT_LIMITS } from '../limits.ts';

interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}
declare const TextDecoder: new (label: string) => Decoder;

export interface Part {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  /** Where its local header lies. */
  offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
/** Packed bytes unpacked at a time: deflate makes at most 1,032 of one. */
const STEP = 1024;

/**
 * The archive's directory. Throws FileError `bomb` where sizes or ratios are those of a bomb, `encrypted`, or `broken`;
 * ZIP64 is not needed below 4 GiB and counts as broken.
 */
export function partsOf(bytes: Uint8Array): Map<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Part>();
  try {
    const end = endOf(view);
    const count = view.getUint16(end + 10, true);
    if (count > IMPORT_LIMITS.parts) throw new FileError('bomb');
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i += 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new FileError('broken');
      if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) throw new FileError('encrypted');
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
      const method = view.getUint16(at + 10, true);
      parts.set(name, { name, method, packed, unpacked, offset: view.getUint32(at + 42, true) });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    throw error instanceof FileError ? error : new FileError('broken', error);
  }
  if (isBomb([...parts.values()])) throw new FileError('bomb');
  return parts;
}

function isBomb(parts: Part[]): boolean {
  const total = parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const steep = ({ packed, unpacked }: Part) =>
    unpacked > IMPORT_LIMITS.ratioFrom && unpacked > packed * IMPORT_LIMITS.ratio;
  return total > IMPORT_LIMITS.unpackedBytes || parts.some(steep);
}

/** The end record lies in the last 64 kB, before a comment. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new FileError('broken');
}

/** The text of a part, piece by piece. Throws `bomb` as soon as it unpacks to more than the directory declared. */
export function* textOf(bytes: Uint8Array, part: Part): Generator<string> {
  const decoder = new TextDecoder('utf-8');
  for (const piece of unpacked(bytes, part)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

function* unpacked(bytes: Uint8Array, part: Part): Generator<Uint8Array> {
  const data = packedBytes(bytes, part);
  if (part.method === STORED) return yield data;
  if (part.method !== DEFLATED) throw new FileError('broken');
  let made: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    if (size > part.unpacked) throw new FileError('bomb');
    made.push(piece);
  });
  for (let at = 0; at < data.length; at += STEP) {
    try {
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    } catch (error) {
      throw error instanceof FileError ? error : new FileError('broken', error);
    }
    yield* made;
    made = [];
  }
}

function packedBytes(bytes: Uint8Array, { offset, packed }: Part): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new FileError('broken');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new FileError('broken');
  return bytes.subarray(start, start + packed);
}
