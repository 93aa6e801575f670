/** Markdown of a bot's site → safe HTML: texts as elsewhere, and images, links within the site and buttons. */
import { Marked, type Token, type Tokens } from 'marked';
import type sanitize from 'sanitize-html';
import { linkAttributes, renderWith, SYNTAX, TEXT_OPTIONS } from './markdown.ts';

/** What a text can refer to in its own site. */
export interface SitePlaces {
  /** Size in pixels of the image at a path; null → there is none, and it is left out. */
  sizeOf(path: string): { width: number; height: number } | null;
  /** Address of the chat, or of a page by its slug; null → there is none, and only the link's words stay. */
  addressOf(place: 'chat' | { page: string }): string | null;
}

const OWN_IMAGE = /^\/api\/v1\/media\/[A-Za-z0-9_.-]+$/;
const OWN_PAGE = /^\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;
/** The link that opens the chat. */
const CHAT = '#chat';

const marked = new Marked(SYNTAX, {
  renderer: {
    paragraph({ tokens }: Tokens.Paragraph) {
      const buttons = buttonsIn(tokens);
      if (!buttons) return `<p>${this.parser.parseInline(tokens)}</p>\n`;
      const links = buttons.map(({ href, tokens: words }, index) => {
        const address = href.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
        return `<a class="${index ? 'quiet' : 'primary'}" href="${address}">${this.parser.parseInline(words)}</a>`;
      });
      return `<p class="cta">${links.join('\n')}</p>\n`;
    },
  },
});

/** A paragraph of nothing but bold links is a row of buttons; null → it is not one. */
function buttonsIn(tokens: readonly Token[]): Tokens.Link[] | null {
  const said = tokens.filter((token) => token.type !== 'br' && token.raw.trim() !== '');
  const links = said.map((token) => {
    const only = token.type === 'strong' && token.tokens?.length === 1 ? token.tokens[0] : undefined;
    return only?.type === 'link' ? (only as Tokens.Link) : null;
  });
  return links.length > 0 && links.every((link) => link !== null) ? links : null;
}

/** Without knowing the site: every image shows, and its links lead to marks on the same page. */
const ANYWHERE: SitePlaces = {
  sizeOf: () => ({ width: 0, height: 0 }),
  addressOf: (place) => (place === 'chat' ? CHAT : `#${place.page}`),
};

/**
 * Safe HTML of the bot's site text: as `renderMarkdown`, and images from our own media path, `[…](#chat)` that
 * opens the chat, `[…](/slug)` that leads to a page, and `**[…](…)**` alone in its paragraph, a button.
 */
export function renderSiteMarkdown(markdown: string, places: SitePlaces = ANYWHERE): string {
  return renderWith(marked, markdown, optionsFor(places));
}

function optionsFor(places: SitePlaces): sanitize.IOptions {
  return {
    ...TEXT_OPTIONS,
    allowedTags: [...(TEXT_OPTIONS.allowedTags || []), 'img'],
    allowedAttributes: {
      ...TEXT_OPTIONS.allowedAttributes,
      img: ['src', 'alt', 'loading', 'width', 'height'],
    },
    allowedClasses: { p: ['cta'], a: ['primary', 'quiet'] },
    transformTags: {
      a: (_, { href = '', class: look = '' }) => ({
        tagName: 'a',
        attribs: { ...siteLink(href, places), ...(look && { class: look }) },
      }),
      img: (_, { src = '', alt = '' }) => ({ tagName: 'img', attribs: imageAttributes(src, alt, places) }),
    },
    exclusiveFilter: ({ tag, attribs }) =>
      tag === 'a' && !attribs.href ? 'excludeTag' : tag === 'img' && !attribs.src,
  };
}

function siteLink(href: string, places: SitePlaces): sanitize.Attributes {
  const page = OWN_PAGE.exec(href)?.[1];
  const address =
    href === CHAT ? places.addressOf('chat') : page !== undefined ? places.addressOf({ page }) : null;
  return address === null ? linkAttributes(href) : { href: address };
}

function imageAttributes(src: string, alt: string, { sizeOf }: SitePlaces): sanitize.Attributes {
  const size = OWN_IMAGE.test(src) ? sizeOf(src) : null;
  if (!size) return {};
  const { width, height } = size;
  return { src, alt, loading: 'lazy', ...(width > 0 && { width: `${width}`, height: `${height}` }) };
}
