import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { paths } from '../../core/bots/paths.ts';
import type { CompiledSite, CompiledVersion } from '../../core/dialogue/compiled.ts';
import { isLocale } from '../../core/dialogue/locale.ts';
import { address, variable } from './ready.ts';

const ORGANISATION = 'tikkuranta';
const BOT = 'teknoloikka';

/**
 * The demo bot, published once more by an organisation of its own (the demo's views go on showing one bot) at an
 * address of its own, with something changed in it; answers that address.
 * @param change makes the compiled version, in each of its languages, another
 * @param site what is other in the compiled site, in each of its languages
 */
export async function copiedBot(
  slug: string,
  change: (version: CompiledVersion) => CompiledVersion,
  site: Partial<CompiledSite> = {},
): Promise<string> {
  const app = initializeApp({ projectId: variable('GCLOUD_PROJECT') }, `copy-${slug}`);
  try {
    const db = getFirestore(app);
    const from = await db.doc(paths.bot(ORGANISATION, BOT)).get();
    const number = Number(from.get('publishedVersion'));
    const version = await db.doc(paths.version(ORGANISATION, BOT, number)).get();
    const chunks = await version.ref.collection('chunks').get();
    const parent = await db.doc(paths.organisation(ORGANISATION)).get();
    const organisation = `org-${slug}`;
    const batch = db.batch();
    batch.set(db.doc(paths.organisation(organisation)), parent.data() ?? {});
    batch.set(db.doc(paths.bot(organisation, slug)), { ...from.data(), slug });
    batch.set(db.doc(paths.version(organisation, slug, number)), version.data() ?? {});
    for (const chunk of chunks.docs) {
      const { part, json } = chunk.data() as { part: string; json: string };
      const read = JSON.parse(json) as object;
      const copy = isLocale(part)
        ? change({ ...(read as CompiledVersion), organisation, bot: slug, slug })
        : { ...read, ...(part.startsWith('site-') ? site : {}) };
      batch.set(db.doc(`${paths.version(organisation, slug, number)}/chunks/${chunk.id}`), {
        ...chunk.data(),
        json: JSON.stringify(copy),
      });
    }
    batch.set(db.doc(paths.slug(slug)), {
      organisation,
      bot: slug,
      publishedVersion: number,
      archived: false,
    });
    await batch.commit();
    return address(`/b/${slug}`);
  } finally {
    await deleteApp(app);
  }
}
