/** The two colours of text that stand on a filled ground; the dark one is the design tokens' ink. */
export const ON_GROUND = ['#ffffff', '#15222b'] as const;

/** Steps from a colour to black or white that are tried: about one of a channel's 256 values each. */
const STEPS = 255;

/** Relative luminance and contrast by WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio 1–21 of two colours given as #rrggbb. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** White or ink, whichever reads better on `background` (#rrggbb). */
export function readableOn(background: string): (typeof ON_GROUND)[number] {
  const [white, ink] = ON_GROUND;
  return contrast(background, white) >= contrast(background, ink) ? white : ink;
}

/** `colour` moved towards black or white until it reads on `background` with at least `ratio`. */
export function readableAgainst(colour: string, background: string, ratio = 4.5): string {
  const reads = (shade: string) => contrast(shade, background) >= ratio;
  return nearestShade(colour, [luminance(background) > 0.4 ? 0 : 255], reads);
}

/**
 * The first shade on the way from `colour` to black (0) or white (255) that will do; of several targets
 * whichever comes first. The colour itself where it does, and the last target where nothing else does.
 */
export function nearestShade(
  colour: string,
  targets: readonly (0 | 255)[],
  willDo: (shade: string) => boolean,
): string {
  for (let step = 0; step < STEPS; step += 1) {
    const shade = targets.map((target) => mix(colour, target, step / STEPS)).find(willDo);
    if (shade) return shade;
  }
  return targets.at(-1) === 0 ? '#000000' : '#ffffff';
}

function mix(colour: string, target: number, share: number): string {
  const channels = channelsOf(colour).map((channel) => Math.round(channel + (target - channel) * share));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
