import { element, shelter } from './elements.ts';
import { createFrame } from './frame.ts';
import { whenDue } from './opening.ts';
import type { Options } from './options.ts';
import { SMALL } from './small.ts';
import type { Surroundings, Widget } from './widget.ts';

/** What the button takes of the sheet's height. */
const LIFT = '72px';

/**
 * A chat over the page: behind a button (bubble), or without one (popup). It is fetched when it opens, or when
 * the rule says so. By the rule alone it comes without taking the focus, and not at all to a visitor who has
 * closed it.
 */
export function floatingWidget(options: Options, { place, tell, below, makeRoom }: Surroundings): Widget {
  const bubble = options.mode === 'bubble';
  const host = shelter(options, { below: `${below}`, lift: bubble ? LIFT : '0px' });
  const root = host.shadowRoot!;
  const dialog = element('dialog', { onclose: () => expanded(false) });
  const opener = element(
    'button',
    { className: `opener ${options.side}`, onclick: toggle },
    element('i'),
    options.label,
  );
  const closer = element(
    'button',
    { className: 'close', title: options.close, onclick: close },
    element('i'),
  );
  let frame: HTMLIFrameElement | undefined;
  /** It opens by itself as soon as the chat has come. */
  let due = false;

  function load() {
    if (frame) return;
    frame = createFrame(options, (message) => {
      if (message.ukv === 'ready') {
        closer.remove();
        if (due && !message.dismissed) show(false);
        else if (root.activeElement === frame) frame!.contentWindow!.focus();
      }
      if (message.ukv === 'started') dialog.classList.remove('uncalled');
      if (message.ukv === 'close') close();
      tell(message);
    });
    dialog.append(frame, closer);
  }

  function show(asked: boolean) {
    due = false;
    // An iPhone before iOS 15.4 has no dialogs.
    if (!dialog.show) return void window.open(options.page);
    load();
    if (dialog.open) return;
    makeRoom();
    expanded(true);
    dialog.className = `${options.side} ${asked ? '' : 'uncalled'}`;
    if (!asked) return dialog.setAttribute('open', '');
    if (matchMedia(SMALL).matches) dialog.showModal();
    else dialog.show();
    frame?.focus();
  }

  function close() {
    due = false;
    const inside = dialog.contains(root.activeElement);
    dialog.close();
    if (inside && bubble) opener.focus();
  }

  function toggle() {
    if (dialog.open) close();
    else show(true);
  }

  function expanded(open: boolean) {
    opener.setAttribute('aria-expanded', `${open}`);
  }

  expanded(false);
  dialog.setAttribute('aria-label', options.label);
  root.append(...(bubble ? [opener] : []), dialog);
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape') close();
  });
  place(host);
  if (options.opening)
    whenDue(options.opening, () => {
      due = !frame;
      load();
    });
  return { options, host, open: () => show(true), close };
}
