/**
 * Design tokens of both entries: the staff app feeds them to Vuetify and CSS, the respondent's page
 * inlines them. Distances follow an 8 px rhythm; 4 px only inside a control.
 */
export const palette = {
  light: {
    canvas: '#f6f7f7',
    surface: '#ffffff',
    sunken: '#eef1f2',
    ink: '#15222b',
    inkSoft: '#475763',
    inkFaint: '#63727d',
    line: '#dbe2e6',
    lineStrong: '#b4c0c8',
    good: '#1a7a4c',
    goodSoft: '#e3f3ea',
    warn: '#8f5200',
    warnSoft: '#fdf1dc',
    bad: '#b3261e',
    badSoft: '#fbe9e7',
  },
  dark: {
    canvas: '#10181d',
    surface: '#18232a',
    sunken: '#0c1317',
    ink: '#eaf0f3',
    inkSoft: '#b3c1ca',
    inkFaint: '#93a3ad',
    line: '#2b3942',
    lineStrong: '#45565f',
    good: '#6fd3a0',
    goodSoft: '#16301f',
    warn: '#f0b869',
    warnSoft: '#33260f',
    bad: '#ff9a90',
    badSoft: '#3a1a17',
  },
} as const;
export type Scheme = keyof typeof palette;

/** The product's own accent; an organisation may choose another. */
export const DEFAULT_ACCENT = '#0f5c73';

export const metrics = {
  space1: '4px',
  space2: '8px',
  space3: '16px',
  space4: '24px',
  space5: '32px',
  space6: '48px',
  space7: '64px',
  radiusSmall: '6px',
  radius: '10px',
  radiusLarge: '16px',
  shadow: '0 1px 2px rgb(21 34 43 / 6%), 0 4px 16px rgb(21 34 43 / 6%)',
  shadowLarge: '0 2px 6px rgb(21 34 43 / 8%), 0 16px 48px rgb(21 34 43 / 16%)',
  fast: '120ms',
  slow: '180ms',
} as const;

const kebab = (name: string) => name.replace(/[A-Z0-9]+/g, (part) => `-${part.toLowerCase()}`);

/** CSS custom properties: `--ink-soft: …; --space-3: …;` */
export function tokenDeclarations(scheme: Scheme): string {
  return Object.entries({ ...palette[scheme], ...metrics })
    .map(([name, value]) => `--${kebab(name)}:${value}`)
    .join(';');
}
