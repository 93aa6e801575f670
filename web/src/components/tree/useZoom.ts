/** Pan and zoom of an SVG element: takes the element, gives the view. Drawing is the caller's. */
import { select } from 'd3-selection';
import 'd3-transition';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { onBeforeUnmount, onMounted, shallowRef, type Ref } from 'vue';
import type { Rect } from './layout.ts';
import type { View } from './visible.ts';

export const SCALE_LIMITS = { min: 0.02, max: 2, fit: 1 } as const;

/** Marks elements that are grabbed themselves: a press on them never pans. */
export const GRABBED = '[data-grab]';

interface ZoomOptions {
  /** While true a press anywhere pans, also on a card. */
  panning?: Ref<boolean>;
  /** Width in px on the left that something else covers: what is brought into view stays clear of it. */
  covered?: Ref<number>;
}

export function useZoom(element: Readonly<Ref<SVGSVGElement | null>>, options: ZoomOptions = {}) {
  const view = shallowRef<View>({ x: 0, y: 0, k: 1 });
  /** True while the user moves the view. */
  const moving = shallowRef(false);
  let behaviour: ZoomBehavior<SVGSVGElement, unknown> | undefined;

  onMounted(() => {
    if (!element.value) return;
    behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([SCALE_LIMITS.min, SCALE_LIMITS.max])
      .filter(mayMove)
      .on('start', () => (moving.value = true))
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        view.value = { x: transform.x, y: transform.y, k: transform.k };
      })
      .on('end', () => (moving.value = false));
    select(element.value).call(behaviour).on('dblclick.zoom', null);
  });
  onBeforeUnmount(() => element.value && select(element.value).on('.zoom', null));

  function mayMove(event: Event): boolean {
    if (event.type === 'wheel') return true;
    if (event instanceof MouseEvent && event.button !== 0 && event.button !== 1) return false;
    if (event.type === 'touchstart' && (event as TouchEvent).touches.length > 1) return true;
    if (options.panning?.value) return true;
    return !(event.target instanceof Element && event.target.closest(GRABBED));
  }

  function moveTo(next: View, animated: boolean) {
    if (!element.value || !behaviour) return;
    const target = zoomIdentity.translate(next.x, next.y).scale(next.k);
    const calm = !animated || matchMedia('(prefers-reduced-motion: reduce)').matches;
    const canvas = select(element.value);
    if (calm) canvas.call(behaviour.transform, target);
    else canvas.transition().duration(180).call(behaviour.transform, target);
  }

  /** The part of the element that nothing covers; most of it covered counts as none. */
  function freeSpace() {
    const { width, height } = element.value?.getBoundingClientRect() ?? { width: 0, height: 0 };
    const covered = options.covered?.value ?? 0;
    const left = covered < width / 2 ? covered : 0;
    return { width: width - left, height, left };
  }

  /** The part of the tree that is in view now and not covered. */
  function freeRect(): Rect {
    const { width, height, left } = freeSpace();
    const { x, y, k } = view.value;
    return { x: (left - x) / k, y: -y / k, width: width / k, height: height / k };
  }

  /** Shows all of `rect`, never larger than life. */
  function fit(rect: Rect, animated = true) {
    const { width, height, left } = freeSpace();
    if (!width || !height) return;
    const margin = 48;
    const k = Math.min(
      SCALE_LIMITS.fit,
      (width - 2 * margin) / Math.max(rect.width, 1),
      (height - 2 * margin) / Math.max(rect.height, 1),
    );
    const scale = Math.max(SCALE_LIMITS.min, k);
    const x = left + (width - rect.width * scale) / 2 - rect.x * scale;
    const y = (height - rect.height * scale) / 2 - rect.y * scale;
    moveTo({ x, y, k: scale }, animated);
  }

  /** Brings `rect` to the middle at a scale where it can be read. */
  function centre(rect: Rect, animated = true, smallest = 0.7) {
    const { width, height, left } = freeSpace();
    const k = Math.max(view.value.k, smallest);
    const x = left + width / 2 - (rect.x + rect.width / 2) * k;
    const y = height / 2 - (rect.y + rect.height / 2) * k;
    moveTo({ x, y, k }, animated);
  }

  function zoomBy(factor: number) {
    if (!element.value || !behaviour) return;
    select(element.value).transition().duration(120).call(behaviour.scaleBy, factor);
  }

  function panBy(dx: number, dy: number) {
    const { x, y, k } = view.value;
    moveTo({ x: x + dx, y: y + dy, k }, false);
  }

  /** A point of the screen in tree coordinates. */
  function toTree(clientX: number, clientY: number) {
    const box = element.value?.getBoundingClientRect();
    const { x, y, k } = view.value;
    return { x: (clientX - (box?.left ?? 0) - x) / k, y: (clientY - (box?.top ?? 0) - y) / k };
  }

  return { view, moving, freeRect, fit, centre, zoomBy, panBy, moveTo, toTree };
}
