/** What an uploaded file really is, by its bytes. Pure. */
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { MEDIA_MAX_BYTES, MEDIA_TYPES } from '../../../core/media/media.schema.ts';

/** Pixels per side: more than any screen shows, and what a phone can still decode. */
const MAX_SIDE = 6_000;

export type ImageType = (typeof MEDIA_TYPES)[number];
export type ImageFacts =
  | { ok: true; type: ImageType; width: number; height: number }
  | { ok: false; code: 'notAnImage' | 'imageTooLarge' };

/** Type and size of an image; neither the file's name nor the sender's word counts. */
export async function inspectImage(bytes: Uint8Array): Promise<ImageFacts> {
  if (bytes.length > MEDIA_MAX_BYTES) return { ok: false, code: 'imageTooLarge' };
  const found = await fileTypeFromBuffer(bytes);
  const type = MEDIA_TYPES.find((allowed) => allowed === found?.mime);
  const size = type && sizeOf(bytes);
  if (!type || !size) return { ok: false, code: 'notAnImage' };
  if (size.width > MAX_SIDE || size.height > MAX_SIDE) return { ok: false, code: 'imageTooLarge' };
  return { ok: true, type, ...size };
}

/**
 * undefined for a damaged image: the reader throws, or finds a side without length. It is given a copy,
 * because it would read on past the end of a cut image into the memory that small buffers share.
 */
function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation } = imageSize(Uint8Array.from(bytes));
    if (width < 1 || height < 1) return undefined;
    const lyingDown = orientation !== undefined && orientation >= 5;
    return lyingDown ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
