import { deflateSync, crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { MEDIA_MAX_BYTES } from '../../../core/media/media.schema.ts';
import { inspectImage } from './upload-image.ts';

/** A white PNG of the given size. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)), 0);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const webp = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=', 'base64');

test.each([
  ['image/png', png(40, 30), 40, 30],
  ['image/gif', gif, 1, 1],
  ['image/webp', webp, 1, 1],
])('%s is known by its bytes', async (type, bytes, width, height) => {
  expect(await inspectImage(bytes)).toEqual({ ok: true, type, width, height });
});

describe('what is not an image the page may show', () => {
  const refused: Record<string, Buffer> = {
    nothing: Buffer.alloc(0),
    text: Buffer.from('Hei'),
    svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    html: Buffer.from('<!doctype html><script>alert(1)</script>'),
    pdf: Buffer.from('%PDF-1.7\n1 0 obj'),
    bmp: Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]),
    'a signature and nothing more': png(4, 4).subarray(0, 12),
    'a jpeg start and nothing more': Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    'an image without width': png(0, 10),
    'text under the name of a png': Buffer.concat([Buffer.from('GIF'), Buffer.from('not really')]),
  };
  test.each(Object.entries(refused))('%s', async (_, bytes) => {
    expect(await inspectImage(bytes)).toEqual({ ok: false, code: 'notAnImage' });
  });
});

test('a cut image is not measured by what lies behind it in memory', async () => {
  const shared = Buffer.concat([gif.subarray(0, 6), Buffer.from([4, 0, 3, 0, 0, 0])]);
  expect(await inspectImage(shared.subarray(0, 6))).toEqual({ ok: false, code: 'notAnImage' });
});

describe('too large', () => {
  test('in bytes', async () => {
    const bytes = Buffer.concat([png(4, 4), Buffer.alloc(MEDIA_MAX_BYTES)]);
    expect(await inspectImage(bytes)).toEqual({ ok: false, code: 'imageTooLarge' });
  });

  test.each([
    [6_001, 1],
    [1, 6_001],
  ])('in pixels: %i × %i', async (width, height) => {
    expect(await inspectImage(png(width, height))).toEqual({ ok: false, code: 'imageTooLarge' });
  });
});
