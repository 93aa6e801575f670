import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../components/page-context.ts';

interface Props {
  title: string;
  /** Of a dialog that is not one of the page's sheets. */
  onClose?: () => void;
  children: ComponentChildren;
}

/** A dialog over the page, for as long as it is rendered; Escape and the browser's way back close it. */
export function Dialog({ title, onClose, children }: Props) {
  const { show } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby="dialog-title"
      onClose={onClose ?? (() => show(null))}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}
