import type { DialogueLink } from '../../../../../core/conversation/every-link.ts';

/** Followed links that none of the known ones names. */
export function missingNames(opened: readonly string[], known: readonly DialogueLink[]): string[] {
  const named = new Set(known.map(({ id }) => id));
  return opened.filter((id) => !named.has(id));
}

/** Where a link leads, short enough for a line: its host without `www.`; '' for what is no address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}
