import { expect, it } from 'vitest';
import { conclusionOf } from './conclusion.ts';

it('claims a difference only where the whole interval does', () => {
  expect(conclusionOf({ difference: 0.08, interval: { low: 0.01, high: 0.15 } })).toBe('more');
  expect(conclusionOf({ difference: -0.08, interval: { low: -0.15, high: -0.01 } })).toBe('less');
});

it('claims nothing where the interval holds both directions, or touches nothing', () => {
  expect(conclusionOf({ difference: 0.08, interval: { low: -0.01, high: 0.17 } })).toBe('unclear');
  expect(conclusionOf({ difference: 0.08, interval: { low: 0, high: 0.17 } })).toBe('unclear');
});

it('says that there is no result before there is one', () => {
  expect(conclusionOf({ difference: null, interval: null })).toBe('unknown');
});
