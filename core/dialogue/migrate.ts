import { z } from 'zod';

export const BOT_FILE = 'ukv-bot';
/** Rises by one when a change of the format needs a migration. */
export const FILE_VERSION = 1;

type Json = Record<string, unknown>;
/** By format version: what makes a file of it one of the next. A version without an entry needs nothing done. */
export type Migrations = Readonly<Record<number, (file: Json) => Json>>;

/** None yet: version 1 is the first. */
const MIGRATIONS: Migrations = {};

const fileSchema = z.looseObject({ format: z.literal(BOT_FILE), formatVersion: z.int().min(1) });

export type Migrated = { ok: true; source: Json } | { ok: false; error: 'notABot' | 'newerFormat' };

/** Brings a bot file's content to the present format version, one version at a time. */
export function migrate(json: unknown, migrations = MIGRATIONS, current = FILE_VERSION): Migrated {
  const file = fileSchema.safeParse(json);
  if (!file.success) return { ok: false, error: 'notABot' };
  const { formatVersion } = file.data;
  if (formatVersion > current) return { ok: false, error: 'newerFormat' };
  let source: Json = Object.fromEntries(
    Object.entries(file.data).filter(([key]) => key !== 'format' && key !== 'formatVersion'),
  );
  for (let version = formatVersion; version < current; version += 1) {
    source = migrations[version]?.(source) ?? source;
  }
  return { ok: true, source };
}
