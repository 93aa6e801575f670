/** The links that a conversation has shown, by the names that entries and statistics know them by. */
import type { CompiledDialogue } from '../dialogue/compiled.ts';
import { own } from '../own.ts';
import type { Session } from './conversation.ts';

/** A link in the `bubble`th bubble of a node: of a link bubble, or any in the text of a text bubble. */
export function linkId(node: string, bubble: number): string {
  return `${node}:${bubble}`;
}

/** The link to a service's own site. */
export function serviceLinkId(service: string): string {
  return `service:${service}`;
}

/** Where a link that the session shows now leads, and its words; null → it shows none of that name. */
export function shownLink(
  dialogue: CompiledDialogue,
  session: Pick<Session, 'path' | 'services'>,
  link: string,
): { label: string; url: string } | null {
  const [place = '', which = ''] = link.split(':');
  if (place === 'service' && session.services.includes(which)) {
    const service = dialogue.services.find(({ id }) => id === which);
    return service?.url ? { label: service.name, url: service.url } : null;
  }
  if (!session.path.some(({ node }) => node === place)) return null;
  const node = own(dialogue.nodes, place);
  const bubble =
    node && 'bubbles' in node && /^\d{1,2}$/.test(which) ? node.bubbles[Number(which)] : undefined;
  if (bubble?.kind === 'link') return { label: bubble.label, url: bubble.url };
  const href = bubble?.kind === 'text' ? /<a href="([^"]+)"/.exec(bubble.html)?.[1] : undefined;
  if (!href) return null;
  const url = addressIn(href);
  return { label: url, url };
}

/** The address in an attribute of safe HTML, where the sanitiser writes signs of HTML as entities. */
export function addressIn(href: string): string {
  return href.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
