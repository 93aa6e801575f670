import { describe, expect, it } from 'vitest';
import { inOrder, moved, nextOrder } from './ordering.ts';

const items = [
  { id: 'c', order: 2 },
  { id: 'a', order: 0 },
  { id: 'b', order: 1 },
];

describe('inOrder', () => {
  it('sorts by order, then by id, and leaves the given list alone', () => {
    expect(
      inOrder([
        { id: 'z', order: 1 },
        { id: 'y', order: 1 },
        { id: 'x', order: 0 },
      ]).map(({ id }) => id),
    ).toEqual(['x', 'y', 'z']);
    expect(items[0]?.id).toBe('c');
  });
});

describe('moved', () => {
  it('swaps two neighbours and touches no other', () => {
    expect(moved(items, 'c', -1)).toEqual([
      { id: 'c', order: 1 },
      { id: 'b', order: 2 },
    ]);
  });

  it('changes nothing at the ends or for an unknown id', () => {
    expect(moved(items, 'a', -1)).toEqual([]);
    expect(moved(items, 'c', 1)).toEqual([]);
    expect(moved(items, 'x', 1)).toEqual([]);
  });

  it('straightens out equal orders on the way', () => {
    const equal = [
      { id: 'a', order: 0 },
      { id: 'b', order: 0 },
      { id: 'c', order: 0 },
    ];
    expect(moved(equal, 'b', 1)).toEqual([
      { id: 'c', order: 1 },
      { id: 'b', order: 2 },
    ]);
  });
});

describe('nextOrder', () => {
  it('follows the last one', () => {
    expect(nextOrder(items)).toBe(3);
    expect(nextOrder([])).toBe(0);
  });
});
