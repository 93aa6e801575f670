/** Markdown that advisers write → HTML that is safe on the respondent's page and in the staff app. */
import { Marked, type MarkedExtension, type Tokens } from 'marked';
import sanitize from 'sanitize-html';
import { isVisible, plainText } from './plain.ts';

/** Schemes a link in a text may have. */
const SAFE_LINK = /^(https?:\/\/|mailto:|tel:)/i;

/** Characters rendered at most: the longest text a schema allows. More is hostile, and emphasis costs n². */
const MAX_LENGTH = 20_000;
/** Deeper quotes and lists than this nobody writes, and the parser's recursion must stay shallow. */
const MAX_NESTING = 20;
const TOO_DEEP = new RegExp(
  `^((?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d+[.)](?=[ \\t]))){${MAX_NESTING}}).*$`,
  'gm',
);

/** What our Markdown is: no tables, headings that fit below a page's title. */
export const SYNTAX: MarkedExtension = {
  gfm: true,
  breaks: true,
  tokenizer: { table: () => undefined, del: () => undefined },
  renderer: {
    heading({ tokens, depth }: Tokens.Heading) {
      const level = Math.min(Math.max(depth, 2), 4);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
  },
};

const marked = new Marked(SYNTAX);

/** What may be in the HTML of a text. */
export const TEXT_OPTIONS: sanitize.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    'ul',
    'ol',
    'li',
    'h2',
    'h3',
    'h4',
    'a',
    'blockquote',
    'code',
    'pre',
    'hr',
  ],
  allowedAttributes: { a: ['href', 'rel', 'target'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  nestingLimit: 3 * MAX_NESTING,
  parseStyleAttributes: false,
  transformTags: { a: (_, { href = '' }) => ({ tagName: 'a', attribs: linkAttributes(href) }) },
  exclusiveFilter: ({ tag, attribs }) => (tag === 'a' && !attribs.href ? 'excludeTag' : false),
};

/** A placeholder must not become part of an address: what respondents type would end up in a link. */
export function linkAttributes(href: string): sanitize.Attributes {
  if (!SAFE_LINK.test(href)) return {};
  const safe = href.replaceAll('{', '%7B').replaceAll('}', '%7D');
  const opensElsewhere = /^http/i.test(safe);
  return { href: safe, rel: 'noopener noreferrer', ...(opensElsewhere && { target: '_blank' }) };
}

/** Markdown through a parser of this syntax and a sanitiser, cut to what a schema allows. */
export function renderWith(parser: Marked, markdown: string, options: sanitize.IOptions): string {
  const text = markdown.slice(0, MAX_LENGTH).toWellFormed().replace(TOO_DEEP, '$1');
  return sanitize(parser.parse(text, { async: false }), options).trim();
}

/** Whether a link in a text survives rendering: http(s), mailto or tel. */
export function isSafeLink(href: string): boolean {
  return SAFE_LINK.test(href);
}

/** Whether a reader sees anything of the Markdown once it is rendered. */
export function isVisibleMarkdown(markdown: string): boolean {
  // Nothing that only shapes or hides begins with a letter, and most texts do: they need no rendering.
  return /^\s*\p{L}/u.test(markdown) || isVisible(plainText(renderMarkdown(markdown)).replace(/^•/gm, ''));
}

/** Safe HTML of a bubble's, consent's or summary's Markdown: text, lists, headings and links, no images. */
export function renderMarkdown(markdown: string): string {
  return renderWith(marked, markdown, TEXT_OPTIONS);
}
