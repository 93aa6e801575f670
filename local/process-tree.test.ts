import { expect, it } from 'vitest';
import { familyOf } from './process-tree.ts';

it('finds children and their children, and nobody else', () => {
  const all = [
    { pid: 10, parent: 1 },
    { pid: 11, parent: 10 },
    { pid: 12, parent: 10 },
    { pid: 13, parent: 11 },
    { pid: 20, parent: 1 },
    { pid: 21, parent: 20 },
  ];
  expect(familyOf(10, all)).toEqual([11, 13, 12]);
});
