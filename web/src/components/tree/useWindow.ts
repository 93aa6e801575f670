import { useElementSize } from '@vueuse/core';
import { computed, ref, shallowRef, watch, type Ref } from 'vue';
import type { Rect } from './layout.ts';
import { contains, detailAt, grown, viewRect, type Detail, type View } from './visible.ts';

/** Margin drawn around the view, as a share of it: a pan within it costs no drawing at all. */
const MARGIN = 0.5;

/**
 * The window of the tree that is drawn. It follows the view lazily: only when the view leaves it, or
 * when the view has shrunk so far into it that most of what is drawn is out of sight.
 */
export function useWindow(element: Readonly<Ref<SVGSVGElement | null>>, view: Readonly<Ref<View>>) {
  const { width, height } = useElementSize(element as Ref<SVGElement | null>);
  const window = shallowRef<Rect>({ x: 0, y: 0, width: 0, height: 0 });
  const detail = ref<Detail>('full');
  const shown = computed(() => viewRect(view.value, { width: width.value, height: height.value }));

  watch(
    shown,
    (rect) => {
      detail.value = detailAt(view.value.k);
      const tooLarge = rect.width * (1 + 2 * MARGIN) * 2 < window.value.width;
      if (tooLarge || !contains(window.value, rect)) window.value = grown(rect, MARGIN);
    },
    { immediate: true },
  );

  return { window, detail, shown, width, height };
}
