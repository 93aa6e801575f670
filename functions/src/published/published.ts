/** What is published at an address, read through memory: most requests find everything there. */
import type { Firestore } from 'firebase-admin/firestore';
import {
  botSchema,
  chunkSchema,
  slugDocumentSchema,
  slugSchema,
  type Version,
} from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import type { CompiledSite, CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { isLocale, LOCALES, type Locale } from '../../../core/dialogue/locale.ts';
import { organisationSchema, type Organisation } from '../../../core/organisations/organisation.schema.ts';
import { loadVersion, sitePart } from '../bots/versions.ts';
import type { Clock } from '../firebase/clock.ts';
import { remember } from './cache.ts';

/** Organisation, bot, number. */
type VersionKey = [string, string, number];

export interface PublishedBot {
  organisation: string;
  bot: string;
  /** The version that new conversations get. */
  current: number;
}

export interface Published {
  /** The bot at an address; null when unknown, archived or never published. Up to 30 s old. */
  bot(slug: string): Promise<PublishedBot | null>;
  /** The same of a bot by its id, whatever its address is now. Always fresh. */
  botById(organisation: string, bot: string): Promise<PublishedBot | null>;
  /** A version in one language; null where there is none. Never changes. */
  version(
    organisation: string,
    bot: string,
    version: number,
    locale: string,
  ): Promise<CompiledVersion | null>;
  /** What the site of a version has besides; null where there is none. Never changes. */
  site(organisation: string, bot: string, version: number, locale: string): Promise<CompiledSite | null>;
  /** When and how a version was published; null where there is none. Always fresh. */
  record(organisation: string, bot: string, version: number): Promise<Version | null>;
  /** Up to 60 s old. */
  organisation(id: string): Promise<Organisation | null>;
  /** The language that a version's page opens in. Never changes. */
  defaultLocale(organisation: string, bot: string, version: number): Promise<Locale>;
}

export function publishedIn(db: Firestore, clock: Clock): Published {
  const bot = remember((slug: string) => readBot(db, slug), { lifetime: 30_000, size: 5_000, clock });
  const organisation = remember((id: string) => readOrganisation(db, id), {
    lifetime: 60_000,
    size: 1_000,
    clock,
  });
  const versions = remember((key: string) => readPart<CompiledVersion>(db, key), {
    lifetime: Infinity,
    size: 100,
    clock,
  });
  const sites = remember((key: string) => readPart<CompiledSite>(db, key, sitePart), {
    lifetime: Infinity,
    size: 200,
    clock,
  });
  const locales = remember(
    async (key: string) => (await loadVersion(db, ...(JSON.parse(key) as VersionKey)))?.defaultLocale ?? null,
    { lifetime: Infinity, size: 5_000, clock },
  );
  return {
    bot,
    botById: (organisationId, botId) => readBotById(db, organisationId, botId),
    organisation,
    defaultLocale: async (...key) => (await locales(JSON.stringify(key))) ?? LOCALES[0],
    version: (...key) => versions(JSON.stringify(key)),
    site: (...key) => sites(JSON.stringify(key)),
    record: (organisationId, botId, version) => loadVersion(db, organisationId, botId, version),
  };
}

async function readBot(db: Firestore, slug: string): Promise<PublishedBot | null> {
  if (!slugSchema.safeParse(slug).success) return null;
  const snapshot = await db.doc(paths.slug(slug)).get();
  if (!snapshot.exists) return null;
  const { organisation, bot, publishedVersion, archived } = slugDocumentSchema.parse(snapshot.data());
  return archived || publishedVersion === null ? null : { organisation, bot, current: publishedVersion };
}

async function readBotById(db: Firestore, organisation: string, bot: string): Promise<PublishedBot | null> {
  const snapshot = await db.doc(paths.bot(organisation, bot)).get();
  if (!snapshot.exists) return null;
  const { publishedVersion, archived } = botSchema
    .pick({ publishedVersion: true, archived: true })
    .parse(snapshot.data());
  return archived || publishedVersion === null ? null : { organisation, bot, current: publishedVersion };
}

async function readOrganisation(db: Firestore, id: string): Promise<Organisation | null> {
  const snapshot = await db.doc(paths.organisation(id)).get();
  return snapshot.exists ? organisationSchema.parse(snapshot.data()) : null;
}

/** Asks for the chunks by part instead of counting them from the version's record: one read less. */
async function readPart<Part>(
  db: Firestore,
  key: string,
  partOf: (locale: Locale) => string = (locale) => locale,
): Promise<Part | null> {
  const [organisation, bot, version, locale] = JSON.parse(key) as [string, string, number, string];
  if (!isLocale(locale)) return null;
  const found = await db
    .collection(`${paths.version(organisation, bot, version)}/chunks`)
    .where('part', '==', partOf(locale))
    .get();
  if (found.empty) return null;
  const chunks = found.docs.map((document) => chunkSchema.parse(document.data()));
  const json = chunks
    .sort((a, b) => a.index - b.index)
    .map((chunk) => chunk.json)
    .join('');
  return JSON.parse(json) as Part;
}
