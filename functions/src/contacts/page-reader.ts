import { addressesInAttributes, cloudflareAddress } from './attribute-addresses.ts';
import { addStyles, isHiddenBy, isReversedBy, type StyleNames } from './page-styles.ts';
import type { PageText } from './page-text.ts';
import { refreshTarget, scriptTargetsIn } from './ways-on.ts';

const LINE_LENGTH = 1_000;
const LINES = 20_000;
const LINKS = 2_000;
const LINK_TEXT = 200;
const ONWARD = 20;
/** Longest text of a style or script that is looked at. */
const CODE = 200_000;
/** Deeper pages are built to keep parsers busy. */
const DEPTH = 512;
/** A page with more letters than this has something to say beside its script. */
const FEW_LETTERS = 300;

const BLOCKS = new Set(
  (
    'address article aside blockquote body br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr label legend li main nav ol option p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const SKIPPED = new Set(['template', 'svg', 'title', 'object', 'select', 'textarea', 'iframe']);
/** Where a class may hide a decoy within an address; whole parts of a page are shown and hidden by scripts. */
const PHRASES = new Set(['span', 'b', 'i', 'em', 'strong', 'small', 'u', 'font', 'code', 'del', 's']);
const VOID = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '));

interface Open {
  name: string;
  skipped: boolean;
  /** Its text is turned round, or dropped when it holds no whole address, once it has ended. */
  onClose: '' | 'reverse' | 'hide';
  /** Length of the line where it began. */
  from: number;
  link: { href: string; text: string } | null;
  code: string[] | null;
  type: string;
}

/** Handler for the parser's events: nothing is built, so depth and length cost nothing but time. */
export class PageReader {
  readonly tooDeep = new Error('Nested beyond reason');
  private readonly lines: string[] = [];
  private readonly links: PageText['links'] = [];
  private readonly onward: string[] = [];
  private readonly structured: string[] = [];
  private readonly scriptTargets: string[] = [];
  private readonly styles: StyleNames = { hidden: new Set(), reversed: new Set() };
  private readonly open: Open[] = [];
  private line = '';
  private codeLength = 0;
  private letters = 0;

  onopentag(name: string, attribs: Record<string, string>): void {
    const parent = this.open.at(-1);
    const skipped = Boolean(parent?.skipped) || SKIPPED.has(name) || isHiddenBy(attribs);
    if (!skipped) this.begin(name, attribs);
    this.leadOn(name, attribs);
    if (VOID.has(name)) return;
    if (this.open.length >= DEPTH) throw this.tooDeep;
    const href = name === 'a' && !skipped ? attribs.href?.trim() : undefined;
    const code = name === 'style' || name === 'script';
    this.open.push({
      name,
      skipped: skipped || code,
      onClose: this.closingOf(name, attribs),
      from: this.line.length,
      link: href === undefined ? null : { href, text: labelOf(attribs) },
      code: code ? [] : null,
      type: attribs.type ?? '',
    });
  }

  ontext(text: string): void {
    const top = this.open.at(-1);
    if (top?.code && this.codeLength < CODE) {
      this.codeLength += text.length;
      top.code.push(text);
    }
    if (top?.skipped) return;
    this.letters += text.trim().length;
    this.append(text.replace(/\s+/g, ' '));
  }

  onclosetag(name: string): void {
    if (VOID.has(name)) return;
    const ended = this.open.pop();
    if (!ended) return;
    if (ended.code) return this.endCode(ended);
    if (ended.skipped) return;
    this.turn(ended);
    if (ended.link) this.leave(ended.link.href, ended);
    if (BLOCKS.has(name)) this.breakLine();
  }

  result(): Omit<PageText, 'language'> {
    this.breakLine();
    if (this.letters <= FEW_LETTERS) this.onward.push(...this.scriptTargets);
    const { lines, links, onward, structured } = this;
    return { lines, links, onward: onward.slice(0, ONWARD), structured };
  }

  private begin(name: string, attribs: Record<string, string>): void {
    if (BLOCKS.has(name)) this.breakLine();
    if ((name === 'td' || name === 'th') && this.line.trim()) this.append(' | ');
    const found = addressesInAttributes(attribs);
    if (found.length > 0) this.append(` ${found.join(' ')} `);
    if (name === 'img') this.showPicture(attribs);
    if (name === 'area' && attribs.href) this.keepLink(attribs.href.trim(), labelOf(attribs));
  }

  /** A picture is part of the words when it stands for a letter, and of its link in any case. */
  private showPicture(attribs: Record<string, string>): void {
    const said = (attribs.alt ?? '').trim();
    if (said === '@' || said === '.') this.append(said);
    const link = this.open.findLast((one) => one.link)?.link;
    const file = /([^/?#]{1,80})\.\w{2,5}(?:[?#]|$)/.exec((attribs.src ?? '').slice(-200))?.[1] ?? '';
    if (link) link.text += ` ${said || file}`.slice(0, LINK_TEXT);
  }

  private leadOn(name: string, attribs: Record<string, string>): void {
    const target = name === 'frame' || name === 'iframe' ? attribs.src : refreshTarget(name, attribs);
    if (target && this.onward.length < ONWARD) this.onward.push(target.trim());
  }

  private closingOf(name: string, attribs: Record<string, string>): Open['onClose'] {
    const reversed = isReversedBy(name, attribs, this.styles);
    if (reversed && !this.open.some(({ onClose }) => onClose === 'reverse')) return 'reverse';
    return PHRASES.has(name) && isHiddenBy(attribs, this.styles) ? 'hide' : '';
  }

  private turn({ onClose, from }: Open): void {
    if (!onClose || from > this.line.length) return;
    const own = this.line.slice(from);
    const shown = onClose === 'reverse' ? [...own].toReversed().join('') : own.includes('@') ? own : '';
    this.line = this.line.slice(0, from) + shown;
  }

  /** What a link says; where it leads, when that is an address or a number, is written behind it. */
  private leave(href: string, { from, link }: Open): void {
    const hidden = cloudflareAddress(href);
    if (hidden) return this.append(` ${hidden} `);
    if (/^mailto:/i.test(href)) return this.append(` ${decoded(href.slice(7).split('?')[0]!)} `);
    if (/^tel:/i.test(href)) return this.append(` tel:${decoded(href.slice(4))} `);
    this.keepLink(href, `${this.line.slice(from).trim()} ${link?.text ?? ''}`);
  }

  private keepLink(href: string, text: string): void {
    if (this.links.length < LINKS) this.links.push({ href, text: text.trim().slice(0, LINK_TEXT) });
  }

  private endCode({ name, code, type }: Open): void {
    const text = code?.join('') ?? '';
    if (name === 'style') addStyles(this.styles, text);
    else if (/json/i.test(type)) this.structured.push(text);
    else this.scriptTargets.push(...scriptTargetsIn(text));
  }

  private append(text: string): void {
    this.line += text;
    while (this.line.length > LINE_LENGTH) {
      this.keep(this.line.slice(0, LINE_LENGTH));
      this.line = this.line.slice(LINE_LENGTH);
    }
  }

  private breakLine(): void {
    this.keep(this.line);
    this.line = '';
  }

  /** Marks that cannot be seen, and letters written in parts or wide, would tear an address. */
  private keep(line: string): void {
    if (this.lines.length >= LINES) return;
    const text = line
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
      .normalize('NFKC')
      .replace(/\s+/g, ' ')
      .trim();
    if (text) this.lines.push(text);
  }
}

const labelOf = (attribs: Record<string, string>) =>
  [attribs['aria-label'], attribs.title, attribs.alt].filter(Boolean).join(' ').slice(0, LINK_TEXT);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
