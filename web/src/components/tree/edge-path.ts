/** Edges of the tree as SVG path data. Pure; points are in tree coordinates. */
export interface Point {
  x: number;
  y: number;
}

const round = (value: number) => Math.round(value * 10) / 10;
const at = ({ x, y }: Point) => `${round(x)},${round(y)}`;

/** A calm S-curve from a card's right side to the left side of the card that follows. */
export function treeEdge(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2;
  return `M${at(from)}C${at({ x: middle, y: from.y })} ${at({ x: middle, y: to.y })} ${at(to)}`;
}

/** The same edge as one straight line: enough far out, and much quicker to paint. */
export function straightEdge(from: Point, to: Point): string {
  return `M${at(from)}L${at(to)}`;
}

/**
 * A cross-link: forwards a wide curve, backwards a loop that leaves to the right and comes in from the
 * left, so that its direction reads without following it with a finger.
 */
export function crossEdge(from: Point, to: Point): string {
  const reach = Math.max(48, Math.min(160, Math.abs(to.x - from.x) / 2));
  const [out, back] = [
    { x: from.x + reach, y: from.y },
    { x: to.x - reach, y: to.y },
  ];
  if (to.x - from.x >= 48) return `M${at(from)}C${at(out)} ${at(back)} ${at(to)}`;
  const lane = Math.abs(from.y - to.y) > 112 ? (from.y + to.y) / 2 : Math.min(from.y, to.y) - 56;
  const turn = { x: (from.x + to.x) / 2, y: lane };
  return [
    `M${at(from)}C${at(out)} ${at({ x: out.x, y: lane })} ${at(turn)}`,
    `C${at({ x: back.x, y: lane })} ${at(back)} ${at(to)}`,
  ].join('');
}

/** Where a "+" sits on an edge: just outside the card, so that it stays beside its row. */
export function edgeHandle(from: Point): Point {
  return { x: from.x + 22, y: from.y };
}
