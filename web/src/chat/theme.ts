import { contrast, nearestShade, readableAgainst, readableOn } from '../../../core/text/contrast.ts';
import { palette, tokenDeclarations, type Scheme } from '../design/tokens.ts';

/** Of a button against the ground that it stands on: WCAG 2.2, 1.4.11. */
const PART_CONTRAST = 3;
/** Of the accent as text in the dark scheme: at the least that is allowed it looks switched off. */
const DARK_INK_CONTRAST = 6.5;
/** Of light text on a deep ground in the dark scheme: a band across the page is to be dark, not just readable. */
const DARK_CONTRAST = 9;

/**
 * Custom properties of the page in the organisation's colours, for both schemes. `--accent` fills
 * (with `--on-accent` upon it), `--accent-ink` writes on the page's own surfaces; `--ground` lies behind the
 * site's header, with `--on-ground` and buttons of `--ground-fill` upon it.
 * @param ground #rrggbb; '' → the page's own background, and no properties of a ground
 */
export function themeCss(accent: string, ground = ''): string {
  const own = (scheme: Scheme) => accents(accent, scheme) + grounds(ground, accent, scheme);
  return (
    `:root{color-scheme:light dark;${tokenDeclarations('light')};${own('light')}}` +
    `@media (prefers-color-scheme:dark){:root{${darkDifferences()};${own('dark')}}}`
  );
}

function accents(accent: string, scheme: Scheme): string {
  const { ink, fill } = shadesOf(accent, scheme);
  return `--accent:${fill};--on-accent:${readableOn(fill)};--accent-ink:${ink}`;
}

function grounds(ground: string, accent: string, scheme: Scheme): string {
  if (!ground) return '';
  const shade = scheme === 'dark' ? darkGround(ground) : ground;
  const text = scheme === 'dark' ? palette.dark.ink : readableOn(shade);
  const { fill } = shadesOf(accent, scheme);
  const button = contrast(fill, shade) >= PART_CONTRAST ? fill : text;
  return `;--ground:${shade};--on-ground:${text};--ground-fill:${button};--on-ground-fill:${readableOn(button)}`;
}

/** A deep ground gets deeper; of a pale one nothing is left in the dark but the page's own surface. */
function darkGround(ground: string): string {
  const { ink, surface } = palette.dark;
  if (readableOn(ground) !== '#ffffff') return surface;
  return nearestShade(ground, [0], (shade) => contrast(shade, ink) >= DARK_CONTRAST);
}

/** The accent as text on the page's own surfaces, and as the ground of white or dark text. */
function shadesOf(accent: string, scheme: Scheme): { ink: string; fill: string } {
  const { surface, canvas } = palette[scheme];
  const ratio = scheme === 'dark' ? DARK_INK_CONTRAST : undefined;
  const ink = readableAgainst(readableAgainst(accent, canvas, ratio), surface, ratio);
  return { ink, fill: scheme === 'dark' ? ink : accent };
}

/** Distances do not change with the scheme, so that only colours are said twice. */
function darkDifferences(): string {
  const light = new Set(tokenDeclarations('light').split(';'));
  return tokenDeclarations('dark')
    .split(';')
    .filter((declaration) => !light.has(declaration))
    .join(';');
}
