/** Longest side, in pixels, that an uploaded picture keeps: sharp on a phone, light to load. */
export const MAX_SIDE = 1_600;

/** Whole-pixel size with the same proportions whose longer side is at most `maxSide`; never enlarged. */
export function fitWithin(width: number, height: number, maxSide: number) {
  const scale = Math.min(1, maxSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Attempts at making a picture small enough, gentlest first: quality is given up before size. */
export const ENCODINGS = [
  { maxSide: MAX_SIDE, quality: 0.86 },
  { maxSide: MAX_SIDE, quality: 0.7 },
  { maxSide: 1_200, quality: 0.7 },
  { maxSide: 800, quality: 0.6 },
] as const;
