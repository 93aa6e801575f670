import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Rejected } from '../state/chat-state.ts';

/**
 * Moves focus to where the next action is: the field that was refused, the new question's field, or
 * the group of its ready answers. On a touch screen a field is not focused by itself, since the
 * keyboard would cover the question. Nothing moves before the respondent has done something.
 * @param pending bubbles are still to come: focus waits in the group, and is lost to no removed button
 */
export function useFocusNext(turn: number, pending: boolean, rejected: Rejected | null) {
  const dock = useRef<HTMLDivElement>(null);
  const first = useRef(turn);
  // Before the new answers can be seen: a key pressed at once belongs to them.
  useLayoutEffect(() => {
    if (turn !== first.current) dock.current?.focus({ preventScroll: true });
  }, [turn]);
  useEffect(() => {
    if (pending || turn === first.current || document.activeElement !== dock.current) return;
    const field = dock.current?.querySelector<HTMLElement>('[data-focus]');
    if (matchMedia('(pointer: fine)').matches) field?.focus({ preventScroll: true });
  }, [turn, pending]);
  useEffect(() => {
    if (!rejected) return;
    const refused = dock.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const consent = dock.current?.querySelector<HTMLElement>('input[type="checkbox"]');
    (refused ?? consent)?.focus();
  }, [rejected]);
  return dock;
}
