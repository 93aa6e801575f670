import type { EmbedMessage } from '../../../core/embed/messages.ts';
import { element } from './elements.ts';
import type * as joined from './joined/joined.ts';
import type { Options } from './options.ts';

/**
 * The frame with the chat. A link to the chat's own page is shown where it does not come (the site is not on the bot's
 * list, the network is away), and goes when the chat is there.
 * @param hear told what the chat says; what others say is not heard
 */
export function createFrame({ src, page, label }: Options, hear: (message: EmbedMessage) => void) {
  const frame = element('iframe', {
    title: label,
    allow: `clipboard-write${'share' in navigator ? ';web-share' : ''}`,
    // The chat learns which site it speaks to, whatever the site's own policy is.
    referrerPolicy: 'origin',
    src,
  });
  const { origin: own } = new URL(src);
  const link = element('a', { href: page, target: '_blank', rel: 'noopener' }, label, ' ↗');
  let come = false;
  import(own + '/embed-frame.js').then(
    ({ join }: typeof joined) => join(frame, link, come),
    () => come || frame.after(link),
  );
  addEventListener('message', ({ source, origin, data }: MessageEvent<EmbedMessage>) => {
    if (source !== frame.contentWindow || origin !== own) return;
    come = true;
    if (!data?.ukv) return;
    if (data.ukv === 'ready') link.remove();
    hear(data);
  });
  return frame;
}
