/** The chat in a frame on another site: fetched by the page only where it stands in one. */
import type { EmbedMessage } from '../../../../core/embed/messages.ts';
import type { Chat } from '../state/chat.ts';
import { hostOrigin } from './host-origin.ts';
import type { Host } from './keeper.ts';
import { knownOf, messagesBetween } from './messages-between.ts';

/** Kept for the visit in this tab, apart for each site around (browsers divide a frame's storage so). */
const DISMISSED = 'ukv-dismissed';

/**
 * Tells the page around what happens here, and takes the focus that it hands over to where the next action is.
 * The window's event `chat-close` asks for the frame to be taken away.
 */
export function joinHost(chat: Chat, host?: Host): void {
  const origin = hostOrigin(location.ancestorOrigins, document.referrer);
  if (parent === window || !origin) return;
  const post = (message: EmbedMessage) => parent.postMessage(message, origin);

  let known = knownOf(chat.state().session);
  chat.subscribe(() => {
    const now = knownOf(chat.state().session);
    messagesBetween(known, now).forEach(post);
    known = now;
  });
  addEventListener('chat-close', () => {
    remember();
    host?.keep({ dismissed: true });
    post({ ukv: 'close' });
  });
  addEventListener('focus', focusNext);
  if (document.hasFocus()) focusNext();
  post({ ukv: 'ready', dismissed: host?.kept.dismissed ?? wasDismissed() });
}

/** Only where nothing has the focus yet: a visitor who comes back by the keyboard finds the place again. */
function focusNext() {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('.dock')?.focus();
}

/** A browser may forbid a frame to keep anything: then the site does. */
function remember() {
  try {
    sessionStorage.setItem(DISMISSED, '1');
  } catch {
    return;
  }
}

function wasDismissed(): boolean {
  try {
    return sessionStorage.getItem(DISMISSED) !== null;
  } catch {
    return false;
  }
}
