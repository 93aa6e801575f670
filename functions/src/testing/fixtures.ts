/** A small published bot for tests against the Firestore emulator. */
import { newSite } from '../../../core/bots/new-site.ts';
import type { Firestore } from 'firebase-admin/firestore';
import type { Bot, SlugDocument, Version } from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import type { CompiledDialogue, CompiledVersion } from '../../../core/dialogue/compiled.ts';
import type { Locale } from '../../../core/dialogue/locale.ts';
import type { Organisation } from '../../../core/organisations/organisation.schema.ts';

export interface FixtureOptions {
  organisation?: string;
  bot?: string;
  slug?: string;
  version?: number;
  locales?: Locale[];
  retentionDays?: number;
  /** Bytes of JSON per chunk. */
  chunk?: number;
  supersededAt?: Date | null;
  publishedAt?: Date;
}

export type PublishedFixture = Required<Pick<FixtureOptions, 'organisation' | 'bot' | 'slug' | 'version'>>;

/** Writes an organisation and a bot whose current version is `dialogue`, the same in every language. */
export async function publishFixture(
  db: Firestore,
  dialogue: CompiledDialogue,
  options: FixtureOptions = {},
): Promise<PublishedFixture> {
  const { organisation = 'vantaa', bot = 'mapping', slug = 'mapping', version = 1 } = options;
  const { locales = ['fi', 'sv', 'en'], chunk = 900_000, supersededAt = null } = options;
  const at = options.publishedAt ?? new Date('2026-11-01T08:00:00Z');
  const parts = Object.fromEntries(
    locales.map((locale) => {
      const compiled = compiledFixture(dialogue, { organisation, bot, slug, version }, locale, locales);
      return [locale, slices(JSON.stringify(compiled), chunk)];
    }),
  );

  const batch = db.batch();
  batch.set(
    db.doc(paths.organisation(organisation)),
    organisationFixture(locales, options.retentionDays, at),
  );
  batch.set(db.doc(paths.bot(organisation, bot)), botFixture(slug, dialogue.start, version, locales, at));
  batch.set(db.doc(paths.slug(slug)), {
    organisation,
    bot,
    publishedVersion: version,
    archived: false,
  } satisfies SlugDocument);
  batch.set(db.doc(paths.version(organisation, bot, version)), {
    version,
    note: '',
    locales,
    nodeCount: Object.keys(dialogue.nodes).length,
    publishedBy: 'adviser',
    publishedByName: 'Aino Neuvoja',
    publishedAt: at,
    defaultLocale: locales[0] ?? 'fi',
    supersededAt,
    parts: Object.fromEntries(Object.entries(parts).map(([part, list]) => [part, list.length])),
  } satisfies Version);
  for (const [part, list] of Object.entries(parts)) {
    list.forEach((json, index) =>
      batch.set(db.doc(paths.chunk(organisation, bot, version, part, index)), { part, index, json }),
    );
  }
  await batch.commit();
  return { organisation, bot, slug, version };
}

export function compiledFixture(
  dialogue: CompiledDialogue,
  names: PublishedFixture,
  locale: Locale = 'fi',
  locales: Locale[] = ['fi', 'sv', 'en'],
): CompiledVersion {
  return {
    format: 1,
    ...names,
    locale,
    locales,
    organisationName: 'Vantaan yritysneuvonta',
    accent: '#0b6e4f',
    persona: { name: 'Aino', role: 'Yritysneuvoja', avatar: '' },
    site: {
      title: 'Kartoitus',
      lead: '',
      html: '<p>Tervetuloa</p>',
      hero: null,
      logo: null,
      layout: 'popup',
      pages: [],
    },
    ground: '',
    retentionDays: 365,
    privacy: '',
    dialogue,
  };
}

function organisationFixture(locales: Locale[], retentionDays = 365, at: Date): Organisation {
  return {
    name: 'Vantaan yritysneuvonta',
    kind: 'businessService',
    accent: '#0b6e4f',
    locales,
    defaultLocale: locales[0] ?? 'fi',
    retentionDays,
    privacy: {},
    approvedAt: at,
    rev: 1,
    createdAt: at,
    updatedAt: at,
  };
}

function botFixture(slug: string, start: string, publishedVersion: number, locales: Locale[], at: Date): Bot {
  return {
    name: 'Kartoitus',
    slug,
    start,
    locales,
    defaultLocale: locales[0] ?? 'fi',
    site: newSite({ title: { fi: 'Kartoitus' } }),
    persona: { name: 'Aino', role: {}, avatar: '' },
    rev: 1,
    publishedVersion,
    archived: false,
    createdAt: at,
    updatedAt: at,
  };
}

function slices(json: string, length: number): string[] {
  return Array.from({ length: Math.ceil(json.length / length) }, (_, index) =>
    json.slice(index * length, (index + 1) * length),
  );
}
