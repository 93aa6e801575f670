import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

export type Body = { outcome: 'body'; body: Buffer; contentType: string } | { outcome: 'tooLarge' };

/** An unfinished compressed page is still read as far as it goes. */
const LENIENT = { finishFlush: constants.Z_SYNC_FLUSH };
const DECODERS: Record<string, (() => NodeJS.ReadWriteStream) | null> = {
  '': null,
  identity: null,
  gzip: () => createGunzip(LENIENT),
  'x-gzip': () => createGunzip(LENIENT),
  deflate: () => createInflate(LENIENT),
  br: () => createBrotliDecompress(),
};

/** Reads until the cap and no further. Rejects for an encoding that was not asked for, or a broken one. */
export async function readBody(response: IncomingMessage, bytes: number, signal: AbortSignal): Promise<Body> {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  if (!Object.hasOwn(DECODERS, encoding)) throw new Error('Unknown content encoding');
  const decoder = DECODERS[encoding];
  let received = 0;
  response.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > bytes) response.destroy(new Error('Too many bytes'));
  });
  const readable = decoder ? decoded(response, decoder()) : response;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of readable as AsyncIterable<Buffer>) {
      signal.throwIfAborted();
      size += chunk.length;
      if (size > bytes) return { outcome: 'tooLarge' };
      chunks.push(chunk);
    }
  } catch (error) {
    if (received > bytes) return { outcome: 'tooLarge' };
    throw error;
  }
  return {
    outcome: 'body',
    body: Buffer.concat(chunks),
    contentType: response.headers['content-type'] ?? '',
  };
}

/** The stream's own errors come out of the reading loop. */
function decoded(response: IncomingMessage, decoder: NodeJS.ReadWriteStream): Readable {
  pipeline(response, decoder, () => {});
  return decoder as unknown as Readable;
}
