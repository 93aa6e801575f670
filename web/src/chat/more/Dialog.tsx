import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePage } from '../components/page-context.ts';
import { useFirstMoment } from '../hooks/use-first-moment.ts';

interface Props {
  title: string;
  /** Of a dialog that is not one of the page's sheets. */
  onClose?: () => void;
  children: ComponentChildren;
}

/**
 * A dialog over the page, for as long as it is rendered; Escape and the browser's way back close it. Focus then
 * returns to what had it before.
 */
export function Dialog({ title, onClose, children }: Props) {
  const { show } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const rendered = useRef(true);
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      rendered.current = false;
      element?.close();
      // The element is gone by now: the browser cannot give focus back by itself.
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  /** Told a moment later: another dialog may be open in its place by then. */
  const closed = () => {
    if (!rendered.current) return;
    if (onClose) onClose();
    else show(null);
  };
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby="dialog-title"
      data-fresh={useFirstMoment(true, false) || undefined}
      onClose={closed}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}
