import { afterAll, beforeAll, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { mediaSchema } from '../../../core/media/media.schema.ts';
import {
  caller,
  expectRefusal,
  HOME,
  openPorts,
  storeWorld,
  type TestPorts,
} from '../staff/testing/ports.ts';
import { uploadMedia } from './upload.service.ts';

const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
let ports: TestPorts;

beforeAll(async () => {
  ports = await openPorts('demo-staff-media');
  await storeWorld(ports);
});
afterAll(() => ports.close());

const upload = (person: string, base64: string) =>
  uploadMedia(ports, caller(person), { organisation: HOME, name: 'kuva.png', base64 });

test('an image is kept with what its bytes say, whatever its name says', async () => {
  const { media, ...size } = await upload('adviser', GIF);
  expect(size).toEqual({ width: 1, height: 1 });
  const stored = mediaSchema.parse((await ports.db.doc(paths.media(HOME, media)).get()).data());
  expect(stored).toMatchObject({ type: 'image/gif', name: 'kuva.png', size: 42, createdBy: 'adviser' });
  expect(Buffer.from(stored.bytes as Uint8Array).toString('base64')).toBe(GIF);
});

test.each(['not base64!', 'a', GIF.slice(0, 8), Buffer.from('<svg/>').toString('base64')])(
  '%j is no image',
  async (text) => {
    await expectRefusal(upload('adviser', text), 'notAnImage');
  },
);

test.each(['manager', 'removed', 'stranger'])('%s may not upload', async (person) => {
  await expectRefusal(upload(person, GIF), 'noRight');
});
