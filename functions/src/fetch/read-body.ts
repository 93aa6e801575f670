import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

export interface Body {
  outcome: 'body';
  body: Buffer;
  contentType: string;
  /** More would have come, but for the cap or a fault on the way. */
  cut: boolean;
}

/** An unfinished compressed page is still read as far as it goes. */
const LENIENT = { finishFlush: constants.Z_SYNC_FLUSH };
/** First bytes of gzip (RFC 1952, section 2.3.1) and of zlib's usual windows (RFC 1950, section 2.2). */
const GZIP = Buffer.from([0x1f, 0x8b]);
const ZLIB = 0x78;

/**
 * Reads until the cap and no further; what came before it, or before a fault in the bytes, is the answer. Rejects
 * when nothing could be read at all.
 */
export async function readBody(response: IncomingMessage, bytes: number, signal: AbortSignal): Promise<Body> {
  const [first, rest] = await firstOf(response);
  const decoder = decoderFor((response.headers['content-encoding'] ?? '').trim().toLowerCase(), first);
  const encoded = capped(first, rest, bytes);
  const readable = decoder ? decoded(encoded, decoder) : encoded;
  const chunks: Buffer[] = [];
  let size = 0;
  let cut = false;
  try {
    for await (const chunk of readable) {
      signal.throwIfAborted();
      chunks.push(chunk.subarray(0, bytes - size));
      size += chunk.length;
      if (size > bytes) throw new Error('Too many bytes');
    }
  } catch (error) {
    signal.throwIfAborted();
    if (size === 0) throw error;
    cut = true;
  }
  return {
    outcome: 'body',
    body: Buffer.concat(chunks),
    contentType: response.headers['content-type'] ?? '',
    cut,
  };
}

type Chunks = AsyncIterable<Buffer>;

async function firstOf(response: IncomingMessage): Promise<[Buffer, AsyncIterator<Buffer>]> {
  const rest = (response as Chunks)[Symbol.asyncIterator]();
  return [(await nextOf(rest)) ?? Buffer.alloc(0), rest];
}

async function nextOf(chunks: AsyncIterator<Buffer>): Promise<Buffer | null> {
  const next = await chunks.next();
  return next.done ? null : next.value;
}

/** What comes in may not be more than the cap either: pieces can be packed so that they never become anything. */
async function* capped(first: Buffer, rest: AsyncIterator<Buffer>, bytes: number): Chunks {
  let left = bytes;
  for (let chunk: Buffer | null = first; chunk; chunk = await nextOf(rest)) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left < 0) throw new Error('Too many bytes');
  }
}

/** By the bytes where they can be told, since servers name encodings that they do not use; null → as it is. */
function decoderFor(encoding: string, first: Buffer): NodeJS.ReadWriteStream | null {
  if (first.subarray(0, 2).equals(GZIP)) return createGunzip(LENIENT);
  if (encoding === 'deflate') return first[0] === ZLIB ? createInflate(LENIENT) : createInflateRaw(LENIENT);
  return encoding === 'br' ? createBrotliDecompress() : null;
}

/** The stream's own errors come out of the reading loop. */
function decoded(encoded: Chunks, decoder: NodeJS.ReadWriteStream): Chunks {
  pipeline(encoded, decoder, () => {});
  return decoder as unknown as Readable;
}
