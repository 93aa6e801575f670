/** What of a tree is in view: only that is drawn, so that 10,000 cards move as lightly as 100. */
import type { PlacedNode, Rect, TreeLayout } from './layout.ts';

export interface View {
  /** Translation in screen px and scale, as d3-zoom gives them. */
  x: number;
  y: number;
  k: number;
}

/** The part of the tree, in tree coordinates, that a canvas of `size` px shows. */
export function viewRect(view: View, size: { width: number; height: number }): Rect {
  return {
    x: -view.x / view.k,
    y: -view.y / view.k,
    width: size.width / view.k,
    height: size.height / view.k,
  };
}

/** `rect` with a margin of `share` of its width and height on every side. */
export function grown(rect: Rect, share: number): Rect {
  const [dx, dy] = [rect.width * share, rect.height * share];
  return { x: rect.x - dx, y: rect.y - dy, width: rect.width + 2 * dx, height: rect.height + 2 * dy };
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Cards that touch the window, in layout order. */
export function nodesInView(layout: TreeLayout, window: Rect): PlacedNode[] {
  return layout.nodes.filter((node) => overlaps(node, window));
}

/** Cards whose edge from the parent crosses the window, even when both cards are outside it. */
export function edgesInView(layout: TreeLayout, window: Rect): PlacedNode[] {
  return layout.nodes.filter((node) => {
    const parent = node.parent === null ? undefined : layout.byId.get(node.parent);
    return parent !== undefined && overlaps(spanOf(parent, node), window);
  });
}

/** The card under a point, if any. */
export function nodeAt(layout: TreeLayout, point: { x: number; y: number }): PlacedNode | undefined {
  return layout.nodes.find((node) => contains(node, { ...point, width: 0, height: 0 }));
}

/** How much a card shows at a scale: everything, its title alone, or a plain box. */
export type Detail = 'full' | 'title' | 'box';

export function detailAt(scale: number): Detail {
  if (scale >= 0.5) return 'full';
  return scale >= 0.22 ? 'title' : 'box';
}

function spanOf(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
