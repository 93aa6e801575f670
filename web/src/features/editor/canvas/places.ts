/** Where in the tree something can be added, dropped or pasted. Pure. */
import type { Slot } from '../../../../../core/dialogue/edit.ts';
import { openEnds, portOf, type Card } from '../../../components/tree/card.ts';
import { edgeHandle, type Point } from '../../../components/tree/edge-path.ts';
import type { PlacedNode, TreeLayout } from '../../../components/tree/layout.ts';
import { nodeAt } from '../../../components/tree/visible.ts';

export interface Handle extends Slot, Point {
  /** Nothing follows yet. */
  open: boolean;
}

type CardOf = (id: string) => Card | undefined;

/** Every way on from a card with the point where its "+" sits, in tree coordinates. */
export function handlesOf(placed: PlacedNode, card: Card): Handle[] {
  const open = new Set(openEnds(card).map(({ via }) => via));
  const ways = card.next === undefined ? card.rows.filter(({ leads }) => leads) : [{ via: null }];
  return ways.map(({ via }) => ({
    parent: card.id,
    via,
    open: open.has(via),
    ...edgeHandle(portOf(placed, card, via)),
  }));
}

/** Where "add" puts a node by default: the card's first open end, else its last way on; null → it has none. */
export function placeAfter(card: Card): Slot | null {
  const first = openEnds(card)[0];
  if (first) return { parent: card.id, via: first.via };
  if (card.next !== undefined) return { parent: card.id, via: null };
  const last = card.rows.findLast(({ leads }) => leads);
  return last ? { parent: card.id, via: last.via } : null;
}

/** The selected card's place; where it has none, or nothing is selected, the first open end of the tree. */
export function placeToAdd(layout: TreeLayout, cardOf: CardOf, selected: string | null): Slot | null {
  const card = selected === null ? undefined : cardOf(selected);
  const own = card && placeAfter(card);
  if (own) return own;
  for (const { id } of layout.nodes) {
    const other = cardOf(id);
    const end = other && openEnds(other)[0];
    if (other && end) return { parent: other.id, via: end.via };
  }
  return null;
}

/** How far from a "+" a dragged card may be let go, px of the tree. */
const REACH = 64;

/**
 * Where a dragged card would land: the nearest "+" within reach, else the first place of the card under
 * the pointer. `moving` and all below it are no place for it.
 */
export function dropPlace(
  nodes: readonly PlacedNode[],
  layout: TreeLayout,
  cardOf: CardOf,
  point: Point,
  moving: ReadonlySet<string>,
): Slot | null {
  let best: { slot: Slot; distance: number } | undefined;
  for (const placed of nodes) {
    const card = moving.has(placed.id) ? undefined : cardOf(placed.id);
    for (const handle of card ? handlesOf(placed, card) : []) {
      const distance = Math.hypot(handle.x - point.x, handle.y - point.y);
      if (distance <= REACH && distance < (best?.distance ?? Infinity)) {
        best = { slot: { parent: handle.parent, via: handle.via }, distance };
      }
    }
  }
  if (best) return best.slot;
  const under = nodeAt(layout, point);
  const card = under && !moving.has(under.id) ? cardOf(under.id) : undefined;
  return card ? placeAfter(card) : null;
}
