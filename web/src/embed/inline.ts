import { shelter } from './elements.ts';
import { createFrame } from './frame.ts';
import type { Options } from './options.ts';
import type { Surroundings, Widget } from './widget.ts';

/** The chat is fetched when the visitor is this near to it. */
const NEAR = '400px';

/** A chat as a part of the page, whose height is there before anything of it is. */
export function inlineWidget(options: Options, { place, tell }: Surroundings): Widget {
  const host = shelter(options, { height: `${options.height}px` });
  let frame: HTMLIFrameElement | undefined;
  const watcher = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) load();
    },
    { rootMargin: NEAR },
  );
  function load() {
    watcher.disconnect();
    if (frame) return;
    host.shadowRoot!.append((frame = createFrame(options, tell)));
  }
  place(host);
  watcher.observe(host);
  return {
    options,
    host,
    open() {
      load();
      host.scrollIntoView();
      frame!.focus();
    },
    close() {},
  };
}
