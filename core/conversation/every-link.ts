/** Every link that a dialogue can show, for those who look at what was followed. */
import type { CompiledBubble, CompiledDialogue } from '../dialogue/compiled.ts';
import { decodeEntities, plainText } from '../text/plain.ts';
import type { Entry } from './conversation.ts';
import { linkId, serviceLinkId } from './links.ts';

export interface DialogueLink {
  /** As entries and statistics name it. */
  id: string;
  /** What shows it: a node, or a service among those that fit. */
  of: { node: string } | { service: string };
  /** The link's words: of its button, the first in a text bubble, or the service's name. */
  label: string;
  url: string;
}

/** Links of the bubbles in the order of the nodes, then those of the services. */
export function everyLink({ nodes, services }: Pick<CompiledDialogue, 'nodes' | 'services'>): DialogueLink[] {
  const ofNodes = Object.values(nodes).flatMap((node) =>
    'bubbles' in node ? node.bubbles.flatMap((bubble, place) => linkOf(node.id, place, bubble)) : [],
  );
  const ofServices = services.flatMap(({ id, name, url }) =>
    url ? [{ id: serviceLinkId(id), of: { service: id }, label: name || url, url }] : [],
  );
  return [...ofNodes, ...ofServices];
}

/** Links that a history followed, each once, in order. */
export function openedLinks(history: readonly Entry[]): string[] {
  return [...new Set(history.flatMap((entry) => (entry.kind === 'opened' ? [entry.link] : [])))];
}

function linkOf(node: string, place: number, bubble: CompiledBubble): DialogueLink[] {
  const id = linkId(node, place);
  if (bubble.kind === 'link')
    return [{ id, of: { node }, label: nameOf(bubble.label, bubble.url), url: bubble.url }];
  if (bubble.kind !== 'text') return [];
  const [, url, words] = /<a href="([^"]+)"[^>]*>(.*?)<\/a>/s.exec(bubble.html) ?? [];
  if (!url) return [];
  const address = decodeEntities(url);
  return [{ id, of: { node }, label: nameOf(plainText(words ?? ''), address), url: address }];
}

/** What is filled in for each respondent becomes an ellipsis. */
function nameOf(words: string, url: string): string {
  return words.replace(/\{\{[^{}]*\}\}/g, '…').trim() || url;
}
