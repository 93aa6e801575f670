/** People of the demo's pictures: seen from the front or from the side, without haste. */
import { circle, line, path, rect } from './shapes.ts';

interface Look {
  skin: string;
  hair: string;
  coat: string;
  legs?: string;
}

/** Somebody standing on `y`, as tall as `height`, turned to the right (1) or to the left (-1). */
export function standing(
  x: number,
  y: number,
  height: number,
  turn: 1 | -1,
  look: Look,
  arm: 'down' | 'cup' | 'wave',
): string {
  const s = height / 100;
  const { skin, hair, coat, legs = '#2c4350' } = look;
  const arms = {
    down: line('M-9-62C-13-54-12-46-10-38', coat, 7) + circle(-10, -36, 3.2, skin),
    cup:
      line('M5-62C12-56 14-52 20-54', coat, 7) +
      circle(22, -55, 3.2, skin) +
      path('M22-62h7l-1 9h-5z', '#fffaf0'),
    wave: line('M6-63C14-66 18-74 20-82', coat, 7) + circle(21, -85, 3.4, skin),
  }[arm];
  return (
    `<g transform="translate(${x} ${y}) scale(${s * turn} ${s})">` +
    `<ellipse cx="0" cy="0" rx="20" ry="3" fill="#000" opacity=".12"/>` +
    line('M-5-36L-7-4', legs, 9) +
    line('M5-36L7-4', legs, 9) +
    path('M-13-2q0-4 5-4h4v4z', '#1d2b33') +
    path('M3-2v-4h5q6 0 6 4z', '#1d2b33') +
    path('M-14-34C-16-52-13-68-5-70H5C13-68 16-52 14-34C8-31-8-31-14-34z', coat) +
    path('M4-70C13-68 16-52 14-34C11-32 7-32 5-32C9-44 9-60 4-70z', '#000', 'opacity=".1"') +
    rect(-4, -76, 8, 9, skin) +
    circle(0, -84, 11, skin) +
    path('M-11-83C-13-97-4-99 2-98C10-98 13-91 11-85C9-90 4-92-3-91C-7-90-10-88-11-83z', hair) +
    circle(4, -84, 1.3, '#3a2a22') +
    circle(-2.5, -84, 1.3, '#3a2a22') +
    line('M-1.5-79.5q2.5 2 5 .2', '#a5553f', 1.2) +
    arms +
    `</g>`
  );
}

interface Face {
  skin: string;
  hair: string;
  /** How the hair lies. */
  cut: 'short' | 'long' | 'bun' | 'curly' | 'bald';
  top: string;
  beard?: boolean;
  apron?: string;
}

/** Somebody from the waist up, `y` being the waist; about 100 wide and 190 high at scale 1. */
export function half(x: number, y: number, scale: number, look: Face, arms = ''): string {
  const { skin, hair, cut, top, beard, apron } = look;
  const behind = {
    short: '',
    bald: '',
    long: path('M-36-150C-44-110-40-78-34-66H34C40-78 44-110 36-150z', hair),
    bun: circle(0, -186, 15, hair),
    curly: [-32, -20, 0, 20, 32].map((at, i) => circle(at, -158 - (i % 4 ? 14 : 0), 18, hair)).join(''),
  }[cut];
  const fringe =
    cut === 'bald'
      ? ''
      : path(
          'M-33-134C-38-176-14-184 4-182C28-182 38-164 33-132C30-148 22-156 8-154C-8-152-26-154-33-134z',
          hair,
        );
  return (
    `<g transform="translate(${x} ${y}) scale(${scale})">` +
    behind +
    path('M-62 0C-64-56-54-86-22-92H22C54-86 64-56 62 0z', top) +
    path('M30-90C54-84 64-56 62 0H44C48-40 44-70 30-90z', '#000', 'opacity=".08"') +
    (apron ? path('M-30 0V-52H30V0z', apron) + line('M-28-52L-20-90M28-52L20-90', apron, 6) : '') +
    path('M-13-104H13V-90C6-80-6-80-13-90z', skin) +
    path('M-13-104H13V-98C4-92-4-92-13-98z', '#000', 'opacity=".12"') +
    path('M-32-142C-32-172-16-178 0-178S32-172 32-142C32-114 18-100 0-100S-32-114-32-142z', skin) +
    fringe +
    circle(-11, -138, 3, '#33261f') +
    circle(11, -138, 3, '#33261f') +
    (beard
      ? path('M-31-134C-30-106-16-96 0-96S30-106 31-134C24-122 14-120 0-120S-24-122-31-134z', hair) +
        line('M-8-114q8 5 16 0', '#f7ece0', 3)
      : line('M-10-120q10 9 20 0', '#a5553f', 3)) +
    arms +
    `</g>`
  );
}
