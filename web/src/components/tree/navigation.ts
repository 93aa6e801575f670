import type { PlacedNode, TreeLayout } from './layout.ts';

/** Where a key leads from a card: along the tree sideways, within its column up and down. */
export function neighbour(layout: TreeLayout, id: string, key: string): string | undefined {
  const node = layout.byId.get(id);
  if (!node) return layout.nodes[0]?.id;
  switch (key) {
    case 'ArrowRight':
      return middleOf(node.children);
    case 'ArrowLeft':
      return node.parent ?? undefined;
    case 'ArrowDown':
      return nearest(layout, node, 1);
    case 'ArrowUp':
      return nearest(layout, node, -1);
    case 'Home':
      return layout.nodes[0]?.id;
    case 'End':
      return layout.nodes.at(-1)?.id;
    default:
      return undefined;
  }
}

/** Keys that `neighbour` answers. */
export const TREE_KEYS = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End'];

function middleOf(children: string[]): string | undefined {
  return children[Math.floor((children.length - 1) / 2)];
}

/** The closest card of the same column below (1) or above (-1). */
function nearest(layout: TreeLayout, from: PlacedNode, direction: 1 | -1): string | undefined {
  let best: PlacedNode | undefined;
  for (const node of layout.nodes) {
    if (node.x !== from.x || node.id === from.id) continue;
    const distance = (node.y - from.y) * direction;
    if (distance > 0 && (!best || distance < (best.y - from.y) * direction)) best = node;
  }
  return best?.id;
}
