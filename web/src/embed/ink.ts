import { ON_GROUND } from '../../../core/text/contrast.ts';

/** White or ink, whichever reads better on #rrggbb: as `readableOn` of core, in a few bytes. */
export function inkOn(fill: string): string {
  const [white, ink] = ON_GROUND;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => (parseInt(fill.slice(at, at + 2), 16) / 255) ** 2.2);
  return 0.21 * r + 0.72 * g + 0.07 * b > 0.21 ? ink : white;
}
