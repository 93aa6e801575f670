/** A web page as lines of text, with what its links lead to. Linear in its length, whatever its markup is. */
import { Parser } from 'htmlparser2';
import { PageReader } from './page-reader.ts';

export interface PageText {
  /** `fi`, `sv`, `en` as the page says; '' → it does not, or another. */
  language: 'fi' | 'sv' | 'en' | '';
  /**
   * One per block; cells of a table row are parted by ' | '. Mail and phone links stand written out, and so do
   * addresses that only attributes hold.
   */
  lines: string[];
  links: PageLink[];
  /** Where the page leads by itself: frames, a refresh, a script that does nothing else. */
  onward: string[];
  /** Texts of the scripts that hold JSON. */
  structured: string[];
}

export interface PageLink {
  href: string;
  /** Its words, its label, and what its picture is called. */
  text: string;
}

/** Reads the page as far as it is nested within reason; what comes before that counts. */
export function readPage(html: string): PageText {
  const reader = new PageReader();
  const parser = new Parser(reader, { decodeEntities: true });
  try {
    parser.end(html);
  } catch (error) {
    // The parser looks for what a closing tag closes through all that is open, so it must not go deeper.
    if (error !== reader.tooDeep) throw error;
  }
  return { language: languageOf(html), ...reader.result() };
}

function languageOf(html: string): PageText['language'] {
  const named = /<html[^>]{0,500}\blang\s?=\s?["']?(fi|sv|en)\b/i
    .exec(html.slice(0, 5_000))?.[1]
    ?.toLowerCase();
  return named === 'fi' || named === 'sv' || named === 'en' ? named : '';
}
