import { inkOn } from './ink.ts';
import type { Options } from './options.ts';

/** `embed.css`, minified: the build puts it in. */
declare const EMBED_CSS: string;
const STYLE = EMBED_CSS;

/** A new element with properties and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/**
 * An element that the page's own style cannot reach into, with our style inside. Styles are set by script only:
 * a page whose Content-Security-Policy allows no style but its own still shows them.
 * @param variables custom properties, without `--ukv-`
 */
export function shelter({ mode, accent }: Options, variables: Record<string, string>): HTMLElement {
  const host = element('div', { className: mode });
  for (const [name, value] of Object.entries({ accent, ink: inkOn(accent), ...variables }))
    host.style.setProperty(`--ukv-${name}`, value);
  const root = host.attachShadow({ mode: 'open' });
  if (root.adoptedStyleSheets) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } else root.append(element('style', { textContent: STYLE }));
  return host;
}
