/** Markdown that advisers write → HTML that is safe on the respondent's page and in the staff app. */
import { Marked, type Tokens } from 'marked';
import sanitize from 'sanitize-html';

/** Schemes a link in a text may have. */
const SAFE_LINK = /^(https?:\/\/|mailto:|tel:)/i;
const OWN_IMAGE = /^\/api\/v1\/media\/[A-Za-z0-9_.-]+$/;

/** Characters rendered at most: the longest text a schema allows. More is hostile, and emphasis costs n². */
const MAX_LENGTH = 20_000;
/** Deeper quotes and lists than this nobody writes, and the parser's recursion must stay shallow. */
const MAX_NESTING = 20;
const TOO_DEEP = new RegExp(
  `^((?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d+[.)](?=[ \\t]))){${MAX_NESTING}}).*$`,
  'gm',
);

const marked = new Marked({
  gfm: true,
  breaks: true,
  tokenizer: { table: () => undefined, del: () => undefined },
  renderer: {
    heading({ tokens, depth }: Tokens.Heading) {
      const level = Math.min(Math.max(depth, 2), 4);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
  },
});

const TEXT_OPTIONS: sanitize.IOptions = {
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

const SITE_OPTIONS: sanitize.IOptions = {
  ...TEXT_OPTIONS,
  allowedTags: [...(TEXT_OPTIONS.allowedTags || []), 'img'],
  allowedAttributes: { ...TEXT_OPTIONS.allowedAttributes, img: ['src', 'alt', 'loading'] },
  transformTags: {
    ...TEXT_OPTIONS.transformTags,
    img: (_, { src = '', alt = '' }) => ({ tagName: 'img', attribs: imageAttributes(src, alt) }),
  },
  exclusiveFilter: ({ tag, attribs }) =>
    tag === 'a' && !attribs.href ? 'excludeTag' : tag === 'img' && !attribs.src,
};

/** A placeholder must not become part of an address: what respondents type would end up in a link. */
function linkAttributes(href: string): sanitize.Attributes {
  if (!SAFE_LINK.test(href)) return {};
  const safe = href.replaceAll('{', '%7B').replaceAll('}', '%7D');
  const opensElsewhere = /^http/i.test(safe);
  return { href: safe, rel: 'noopener noreferrer', ...(opensElsewhere && { target: '_blank' }) };
}

function imageAttributes(src: string, alt: string): sanitize.Attributes {
  return OWN_IMAGE.test(src) ? { src, alt, loading: 'lazy' } : {};
}

function render(markdown: string, options: sanitize.IOptions): string {
  const text = markdown.slice(0, MAX_LENGTH).toWellFormed().replace(TOO_DEEP, '$1');
  return sanitize(marked.parse(text, { async: false }), options).trim();
}

/** Whether a link in a text survives rendering: http(s), mailto or tel. */
export function isSafeLink(href: string): boolean {
  return SAFE_LINK.test(href);
}

/** Safe HTML of a bubble's, consent's or summary's Markdown: text, lists, headings and links, no images. */
export function renderMarkdown(markdown: string): string {
  return render(markdown, TEXT_OPTIONS);
}

/** Safe HTML of the bot's site text: as `renderMarkdown`, and images from our own media path. */
export function renderSiteMarkdown(markdown: string): string {
  return render(markdown, SITE_OPTIONS);
}
