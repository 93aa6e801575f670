import { Marked } from 'marked';
import { SYNTAX } from './markdown.ts';

const marked = new Marked(SYNTAX);

/** What the Markdown of a site refers to, in order. */
export interface SiteReferences {
  images: { src: string; alt: string }[];
  /** Addresses of links. */
  links: string[];
}

/** Reads the Markdown as the site shows it: what stands in code or behind a backslash refers to nothing. */
export function siteReferences(markdown: string): SiteReferences {
  const found: SiteReferences = { images: [], links: [] };
  if (!markdown.includes('[')) return found;
  marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type === 'image')
      found.images.push({ src: String(token.href), alt: String(token.text).trim() });
    if (token.type === 'link') found.links.push(String(token.href));
  });
  return found;
}

/** Id of the image that a text refers to by its path, `/api/v1/media/{organisation}.{id}`. */
export function mediaIdOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
