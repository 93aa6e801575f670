/**
 * A scanner for the XML of spreadsheets: it makes no object per tag, so that a million cells leave no garbage.
 * It knows no documents' own entities (a DOCTYPE is refused), and does not check what nobody reads.
 */
import { FileError } from '../file-error.ts';

/** Value of an attribute of the tag, '' where there is none; the name is a part of a regular expression. */
export type Attribute = (name: string) => string;

/** Names come without their prefix. */
export interface XmlEvents {
  open?(name: string, attribute: Attribute): void;
  close?(name: string): void;
  /** A text may come in pieces. */
  text?(text: string): void;
}

/** UTF-16 units of the longest tag, comment or CDATA section. */
const LONGEST = 1_000_000;
/** Enough to tell `<![CDATA[` from a DOCTYPE. */
const OPENING = 9;
const LONGEST_ENTITY = 12;

/** Walks through XML piece by piece and yields after each, so that the caller can take what the events brought. Throws FileError `broken`. */
export function* walkXml(pieces: Iterable<string>, events: XmlEvents): Generator<void> {
  let rest = '';
  for (const piece of pieces) {
    rest = scan(rest + piece, events);
    if (rest.length > LONGEST) throw new FileError('broken');
    yield;
  }
  if (rest.trim()) throw new FileError('broken');
}

/** The same in one go. */
export function readXml(pieces: Iterable<string>, events: XmlEvents): void {
  const walk = walkXml(pieces, events);
  while (!walk.next().done);
}

/** Tells what is complete, and gives back what is not. */
function scan(text: string, events: XmlEvents): string {
  for (let at = 0; ;) {
    const start = text.indexOf('<', at);
    if (start === -1) return textBefore(text.slice(at), events);
    if (start > at) events.text?.(withEntities(text.slice(at, start)));
    const end = endOf(text, start);
    if (end === -1) return text.slice(start);
    tell(text.slice(start, end), events);
    at = end;
  }
}

/** An entity may be cut in two. */
function textBefore(text: string, events: XmlEvents): string {
  const entity = text.lastIndexOf('&');
  const isCut = entity >= 0 && text.length - entity < LONGEST_ENTITY && !text.includes(';', entity);
  const whole = isCut ? text.slice(0, entity) : text;
  if (whole) events.text?.(withEntities(whole));
  return isCut ? text.slice(entity) : '';
}

/** Where the markup that starts here is over; -1 → not in this text. */
function endOf(text: string, start: number): number {
  const second = text[start + 1];
  if (second === '?') return after(text, '?>', start);
  if (second !== '!') return endOfTag(text, start);
  if (text.length - start < OPENING) return -1;
  if (text.startsWith('<!--', start)) return after(text, '-->', start + 4);
  if (text.startsWith('<![CDATA[', start)) return after(text, ']]>', start);
  throw new FileError('broken');
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at === -1 ? -1 : at + end.length;
}

/** A > within quotation marks ends nothing. */
function endOfTag(text: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text[at]!;
    if (quote) {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  return -1;
}

function tell(markup: string, events: XmlEvents): void {
  if (markup.startsWith('<!')) {
    if (markup.startsWith('<![')) events.text?.(markup.slice(OPENING, -3));
    return;
  }
  if (markup.startsWith('<?')) return;
  const name = /^<\/?(?:[^\s/>:]+:)?([^\s/>]+)/.exec(markup)?.[1];
  if (!name) throw new FileError('broken');
  const closes = markup[1] === '/';
  if (!closes) events.open?.(name, (attribute) => attributeOf(markup, attribute));
  if (closes || markup.endsWith('/>')) events.close?.(name);
}

const patterns = new Map<string, RegExp>();

function attributeOf(markup: string, name: string): string {
  let pattern = patterns.get(name);
  if (!pattern) patterns.set(name, (pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  const match = pattern.exec(markup);
  return match ? withEntities(match[1] ?? match[2] ?? '') : '';
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function withEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi,
    (_, decimal, hex, name) => {
      if (name) return NAMED[String(name).toLowerCase()] ?? '';
      const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
