import { useEventListener } from '@vueuse/core';
import { ref, type Ref } from 'vue';

interface CanvasDeeds {
  undo: () => void;
  redo: () => void;
  remove: (subtree: boolean) => void;
  duplicate: () => void;
  /** Text for the clipboard; null → nothing is selected. */
  copy: () => string | null;
  paste: (text: string) => void;
}

/**
 * Keys of the canvas: undo and redo anywhere but in a text field (which has its own), the rest while the
 * focus is on the tree. Space, held down, turns presses into panning.
 */
export function useCanvasKeys(host: Readonly<Ref<HTMLElement | null>>, deeds: CanvasDeeds) {
  const panning = ref(false);
  const onTree = () => host.value?.contains(document.activeElement) ?? false;

  useEventListener(window, 'keydown', (event) => {
    if (isWriting(event.target)) return;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (command && key === 'z') return act(event, event.shiftKey ? deeds.redo : deeds.undo);
    if (command && key === 'y') return act(event, deeds.redo);
    if (!onTree()) return;
    if (command && key === 'd') return act(event, deeds.duplicate);
    if (key === 'delete' || key === 'backspace') return act(event, () => deeds.remove(event.shiftKey));
    if (key === ' ') return act(event, () => (panning.value = true));
  });
  useEventListener(window, 'keyup', (event) => {
    if (event.key === ' ') panning.value = false;
  });
  useEventListener(window, 'blur', () => (panning.value = false));

  useEventListener(document, 'copy', (event) => {
    const text = onTree() && !isWriting(event.target) ? deeds.copy() : null;
    if (text === null) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  });
  useEventListener(document, 'paste', (event) => {
    const text = event.clipboardData?.getData('text/plain');
    if (text && onTree() && !isWriting(event.target)) act(event, () => deeds.paste(text));
  });

  return { panning };
}

function act(event: Event, deed: () => void) {
  event.preventDefault();
  deed();
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null
  );
}
