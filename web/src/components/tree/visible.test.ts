import { describe, expect, it } from 'vitest';
import { layoutTree } from './layout.ts';
import { contains, detailAt, edgesInView, grown, nodeAt, nodesInView, viewRect } from './visible.ts';

const layout = layoutTree(
  [{ id: 'a', via: null, children: ['b', 'c'].map((id) => ({ id, via: null, children: [] })) }],
  () => ({ width: 100, height: 1_000 }),
);

describe('what is in view', () => {
  it('turns pan and zoom into tree coordinates', () => {
    expect(viewRect({ x: -100, y: 50, k: 0.5 }, { width: 800, height: 600 })).toEqual({
      x: 200,
      y: -100,
      width: 1_600,
      height: 1_200,
    });
  });

  it('keeps the cards that touch the window and no others', () => {
    const b = layout.byId.get('b')!;
    expect(nodesInView(layout, { x: b.x, y: b.y, width: 10, height: 10 }).map(({ id }) => id)).toEqual(['b']);
    expect(nodesInView(layout, { x: -500, y: -500, width: 10, height: 10 })).toEqual([]);
  });

  it('keeps an edge that only passes through', () => {
    const [a, c] = [layout.byId.get('a')!, layout.byId.get('c')!];
    const between = { x: a.x + 110, y: c.y - 10, width: 20, height: 5 };
    expect(nodesInView(layout, between)).toEqual([]);
    expect(edgesInView(layout, between).map(({ id }) => id)).toContain('c');
  });

  it('finds the card under a point', () => {
    const c = layout.byId.get('c')!;
    expect(nodeAt(layout, { x: c.x + 1, y: c.y + 1 })?.id).toBe('c');
    expect(nodeAt(layout, { x: c.x - 1, y: c.y })).toBeUndefined();
  });

  it('grows on every side and shows less far out', () => {
    const rect = { x: 0, y: 0, width: 10, height: 20 };
    expect(grown(rect, 0.5)).toEqual({ x: -5, y: -10, width: 20, height: 40 });
    expect(contains(grown(rect, 0.1), rect)).toBe(true);
    expect(contains(rect, grown(rect, 0.1))).toBe(false);
    expect([1, 0.3, 0.05].map(detailAt)).toEqual(['full', 'title', 'box']);
  });
});
