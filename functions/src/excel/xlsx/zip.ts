import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, crc32, createDeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

export interface ZipPart {
  path: string;
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const DEFLATE = 8;

/**
 * A ZIP archive as a stream of bytes, part after part: nothing is read before it is asked for. fflate
 * keeps the container, zlib (native, off the main thread) compresses. Parts and archive stay under 4 GiB.
 */
export async function* zipped(parts: AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const take = () => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const part of parts) {
    // fflate's seam for compressing otherwise: it asks for size and checksum when the part is complete.
    const file: ZipInputFile = { filename: part.path, compression: DEFLATE, size: 0, crc: 0 };
    zip.add(file);
    for await (const chunk of deflated(part.content, file)) {
      file.ondata?.(null, chunk, false);
      yield* take();
    }
    file.ondata?.(null, new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}

async function* deflated(
  content: ZipPart['content'],
  file: ZipInputFile,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  async function* measured() {
    for await (const chunk of content) {
      file.size += chunk.length;
      file.crc = crc32(chunk, file.crc);
      yield chunk;
    }
  }
  const deflate = createDeflateRaw({ level: constants.Z_DEFAULT_COMPRESSION });
  const source = pipeline(Readable.from(measured(), { objectMode: false, highWaterMark: 1 }), deflate);
  // A failure of the source ends `deflate` with the same error, which the loop below throws.
  source.catch(() => undefined);
  for await (const chunk of deflate) yield chunk as Uint8Array<ArrayBuffer>;
}
