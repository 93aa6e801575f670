/** A whole bot as one JSON file: to keep, to share with another organisation, to take in again. */
import { z } from 'zod';
import { personaSchema, siteSchema } from '../bots/bot.schema.ts';
import { needSchema, serviceSchema } from '../needs/need.schema.ts';
import { dialogueSchema } from './dialogue.schema.ts';
import { LIMITS } from './limits.ts';
import { BOT_FILE, FILE_VERSION, migrate } from './migrate.ts';

/** Characters of a file: a bot at its limit of nodes is far below. */
const MAX_LENGTH = 100_000_000;

export const botSourceSchema = z.strictObject({
  name: z.string().min(1).max(120),
  dialogue: dialogueSchema.refine(
    ({ nodes }) => Object.entries(nodes).every(([id, node]) => node.id === id),
    'a node stands under another id than its own',
  ),
  site: siteSchema,
  persona: personaSchema,
  needs: z.array(needSchema).max(500),
  services: z.array(serviceSchema).max(500),
});
/** What a bot is made of, apart from images, which stay in their organisation. */
export type BotSource = z.infer<typeof botSourceSchema>;

export type ImportResult =
  | { ok: true; source: BotSource }
  /**
   * `notJson`: not JSON at all; `notABot`: another kind of file; `newerFormat`: made by a later version of the
   * product; `invalid`: `where` is the path of the first fault; `tooLarge`: too long or too many nodes.
   */
  | { ok: false; error: 'notJson' | 'notABot' | 'newerFormat' | 'tooLarge' }
  | { ok: false; error: 'invalid'; where: string };

/** The bot as indented JSON with the file format's version. */
export function exportBot(source: BotSource): string {
  return `${JSON.stringify({ format: BOT_FILE, formatVersion: FILE_VERSION, ...source }, null, 2)}\n`;
}

/** Reads a file that `exportBot` made, in this or an earlier format version. */
export function importBot(text: string): ImportResult {
  if (text.length > MAX_LENGTH) return { ok: false, error: 'tooLarge' };
  const json = parseJson(text);
  if (json === undefined) return { ok: false, error: 'notJson' };
  const migrated = migrate(json);
  if (!migrated.ok) return migrated;
  const parsed = botSourceSchema.safeParse(migrated.source);
  if (!parsed.success) {
    return { ok: false, error: 'invalid', where: parsed.error.issues[0]?.path.join('.') ?? '' };
  }
  if (Object.keys(parsed.data.dialogue.nodes).length > LIMITS.nodesPerBot) {
    return { ok: false, error: 'tooLarge' };
  }
  return { ok: true, source: parsed.data };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
