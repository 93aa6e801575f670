import { expect, test } from 'vitest';
import { readableAccent } from './accent.ts';

test('an accent that carries white text stays as it is', () => {
  expect(readableAccent('#1f5fa8')).toBe('#1f5fa8');
  expect(readableAccent('#767676')).toBe('#767676');
});

test('a bright accent is darkened, keeping its hue', () => {
  const [red, green, blue] = readableAccent('#ffcc00')
    .match(/[0-9a-f]{2}/g)!
    .map((hex) => parseInt(hex, 16)) as [number, number, number];
  expect(red).toBeLessThan(200);
  expect(red).toBeGreaterThan(green);
  expect(blue).toBe(0);
  expect(readableAccent('#777777')).not.toBe('#777777');
});

test('something that is no colour becomes the usual blue', () => {
  expect(readableAccent('red;background:url(x)')).toBe('#1f5fa8');
});
