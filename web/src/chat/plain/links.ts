/** Links as buttons of the page's form: pressed, they are counted, and then lead on. */
import { addressIn, linkId } from '../../../../core/conversation/links.ts';

const LINK = /<a href="([^"]+)"[^>]*>(.*?)<\/a>/gs;

/** Safe HTML of a bubble whose links to other sites are such buttons; mail and telephone stay links. */
export function withLinkButtons(html: string, node: string, bubble: number): string {
  let nth = -1;
  return html.replace(LINK, (link, href: string, words: string) => {
    nth += 1;
    if (!/^https?:/i.test(href)) return link;
    const value = `${linkId(node, bubble)}.${nth}`;
    return `<button class="link" name="link" value="${value}" formtarget="_blank">${words}</button>`;
  });
}

/** Address of the `nth` link in the safe HTML of a bubble; undefined where there are fewer. */
export function nthAddress(html: string, nth: number): string | undefined {
  const href = [...html.matchAll(LINK)][nth]?.[1];
  return href === undefined ? undefined : addressIn(href);
}
