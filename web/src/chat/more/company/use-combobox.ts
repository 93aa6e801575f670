import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { moved } from './move.ts';

interface Options {
  list: RefObject<HTMLElement | null>;
  listId: string;
  /** What is offered; another array is another offer. */
  items: readonly unknown[];
  onPick: (index: number) => void;
}

export const optionId = (listId: string, index: number) => `${listId}-${index}`;

/**
 * Makes the field of the form that the list stands in a combobox (WAI-ARIA APG, list autocomplete). The field was
 * there before these parts came, and may be typed into just now: it is joined to, not replaced.
 * `open`: whether the list shows; `active`: index of the marked item, -1 → the field itself.
 */
export function useCombobox({ list, listId, items, onPick }: Options) {
  const [closed, setClosed] = useState<readonly unknown[]>();
  const [marked, setMarked] = useState({ items, active: -1 });
  const active = marked.items === items ? marked.active : -1;
  const open = items.length > 0 && closed !== items;
  const fieldOf = () => list.current?.closest('form')?.querySelector<HTMLInputElement>('[data-focus]');

  useLayoutEffect(() => {
    const field = fieldOf();
    field?.setAttribute('role', 'combobox');
    field?.setAttribute('aria-autocomplete', 'list');
    field?.setAttribute('aria-controls', listId);
    // The browser's own list would lie over ours.
    field?.setAttribute('autocomplete', 'off');
  }, []);

  useLayoutEffect(() => {
    const field = fieldOf();
    field?.setAttribute('aria-expanded', `${open}`);
    if (open && active >= 0) field?.setAttribute('aria-activedescendant', optionId(listId, active));
    else field?.removeAttribute('aria-activedescendant');
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [open, active, items]);

  // Before the list can be seen: a key pressed at once is meant for it.
  useLayoutEffect(() => {
    const field = fieldOf();
    if (!field || !open) return;
    const close = () => setClosed(items);
    const press = (event: KeyboardEvent) => {
      const next = moved(active, items.length, event.key);
      if (next !== null) setMarked({ items, active: next });
      else if (event.key === 'Enter' && active >= 0) onPick(active);
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
      // Escape closes the list and not the chat.
      event.stopPropagation();
    };
    field.addEventListener('keydown', press);
    field.addEventListener('blur', close);
    return () => {
      field.removeEventListener('keydown', press);
      field.removeEventListener('blur', close);
    };
  }, [open, active, items]);

  return { open, active };
}
