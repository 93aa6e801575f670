import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrSvg } from './qr.ts';

const url = 'https://botti.example/b/teknoloikka?channel=qr&source=messut-2026';

it('draws every black module of the code, and nothing else', () => {
  const svg = qrSvg(url);
  const { data, size } = encode(url, { ecc: 'Q', border: 4 });
  const drawn = new Set<string>();
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let step = 0; step < Number(width); step += 1) drawn.add(`${Number(x) + step},${y}`);
  }
  const black = data.flatMap((row, y) => row.flatMap((one, x) => (one ? [`${x},${y}`] : [])));
  expect(drawn).toEqual(new Set(black));
  expect(svg).toContain(`viewBox="0 0 ${size} ${size}" width="50mm"`);
});

it('keeps a quiet zone of four modules', () => {
  const xs = [...qrSvg(url).matchAll(/M(\d+) (\d+)h(\d+)v1/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect(Math.min(...xs)).toBe(4);
});
