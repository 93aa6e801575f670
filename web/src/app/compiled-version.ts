import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import type { Locale } from '../../../core/dialogue/locale.ts';
import { readVersionPart } from './version-part.ts';

/** A published version as respondents saw it, in one language. Throws when it cannot be read. */
export async function readCompiledVersion(
  organisation: string,
  bot: string,
  number: number,
  locale: Locale,
): Promise<CompiledVersion> {
  // Written by our own publishing and never changed since, so its form needs no second check.
  return (await readVersionPart(organisation, bot, number, locale)) as CompiledVersion;
}
