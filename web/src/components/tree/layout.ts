/**
 * Places a conversation tree from left to right: a column per depth, cards of different height side by
 * side without touching. Pure: the same tree and sizes always give the same places.
 */
import { hierarchy, tree, type HierarchyPointNode } from 'd3-hierarchy';

export interface TreeBranch {
  id: string;
  /** Option or case of the parent that leads here; null → the parent's own `next`. */
  via: string | null;
  children: TreeBranch[];
}

/** A card's place in tree coordinates (px at scale 1): `x`, `y` is its upper left corner. */
export interface PlacedNode {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** 0 at a root. */
  depth: number;
  parent: string | null;
  via: string | null;
  /** Position among its siblings, counted from 1, and how many they are (for assistive technology). */
  position: number;
  siblings: number;
  /** Ids of the children drawn, top to bottom. */
  children: string[];
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface TreeLayout {
  nodes: PlacedNode[];
  byId: ReadonlyMap<string, PlacedNode>;
  bounds: Rect;
}

export interface CardSize {
  width: number;
  height: number;
}

/** Distance between columns and between cards above each other, px. */
export const TREE_GAPS = { column: 88, sibling: 28, root: 72 } as const;

/** Lays out every root below the one before it. `sizeOf` must give every card the same width. */
export function layoutTree(roots: readonly TreeBranch[], sizeOf: (id: string) => CardSize): TreeLayout {
  const nodes: PlacedNode[] = [];
  let top = 0;
  for (const [index, root] of roots.entries()) {
    const placed = placeRoot(root, sizeOf, { position: index + 1, siblings: roots.length });
    const extent = boundsOf(placed);
    const shift = top - extent.y;
    for (const node of placed) nodes.push({ ...node, y: node.y + shift });
    top += extent.height + TREE_GAPS.root;
  }
  return { nodes, byId: new Map(nodes.map((node) => [node.id, node])), bounds: boundsOf(nodes) };
}

/** The smallest rectangle around the cards; empty at the origin when there are none. */
export function boundsOf(nodes: readonly Rect[]): Rect {
  if (nodes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of nodes) {
    left = Math.min(left, node.x);
    top = Math.min(top, node.y);
    right = Math.max(right, node.x + node.width);
    bottom = Math.max(bottom, node.y + node.height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function placeRoot(
  branch: TreeBranch,
  sizeOf: (id: string) => CardSize,
  among: { position: number; siblings: number },
): PlacedNode[] {
  const root = hierarchy(branch);
  const sizes = new Map<string, CardSize>();
  root.each(({ data }) => sizes.set(data.id, sizeOf(data.id)));
  const size = (node: { data: TreeBranch }) => sizes.get(node.data.id) ?? { width: 0, height: 0 };
  const column = size(root).width + TREE_GAPS.column;
  const arrange = tree<TreeBranch>()
    .nodeSize([1, column])
    .separation((a, b) => (size(a).height + size(b).height) / 2 + TREE_GAPS.sibling);
  return arrange(root)
    .descendants()
    .map((node) => placedNode(node, size(node), among));
}

function placedNode(
  node: HierarchyPointNode<TreeBranch>,
  size: CardSize,
  among: { position: number; siblings: number },
): PlacedNode {
  const brothers = node.parent?.children;
  return {
    id: node.data.id,
    via: node.data.via,
    parent: node.parent?.data.id ?? null,
    depth: node.depth,
    x: node.y,
    y: node.x - size.height / 2,
    ...size,
    position: brothers ? brothers.indexOf(node) + 1 : among.position,
    siblings: brothers ? brothers.length : among.siblings,
    children: (node.children ?? []).map((child) => child.data.id),
  };
}
