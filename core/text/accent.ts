/** Contrast of white text on an accent button: WCAG 2.2, 1.4.3 (AA). */
const ENOUGH_CONTRAST = 4.5;
const FALLBACK = '#1f5fa8';

/** The accent, darkened just enough for white text on it to be readable; #rrggbb → #rrggbb. */
export function readableAccent(accent: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(accent)) return FALLBACK;
  let channels = [1, 3, 5].map((at) => parseInt(accent.slice(at, at + 2), 16));
  while (contrastWithWhite(channels) < ENOUGH_CONTRAST) {
    channels = channels.map((channel) => Math.floor(channel * 0.96));
  }
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG contrast ratio, 1–21. */
function contrastWithWhite(channels: number[]): number {
  const [red, green, blue] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
