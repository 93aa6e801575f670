import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDialogue } from '../../../../core/dialogue/arbitrary.ts';
import { drawTree } from './branches.ts';
import { layoutTree, TREE_GAPS, type PlacedNode, type TreeBranch } from './layout.ts';

const branch = (id: string, children: TreeBranch[] = []): TreeBranch => ({ id, via: null, children });
const size = (height: number) => ({ width: 200, height });

function touching(nodes: readonly PlacedNode[]): [string, string][] {
  const pairs: [string, string][] = [];
  nodes.forEach((a, i) =>
    nodes.slice(i + 1).forEach((b) => {
      const apart =
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      if (!apart) pairs.push([a.id, b.id]);
    }),
  );
  return pairs;
}

describe('layoutTree', () => {
  it('puts a column per depth and the parent between its children', () => {
    const { byId } = layoutTree([branch('a', [branch('b'), branch('c')])], () => size(50));
    const [a, b, c] = ['a', 'b', 'c'].map((id) => byId.get(id)!) as [PlacedNode, PlacedNode, PlacedNode];
    expect(b.x - a.x).toBe(200 + TREE_GAPS.column);
    expect(c.y - b.y).toBe(50 + TREE_GAPS.sibling);
    expect(a.y).toBe((b.y + c.y) / 2);
    expect([b.position, c.position, c.siblings]).toEqual([1, 2, 2]);
  });

  it('keeps cards of different height apart', () => {
    const heights: Record<string, number> = { b: 40, c: 400, d: 60, e: 300, f: 20 };
    const tree = branch('a', [branch('b', [branch('e')]), branch('c'), branch('d', [branch('f')])]);
    const { nodes } = layoutTree([tree], (id) => size(heights[id] ?? 80));
    expect(touching(nodes)).toEqual([]);
  });

  it('stacks loose trees below and starts at the top', () => {
    const { byId, bounds } = layoutTree([branch('a'), branch('b')], () => size(50));
    expect(bounds.y).toBe(0);
    expect(byId.get('b')!.y).toBe(50 + TREE_GAPS.root);
  });

  it('never lets cards touch, whatever the dialogue, and places it the same way again', () => {
    fc.assert(
      fc.property(arbitraryDialogue(), (dialogue) => {
        const first = drawTree(dialogue, () => false);
        expect(touching(first.layout.nodes)).toEqual([]);
        expect(first.layout.nodes.length).toBe(Object.keys(dialogue.nodes).length);
        expect(drawTree(dialogue, () => false).layout.nodes).toEqual(first.layout.nodes);
      }),
      { numRuns: 60 },
    );
  });
});
