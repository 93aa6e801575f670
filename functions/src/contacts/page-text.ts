/** A web page as lines of text, with what its links lead to. Linear in its length, whatever its markup is. */
import { load } from 'cheerio/slim';
import type { AnyNode, Element } from 'domhandler';

export interface PageText {
  /** `fi`, `sv`, `en` as the page says; '' → it does not, or another. */
  language: 'fi' | 'sv' | 'en' | '';
  /** One per block; cells of a table row are parted by ' | '. Mail and phone links stand written out. */
  lines: string[];
  links: { href: string; text: string }[];
  /** Texts of the JSON-LD scripts. */
  structured: string[];
}

const LINE_LENGTH = 1_000;
const LINES = 20_000;
const LINKS = 2_000;
/** Deeper pages are built to keep parsers busy: closing tags are looked for through all that is open. */
const DEPTH = 512;

const BLOCKS = new Set(
  (
    'address article aside blockquote body br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr label legend li main nav ol option p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const SKIPPED = new Set(['style', 'template', 'svg', 'title', 'iframe', 'object', 'select', 'textarea']);
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** null for a page that is nested beyond reason. */
export function readPage(html: string): PageText | null {
  if (isTooDeep(html)) return null;
  const reading: Reading = { lines: [], line: '', links: [], structured: [] };
  const root = load(html, { xml: { xmlMode: false, decodeEntities: true } }).root()[0];
  if (root) walk(root, reading);
  breakLine(reading);
  return {
    language: languageOf(html),
    lines: reading.lines,
    links: reading.links,
    structured: reading.structured,
  };
}

interface Reading extends Omit<PageText, 'language'> {
  line: string;
}

function walk(node: AnyNode, reading: Reading): void {
  if (node.type === 'text') return append(reading, node.data.replace(/\s+/g, ' '));
  if (node.type === 'script') return keepStructured(node as Element, reading);
  if (node.type === 'tag') return walkElement(node as Element, reading);
  if (node.type === 'root') node.children.forEach((child) => walk(child, reading));
}

function walkElement(element: Element, reading: Reading): void {
  const { name, attribs, children } = element;
  if (SKIPPED.has(name) || isHidden(attribs)) return;
  const block = BLOCKS.has(name);
  if (block) breakLine(reading);
  if ((name === 'td' || name === 'th') && reading.line.trim()) append(reading, ' | ');
  const before = reading.line.length;
  children.forEach((child) => walk(child, reading));
  if (name === 'a' && attribs.href) leave(attribs.href.trim(), reading.line.slice(before), reading);
  if (block) breakLine(reading);
}

/** What a link says; where it leads, when that is an address or a number, is written behind it. */
function leave(href: string, text: string, reading: Reading): void {
  if (/^mailto:/i.test(href)) return append(reading, ` ${decoded(href.slice(7).split('?')[0]!)} `);
  if (/^tel:/i.test(href)) return append(reading, ` tel:${decoded(href.slice(4))} `);
  if (reading.links.length < LINKS) reading.links.push({ href, text: text.trim().slice(0, 200) });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function keepStructured(script: Element, { structured }: Reading): void {
  if (!/ld\+json/i.test(script.attribs.type ?? '')) return;
  const [content] = script.children;
  if (content?.type === 'text') structured.push(content.data);
}

function append(reading: Reading, text: string): void {
  reading.line += text;
  while (reading.line.length > LINE_LENGTH) {
    keep(reading, reading.line.slice(0, LINE_LENGTH));
    reading.line = reading.line.slice(LINE_LENGTH);
  }
}

function breakLine(reading: Reading): void {
  keep(reading, reading.line);
  reading.line = '';
}

function keep({ lines }: Reading, line: string): void {
  const text = line.replace(/\s+/g, ' ').trim();
  if (text && lines.length < LINES) lines.push(text);
}

function isHidden(attribs: Record<string, string>): boolean {
  return 'hidden' in attribs || /display\s*:\s*none/i.test(attribs.style ?? '');
}

/** Opens and closes as the parser does. */
function isTooDeep(html: string): boolean {
  const open: string[] = [];
  for (const [, closing, tag = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const name = tag.toLowerCase();
    if (VOID.test(name)) continue;
    if (!closing) open.push(name);
    else {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    }
    if (open.length > DEPTH) return true;
  }
  return false;
}

function languageOf(html: string): PageText['language'] {
  const named = /<html[^>]{0,500}\blang\s?=\s?["']?(fi|sv|en)\b/i
    .exec(html.slice(0, 5_000))?.[1]
    ?.toLowerCase();
  return named === 'fi' || named === 'sv' || named === 'en' ? named : '';
}
