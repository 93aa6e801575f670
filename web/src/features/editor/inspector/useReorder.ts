import { ref } from 'vue';

/**
 * Re-ordering a list by its rows' handles: drag with mouse, pen or finger, or the arrow keys. Rows carry
 * `data-row` with their index; handles get `handle(index)` as listeners.
 */
export function useReorder(move: (from: number, to: number) => void) {
  /** The row being dragged and the one it would take the place of. */
  const dragging = ref<{ from: number; to: number } | null>(null);

  function rowAt(event: PointerEvent, list: Element | null | undefined): number | null {
    const row = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-row]');
    return row && list?.contains(row) ? Number(row.getAttribute('data-row')) : null;
  }

  const handle = (index: number) => ({
    pointerdown(event: PointerEvent) {
      if (event.button !== 0) return;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      dragging.value = { from: index, to: index };
    },
    pointermove(event: PointerEvent) {
      if (!dragging.value) return;
      const list = (event.currentTarget as Element).closest('[data-list]');
      const to = rowAt(event, list);
      if (to !== null) dragging.value = { ...dragging.value, to };
    },
    pointerup() {
      const done = dragging.value;
      dragging.value = null;
      if (done && done.from !== done.to) move(done.from, done.to);
    },
    pointercancel() {
      dragging.value = null;
    },
    keydown(event: KeyboardEvent) {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      move(index, index + (event.key === 'ArrowUp' ? -1 : 1));
    },
  });

  return { dragging, handle };
}
