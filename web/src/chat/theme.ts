import { readableAgainst, readableOn } from '../../../core/text/contrast.ts';
import { palette, tokenDeclarations, type Scheme } from '../design/tokens.ts';

/**
 * Custom properties of the page in the organisation's colour, for both schemes. `--accent` fills
 * (with `--on-accent` upon it), `--accent-ink` writes on the page's own surfaces.
 */
export function themeCss(accent: string): string {
  return (
    `:root{color-scheme:light dark;${tokenDeclarations('light')};${accents(accent, 'light')}}` +
    `@media (prefers-color-scheme:dark){:root{${darkDifferences()};${accents(accent, 'dark')}}}`
  );
}

function accents(accent: string, scheme: Scheme): string {
  const { surface, canvas } = palette[scheme];
  const ink = readableAgainst(readableAgainst(accent, canvas), surface);
  const fill = scheme === 'dark' ? ink : accent;
  return `--accent:${fill};--on-accent:${readableOn(fill)};--accent-ink:${ink}`;
}

/** Distances do not change with the scheme, so that only colours are said twice. */
function darkDifferences(): string {
  const light = new Set(tokenDeclarations('light').split(';'));
  return tokenDeclarations('dark')
    .split(';')
    .filter((declaration) => !light.has(declaration))
    .join(';');
}
