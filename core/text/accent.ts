import { contrast, nearestShade } from './contrast.ts';

/** Contrast of white text on an accent button: WCAG 2.2, 1.4.3 (AA). */
const ENOUGH_CONTRAST = 4.5;
const FALLBACK = '#1f5fa8';

/** The accent, darkened just enough for white text on it to be readable; #rrggbb → #rrggbb. */
export function readableAccent(accent: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(accent)) return FALLBACK;
  return nearestShade(accent, [0], (shade) => contrast(shade, '#ffffff') >= ENOUGH_CONTRAST);
}
