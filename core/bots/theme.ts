/** Whether a site's colours can be read, by WCAG 2.2 AA in the light scheme, and the nearest that can. */
import { readableAccent } from '../text/accent.ts';
import { contrast, nearestShade, readableOn } from '../text/contrast.ts';

/** Colours as #rrggbb; '' → not chosen here, so not looked at. */
export interface Theme {
  accent: string;
  ground: string;
}

/** Pairs of colours that meet on the page. */
export type ThemePair = 'buttonText' | 'buttonOnPage' | 'groundText';

export interface ThemeProblem {
  pair: ThemePair;
  foreground: string;
  background: string;
  /** 1–21. */
  ratio: number;
  /** What WCAG 2.2 AA asks for: 4.5 for text (1.4.3), 3 for parts of the interface (1.4.11). */
  required: 4.5 | 3;
}

/** Text on an accent is always white, in mails too. */
const ON_ACCENT = '#ffffff';
/** The darkest ground of the page in the light scheme: the design tokens' canvas. */
export const PAGE_GROUND = '#f6f7f7';

/** The pairs that cannot be told apart well enough; [] → the theme can be used. */
export function themeProblems({ accent, ground }: Theme): ThemeProblem[] {
  const pairs: Omit<ThemeProblem, 'ratio'>[] = [
    ...(accent
      ? ([
          { pair: 'buttonText', foreground: ON_ACCENT, background: accent, required: 4.5 },
          { pair: 'buttonOnPage', foreground: accent, background: PAGE_GROUND, required: 3 },
        ] as const)
      : []),
    ...(ground
      ? ([{ pair: 'groundText', foreground: readableOn(ground), background: ground, required: 4.5 }] as const)
      : []),
  ];
  return pairs
    .map((pair) => ({ ...pair, ratio: contrast(pair.foreground, pair.background) }))
    .filter(({ ratio, required }) => ratio < required);
}

/** The nearest theme without problems: the same one where there are none. */
export function readableTheme({ accent, ground }: Theme): Theme {
  return {
    accent: accent && readableAccent(accent),
    ground: ground && nearestShade(ground, [0, 255], (shade) => contrast(readableOn(shade), shade) >= 4.5),
  };
}
