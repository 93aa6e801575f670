import { expect, it } from 'vitest';
import { allTicked, MOST_SELECTED, toggled, toggledAll } from './selection.ts';

const many = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`);

it('ticks and clears one', () => {
  const once = toggled(new Set(), 'a');
  expect([...once]).toEqual(['a']);
  expect([...toggled(once, 'a')]).toEqual([]);
});

it('ticks the shown ones beside the others, and clears only the shown ones', () => {
  const all = toggledAll(new Set(['x', 'a']), ['a', 'b']);
  expect([...all].sort()).toEqual(['a', 'b', 'x']);
  expect([...toggledAll(all, ['a', 'b'])]).toEqual(['x']);
});

it('never holds more than one call takes', () => {
  const full = toggledAll(new Set(), many(350));
  expect(full.size).toBe(MOST_SELECTED);
  expect(toggled(full, 'one more').size).toBe(MOST_SELECTED);
  expect(allTicked(full, many(350))).toBe(true);
  expect(toggledAll(full, many(350)).size).toBe(0);
});

it('is not all ticked where nothing is shown', () => {
  expect(allTicked(new Set(), [])).toBe(false);
});
