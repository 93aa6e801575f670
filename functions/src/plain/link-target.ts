import { shownLink } from '../../../core/conversation/links.ts';
import type { Session } from '../../../core/conversation/conversation.ts';
import { fillIn } from '../../../core/conversation/fill-in.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { own } from '../../../core/own.ts';
import { nthAddress } from '../../../web/src/chat/plain/links.ts';
import type { Deed } from './form.schema.ts';

/** Where a link leads that the conversation has shown, by http(s) only; null → it has shown none of that name. */
export function linkTarget(
  { dialogue }: CompiledVersion,
  session: Session,
  { link, nth }: Extract<Deed, { kind: 'open' }>,
): { url: string; label: string } | null {
  const shown = shownLink(dialogue, session, link);
  if (!shown) return null;
  const [place = '', which = ''] = link.split(':');
  const node = own(dialogue.nodes, place);
  const bubble = node && 'bubbles' in node ? node.bubbles[Number(which)] : undefined;
  const url = bubble?.kind === 'text' ? nthAddress(bubble.html, nth) : shown.url;
  if (!url || !/^https?:\/\//i.test(url)) return null;
  const label = bubble?.kind === 'text' ? url : fillIn(shown.label, { dialogue, session }, 'plain');
  return { url, label };
}
