import { MEDIA_MAX_BYTES } from '../../../core/media/media.schema.ts';
import { StaffCallError } from '../app/staff-call.ts';
import { ENCODINGS, fitWithin } from './image-size.ts';

/**
 * The picture in `file` as WebP (JPEG where the browser cannot write WebP), at most 1600 px a side and
 * 500 kB. Throws StaffCallError `notAnImage` for a file no browser can draw, `imageTooLarge` when even the
 * smallest attempt is too heavy.
 */
export async function shrinkImage(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw new StaffCallError('notAnImage', cause);
  });
  try {
    for (const { maxSide, quality } of ENCODINGS) {
      const blob = await encode(bitmap, maxSide, quality);
      if (blob.size <= MEDIA_MAX_BYTES) return blob;
    }
  } finally {
    bitmap.close();
  }
  throw new StaffCallError('imageTooLarge', undefined);
}

async function encode(bitmap: ImageBitmap, maxSide: number, quality: number): Promise<Blob> {
  const { width, height } = fitWithin(bitmap.width, bitmap.height, maxSide);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new StaffCallError('internal', 'no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality });
  if (webp.type === 'image/webp') return webp;
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}
