/** What a page's own styles hide or turn round, as far as single classes and ids say. */

export interface StyleNames {
  /** `.class` and `#id`. */
  hidden: Set<string>;
  reversed: Set<string>;
}

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const TURNED = /unicode-bidi\s*:\s*(?:bidi|isolate)-override/i;
const RIGHT_TO_LEFT = /direction\s*:\s*rtl/i;
const NAMES = 200;
const RULE = 2_000;

/** Adds the rules of one style element. */
export function addStyles(names: StyleNames, css: string): void {
  for (const rule of css.split('}')) {
    const at = rule.lastIndexOf('{');
    const body = rule.slice(at + 1);
    if (at < 0 || body.length > RULE) continue;
    const kinds = [
      HIDDEN.test(body) && names.hidden,
      RIGHT_TO_LEFT.test(body) && TURNED.test(body) && names.reversed,
    ];
    for (const kind of kinds) if (kind) addSelectors(kind, rule.slice(0, at).slice(-RULE));
  }
}

function addSelectors(names: Set<string>, selectors: string): void {
  const last = selectors.slice(Math.max(selectors.lastIndexOf('{'), selectors.lastIndexOf(';')) + 1);
  for (const selector of last.split(',')) {
    const name = /^\s*[a-z0-9]{0,20}([.#][\w-]{1,80})\s*$/i.exec(selector)?.[1];
    if (name && names.size < NAMES) names.add(name);
  }
}

/** Without `styles`: whether the element itself says so. */
export function isHiddenBy(attribs: Record<string, string>, styles?: StyleNames): boolean {
  if (styles) return namesOf(attribs).some((name) => styles.hidden.has(name));
  return 'hidden' in attribs || /display\s*:\s*none/i.test(attribs.style ?? '');
}

export function isReversedBy(name: string, attribs: Record<string, string>, styles: StyleNames): boolean {
  if (name === 'bdo' && attribs.dir?.toLowerCase() === 'rtl') return true;
  const { style = '' } = attribs;
  const own = RIGHT_TO_LEFT.test(style) && TURNED.test(style);
  return own || namesOf(attribs).some((one) => styles.reversed.has(one));
}

function namesOf({ class: classes = '', id = '' }: Record<string, string>): string[] {
  const words = classes.slice(0, RULE).split(/\s+/).filter(Boolean);
  return [...words.map((word) => `.${word}`), ...(id ? [`#${id}`] : [])];
}
