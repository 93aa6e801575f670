/** A chat that came by itself has taken the focus from somewhere: closed, it gives it back there. */
export function giveFocusBack(dialog: HTMLDialogElement): void {
  const root = dialog.getRootNode() as ShadowRoot;
  const isOutside = (element: unknown): element is HTMLElement =>
    element instanceof HTMLElement && element !== root.host && element !== document.body;
  let before: unknown = document.activeElement;
  document.addEventListener('focusin', ({ target }) => {
    if (isOutside(target)) before = target;
  });
  dialog.addEventListener('close', () => {
    const lost = document.activeElement === document.body || dialog.contains(root.activeElement);
    if (lost && isOutside(before)) before.focus({ preventScroll: true });
  });
}
