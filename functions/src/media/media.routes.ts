import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { mediaSchema } from '../../../core/media/media.schema.ts';
import { addressOf } from '../http/address.ts';
import type { Mount } from '../http/app.ts';
import { problemOf } from '../http/problem.ts';
import { onlyQuery } from '../http/only-query.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';

/** Firestore takes no id that begins with two underscores. */
const REFERENCE = /^((?!__)[A-Za-z0-9_-]{1,40})\.((?!__)[A-Za-z0-9_-]{1,40})$/;
const READS_PER_ADDRESS = 6_000;

export interface StoredImage {
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Finds an image of an organisation; null when there is none. */
export type ReadImage = (organisation: string, id: string) => Promise<StoredImage | null>;

export function imagesIn(db: Firestore): ReadImage {
  return async (organisation, id) => {
    const snapshot = await db.doc(paths.media(organisation, id)).get();
    if (!snapshot.exists) return null;
    const { type, bytes } = mediaSchema.parse(snapshot.data());
    if (!(bytes instanceof Uint8Array)) throw new Error('An image is kept without its bytes');
    return { type, bytes: new Uint8Array(bytes) };
  };
}

/** `/api/v1/media/{organisation}.{id}`: an image, for ever the same, and never anything a browser would run. */
export function mediaRoutes(readImage: ReadImage): Mount {
  return (app) =>
    addRoute(
      app,
      '/api/v1/media/:reference',
      {
        GET: async (context) => {
          const [, organisation, id] = REFERENCE.exec(context.req.param('reference') ?? '') ?? [];
          const image = organisation && id ? await readImage(organisation, id) : null;
          if (!image) return problemOf('notFound');
          return new Response(image.bytes, {
            headers: {
              'content-type': image.type,
              'cache-control': 'public, max-age=31536000, s-maxage=31536000, immutable',
              'content-security-policy': "default-src 'none'; sandbox",
              'cross-origin-resource-policy': 'same-site',
            },
          });
        },
      },
      limitedRate(READS_PER_ADDRESS, addressOf),
      onlyQuery(),
    );
}
