import { z } from 'zod';
import { BOT_EDITABLE, botSchema, personaSchema, siteSchema, type Bot, type BotSite } from './bot.schema.ts';
import { newSite } from './new-site.ts';

export type BotSetting = (typeof BOT_EDITABLE)[number];

/**
 * A bot's document as it can be opened and mended, whatever advisers' apps have stored in it: a setting that
 * cannot be read is as in a new bot, of the site and its pages each by itself. Fails only without the fields that
 * functions write.
 */
export const storedBotSchema = z.unknown().transform((stored, context): Bot => {
  const sound = botSchema.safeParse(stored);
  const read = sound.success ? sound : botSchema.safeParse({ ...fieldsOf(stored), ...readable(stored) });
  if (read.success) return read.data;
  context.addIssue({ code: 'custom', message: read.error.message });
  return z.NEVER;
});

/** The settings of a bot's document of which `storedBotSchema` could not read everything. */
export function lostSettings(stored: unknown): BotSetting[] {
  const fields = fieldsOf(stored);
  return BOT_EDITABLE.filter((key) => !botSchema.shape[key].safeParse(fields[key]).success);
}

function readable(stored: unknown): Pick<Bot, BotSetting> {
  const fields = fieldsOf(stored);
  const { site, persona } = fields;
  const empty = { name: '?', start: 'none', locales: ['fi' as const], defaultLocale: 'fi' as const };
  const sitePages = siteSchema.shape.pages.unwrap().element;
  const pages = Array.isArray(fieldsOf(site).pages) ? (fieldsOf(site).pages as unknown[]) : [];
  const soundPages = pages.filter((page) => sitePages.safeParse(page).success);
  return {
    ...fieldByField(botSchema.shape, fields, empty),
    site: fieldByField<BotSite>(siteSchema.shape, { ...fieldsOf(site), pages: soundPages }, newSite({})),
    persona: fieldByField(personaSchema.shape, fieldsOf(persona), { name: '', role: {}, avatar: '' }),
  };
}

function fieldByField<T extends object>(
  shape: Readonly<Record<keyof T, z.ZodType>>,
  stored: Readonly<Record<string, unknown>>,
  empty: T,
): T {
  const entries = Object.entries(empty).map(([key, instead]) => {
    const parsed = shape[key as keyof T].safeParse(stored[key]);
    return [key, parsed.success ? parsed.data : (instead as unknown)];
  });
  return Object.fromEntries(entries) as T;
}

function fieldsOf(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}
