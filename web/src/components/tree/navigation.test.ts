import { expect, it } from 'vitest';
import { layoutTree } from './layout.ts';
import { neighbour } from './navigation.ts';

const leaf = (id: string) => ({ id, via: null, children: [] });
const layout = layoutTree(
  [{ id: 'a', via: null, children: [{ id: 'b', via: null, children: [leaf('d')] }, leaf('c')] }],
  () => ({ width: 100, height: 40 }),
);

it('walks along the tree sideways and within a column up and down', () => {
  expect(neighbour(layout, 'a', 'ArrowRight')).toBe('b');
  expect(neighbour(layout, 'd', 'ArrowLeft')).toBe('b');
  expect(neighbour(layout, 'b', 'ArrowDown')).toBe('c');
  expect(neighbour(layout, 'c', 'ArrowUp')).toBe('b');
  expect(neighbour(layout, 'c', 'ArrowDown')).toBeUndefined();
  expect(neighbour(layout, 'd', 'ArrowRight')).toBeUndefined();
  expect(neighbour(layout, 'c', 'Home')).toBe('a');
});
