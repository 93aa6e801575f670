import type { HostKept, KeepMessage } from '../../../../core/embed/messages.ts';
import { fromFrame } from './from-frame.ts';

/**
 * Keeps for a frame that the browser gives no storage what it needs to go on: in the site's own, and only when the chat
 * says that its own is refused.
 */
export function keepFor(frame: HTMLIFrameElement): void {
  const name = `ukv ${new URL(frame.src).pathname}`;
  fromFrame<KeepMessage | null>(frame, (message, origin) => {
    const asked = message?.ukvKeep;
    if (asked === 'recall') frame.contentWindow?.postMessage({ ukvKept: recall(name) }, origin);
    else if (asked) keep(name, asked);
  });
}

function keep(name: string, { dismissed, begun }: Partial<HostKept>) {
  try {
    if (dismissed) sessionStorage.setItem(name, '1');
    if (begun) localStorage.setItem(name, JSON.stringify(begun));
    else if (begun === null) localStorage.removeItem(name);
  } catch {
    // The site has no storage, either: the chat lives in memory.
    return;
  }
}

function recall(name: string): HostKept {
  try {
    return {
      begun: JSON.parse(localStorage.getItem(name) ?? 'null') as HostKept['begun'],
      dismissed: sessionStorage.getItem(name) !== null,
    };
  } catch {
    return { begun: null, dismissed: false };
  }
}
