/** Reads published versions from their chunks. A version never changes, so callers may cache freely. */
import type { Firestore } from 'firebase-admin/firestore';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import type { Locale } from '../../../core/dialogue/locale.ts';
import {
  chunkSchema,
  versionSchema,
  versionSourceSchema,
  type Version,
  type VersionSource,
} from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';

/** The part of a version that holds the draft it was made of. */
export const SOURCE_PART = 'source';

/** The part that holds a language's `CompiledSite`. */
export const sitePart = (locale: Locale) => `site-${locale}`;

/** The version's own document; null where there is none. One read. */
export async function loadVersion(
  db: Firestore,
  organisation: string,
  bot: string,
  version: number,
): Promise<Version | null> {
  const snapshot = await db.doc(paths.version(organisation, bot, version)).get();
  return snapshot.exists ? versionSchema.parse(snapshot.data()) : null;
}

/**
 * What the respondent's page and the replay need, in one language; null where there is no such version
 * or it was not published in that language. Reads: one, and one per chunk.
 */
export async function loadCompiledVersion(
  db: Firestore,
  organisation: string,
  bot: string,
  version: number,
  locale: Locale,
): Promise<CompiledVersion | null> {
  const json = await loadPart(db, organisation, bot, version, locale);
  return json === null ? null : (JSON.parse(json) as CompiledVersion);
}

/** The draft that a version was made of; null where there is no such version. */
export async function loadVersionSource(
  db: Firestore,
  organisation: string,
  bot: string,
  version: number,
): Promise<VersionSource | null> {
  const json = await loadPart(db, organisation, bot, version, SOURCE_PART);
  return json === null ? null : versionSourceSchema.parse(JSON.parse(json));
}

async function loadPart(
  db: Firestore,
  organisation: string,
  bot: string,
  version: number,
  part: string,
): Promise<string | null> {
  const document = await loadVersion(db, organisation, bot, version);
  const count = document?.parts[part];
  if (!count) return null;
  const references = Array.from({ length: count }, (_, index) =>
    db.doc(paths.chunk(organisation, bot, version, part, index)),
  );
  const chunks = await db.getAll(...references);
  return chunks.map((chunk) => chunkSchema.parse(chunk.data()).json).join('');
}
