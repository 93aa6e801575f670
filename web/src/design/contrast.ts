/** Relative luminance and contrast by WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio 1–21 of two colours given as #rrggbb. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever reads better on `background` (#rrggbb). */
export function readableOn(background: string): '#ffffff' | '#15222b' {
  return contrast(background, '#ffffff') >= contrast(background, '#15222b') ? '#ffffff' : '#15222b';
}

/** `colour` moved towards black or white until it reads on `background` with at least `ratio`. */
export function readableAgainst(colour: string, background: string, ratio = 4.5): string {
  const target = luminance(background) > 0.4 ? 0 : 255;
  let shade = colour;
  for (let step = 0; step < 20 && contrast(shade, background) < ratio; step += 1)
    shade = mix(shade, target, 0.12);
  return shade;
}

function mix(colour: string, target: number, share: number): string {
  const channel = (at: number) => {
    const value = parseInt(colour.slice(at, at + 2), 16);
    return Math.round(value + (target - value) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
