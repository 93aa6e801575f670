/** The town's mark, and the picture of shared links. */
import { readFileSync } from 'node:fs';
import { COLOURS as C, drawing, line, path, rect } from './shapes.ts';
import { TOWN } from './town.ts';

const sign =
  rect(0, 0, 96, 96, C.teal, 'rx="22"') +
  path('M22 58V42L48 20L74 42V58z', C.white) +
  path('M41 58V46a7 7 0 0 1 14 0V58z', C.teal) +
  line('M20 70c7-6 12-6 18.7 0s12 6 18.7 0s12-6 18.7 0', '#8fd0d8', 6);

/** A gable by the water, 96 × 96. */
export const MARK = drawing(96, 96, sign);

const inter = readFileSync(
  new URL(import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2')),
).toString('base64');
const words = (x: number, y: number, size: number, weight: number, fill: string, text: string) =>
  `<text x="${x}" y="${y}" font-family="Inter" font-size="${size}" font-weight="${weight}" fill="${fill}">${text}</text>`;

/** The town and whose service it is, in both its languages; 1200 × 630. */
export const SHARE = drawing(
  1200,
  630,
  `<style>@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${inter})}</style>`,
  `<svg y="-64" width="1200" height="800" viewBox="0 0 1200 800">${TOWN}</svg>`,
  rect(0, 486, 1200, 144, '#fffdf8'),
  `<svg x="56" y="510" width="96" height="96" viewBox="0 0 96 96">${sign}</svg>`,
  words(184, 552, 42, 700, C.ink, 'Tikkurannan yrityspalvelut'),
  words(184, 600, 32, 500, C.slate, 'Dickstrands företagstjänster'),
);
