import { drag, type D3DragEvent } from 'd3-drag';
import { select } from 'd3-selection';
import { onBeforeUnmount, shallowRef, watch, type Ref } from 'vue';
import type { Slot } from '../../../../../core/dialogue/edit.ts';
import type { Point } from '../../../components/tree/edge-path.ts';

interface Grabbed {
  id: string;
  x: number;
  y: number;
}

export interface DragState {
  id: string;
  /** Pointer in tree coordinates. */
  at: Point;
  /** Where the card would land if it were let go now. */
  place: Slot | null;
}

interface NodeDragOptions {
  enabled: () => boolean;
  toTree: (clientX: number, clientY: number) => Point;
  placeAt: (id: string, point: Point) => Slot | null;
  onDrop: (id: string, place: Slot) => void;
}

/** A press that moves less than this is a click. */
const CLICK_DISTANCE = 6;

/** Dragging a card with mouse, pen or one finger to another place in the tree. */
export function useNodeDrag(
  canvas: Readonly<Ref<SVGSVGElement | null | undefined>>,
  { enabled, toTree, placeAt, onDrop }: NodeDragOptions,
) {
  const dragged = shallowRef<DragState | null>(null);
  let from: Point = { x: 0, y: 0 };

  const behaviour = drag<SVGSVGElement, unknown, Grabbed>()
    .clickDistance(CLICK_DISTANCE)
    .filter((event: MouseEvent | TouchEvent) => {
      const single = 'touches' in event ? event.touches.length === 1 : event.button === 0 && !event.ctrlKey;
      return single && enabled() && grabbedId(event.target) !== null;
    })
    .subject((event: D3DragEvent<SVGSVGElement, unknown, Grabbed>) => {
      const id = grabbedId(event.sourceEvent.target as EventTarget) ?? '';
      return { id, x: event.x, y: event.y };
    })
    .on('start', (event: D3DragEvent<SVGSVGElement, unknown, Grabbed>) => (from = { x: event.x, y: event.y }))
    .on('drag', (event: D3DragEvent<SVGSVGElement, unknown, Grabbed>) => {
      if (!dragged.value && Math.hypot(event.x - from.x, event.y - from.y) < CLICK_DISTANCE) return;
      const { clientX, clientY } = pointOf(event.sourceEvent as MouseEvent | TouchEvent);
      const at = toTree(clientX, clientY);
      dragged.value = { id: event.subject.id, at, place: placeAt(event.subject.id, at) };
    })
    .on('end', () => {
      const last = dragged.value;
      dragged.value = null;
      if (last?.place) onDrop(last.id, last.place);
    });

  watch(
    canvas,
    (element) => {
      if (element) select(element).call(behaviour);
    },
    { immediate: true },
  );
  onBeforeUnmount(() => canvas.value && select(canvas.value).on('.drag', null));

  return dragged;
}

function grabbedId(target: EventTarget | null): string | null {
  if (!(target instanceof Element) || target.closest('[data-handle]')) return null;
  return target.closest('[data-node-id]')?.getAttribute('data-node-id') ?? null;
}

function pointOf(event: MouseEvent | TouchEvent): { clientX: number; clientY: number } {
  return 'clientX' in event ? event : (event.touches[0] ?? event.changedTouches[0]!);
}
