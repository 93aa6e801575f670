import { useRef } from 'preact/hooks';

/** Keeps the rest of a double click, and of a key held down, from the question that came by its beginning. */
export function useOneTurn(turn: number) {
  const began = useRef(turn);
  const keep = (event: Event, goesOn: boolean) => {
    if (!goesOn) began.current = turn;
    else if (began.current !== turn) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return {
    onClickCapture: (event: MouseEvent) => keep(event, event.detail > 1),
    onKeyDownCapture: (event: KeyboardEvent) => keep(event, event.repeat),
  };
}
