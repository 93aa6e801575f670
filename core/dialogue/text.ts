import type { Locale } from './locale.ts';

/** A text per language; a missing or blank language falls back. */
export type Text = { fi?: string; sv?: string; en?: string };

/** The text in `locale`, else in `fallback`, else '' — never another language by chance. */
export function pickText(text: Text | undefined, locale: Locale, fallback: Locale): string {
  return text?.[locale]?.trim() || text?.[fallback]?.trim() || '';
}
