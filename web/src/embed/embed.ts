/**
 * `/embed.js`: a bot's chat on another site.
 *
 * `<script src="https://…/embed.js" data-bot="slug" async></script>`, with what is wished of `data-mode` (bubble,
 * popup, inline), `data-open` (click, time:10, scroll:50), `data-lang`, `data-source`, `data-label`, `data-accent`,
 * `data-side`, `data-target` and `data-height`. `ukv.open(bot?)` and `ukv.close(bot?)` move it. The script element
 * sends `ukv:started`, `ukv:answered` and `ukv:completed`, which bubble to the window.
 */
import { floatingWidget } from './floating.ts';
import { inlineWidget } from './inline.ts';
import { readOptions, type Options } from './options.ts';
import type { Surroundings, Widget } from './widget.ts';

interface Ukv {
  /** Of several bots the first, where none is named. */
  open(bot?: string): void;
  close(bot?: string): void;
  add(script: HTMLScriptElement): void;
}

declare global {
  interface Window {
    ukv?: Ukv;
  }
}

function createUkv(): Ukv {
  const widgets: Widget[] = [];
  const named = (bot?: string) => widgets.find(({ options }) => !bot || options.bot === bot);

  function add(script: HTMLScriptElement) {
    const options = readOptions(script.dataset, new URL(script.src).origin, document.documentElement.lang);
    const floats = options.mode !== 'inline';
    const same = (other: Options) => other.src === options.src && other.target === options.target;
    const onPage = widgets.filter(({ host }) => host.isConnected);
    if ((floats || options.target) && onPage.some((one) => same(one.options))) return;
    const around: Surroundings = {
      place: floats
        ? (host) => document.body.append(host)
        : (host) => putInline(host, script, options.target),
      tell: ({ ukv, ...detail }) => announce(script, `ukv:${ukv}`, { bot: options.bot, ...detail }),
      below: onPage.filter((one) => one.options.mode === 'bubble' && one.options.side === options.side)
        .length,
      makeRoom: () => widgets.forEach((one) => one !== widget && one.close()),
    };
    const widget = floats ? floatingWidget(options, around) : inlineWidget(options, around);
    widgets.push(widget);
  }

  return {
    open: (bot) => named(bot)?.open(),
    close: (bot) => named(bot)?.close(),
    add,
  };
}

/** In the element that was named, in place of what it holds for browsers without scripts; else after the script. */
function putInline(host: HTMLElement, script: HTMLScriptElement, target: string) {
  const named = target && document.querySelector(target);
  if (named) named.replaceChildren(host);
  else script.after(host);
}

/** On the script element, or on the window when it has left the page since. */
function announce(script: HTMLScriptElement, type: string, detail: object) {
  const event = new CustomEvent(type, { detail, bubbles: true });
  (script.isConnected ? script : window).dispatchEvent(event);
}

const script = document.currentScript as HTMLScriptElement;
const ukv = (window.ukv ??= createUkv());
if (document.readyState === 'loading' && !(script.dataset.mode === 'inline' && !script.dataset.target))
  addEventListener('DOMContentLoaded', () => ukv.add(script));
else ukv.add(script);
