import { z } from 'zod';
import { momentSchema } from '../text/moment.schema.ts';

export const MEDIA_TYPES = ['image/webp', 'image/png', 'image/jpeg', 'image/gif'] as const;
/** Bytes; with the rest of the document well below Firestore's 1 MiB. */
export const MEDIA_MAX_BYTES = 500_000;

/** `organisations/{o}/media/{m}`: an image; functions write it after looking at its bytes. */
export const mediaSchema = z.object({
  type: z.enum(MEDIA_TYPES),
  name: z.string().max(200),
  width: z.int().min(1),
  height: z.int().min(1),
  size: z.int().min(1).max(MEDIA_MAX_BYTES),
  /** Buffer or Firestore Bytes. */
  bytes: z.unknown(),
  createdBy: z.string(),
  createdAt: momentSchema,
});
/** Public address of an image: the organisation and the id together find the document. */
export const mediaPath = (organisation: string, media: string) => `/api/v1/media/${organisation}.${media}`;

const MEDIA_PATHS = /\/api\/v1\/media\/([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{1,40})/g;

/** Ids of the organisation's images that a Markdown text shows, in order. */
export function mediaInMarkdown(markdown: string, organisation: string): string[] {
  return [...markdown.matchAll(MEDIA_PATHS)].flatMap(([, owner, id]) =>
    owner === organisation && id ? [id] : [],
  );
}
