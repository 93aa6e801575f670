import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';

/** What stands in the browser's tab and in search results. */
export function pageTitle({ site, persona, organisationName }: CompiledVersion): string {
  return `${site.title || persona.name} – ${organisationName}`;
}
