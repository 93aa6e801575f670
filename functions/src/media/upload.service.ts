import type { z } from 'zod';
import type { StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import type { mediaSchema } from '../../../core/media/media.schema.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { inspectImage } from './upload-image.ts';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Keeps an image for the organisation's bots. Errors: noRight, notAnImage, imageTooLarge. */
export async function uploadMedia(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, name, base64 }: StaffInput<'uploadMedia'>,
): Promise<StaffOutput<'uploadMedia'>> {
  await requireRight(db, organisation, caller.uid, 'editBots');
  if (!BASE64.test(base64)) throw staffError('notAnImage');
  const bytes = Buffer.from(base64, 'base64');
  const image = await inspectImage(bytes);
  if (!image.ok) throw staffError(image.code);
  const { type, width, height } = image;
  const media: z.output<typeof mediaSchema> = {
    type,
    name,
    width,
    height,
    size: bytes.length,
    bytes,
    createdBy: caller.uid,
    createdAt: now(),
  };
  const reference = db.collection(paths.mediaList(organisation)).doc();
  await reference.create(media);
  return { media: reference.id, width, height };
}
