/** The frame's half of the storage that the site around lends where the browser gives a frame none. */
import type { HostKept, KeepMessage } from '../../../../core/embed/messages.ts';
import { hostOrigin } from './host-origin.ts';

/** Milliseconds between two questions, and until the site is taken to have no answer. */
const PAUSE = 100;
const PATIENCE = 1_500;

export interface Host {
  kept: HostKept;
  keep(what: Partial<HostKept>): void;
}

/** What the site keeps for us, by the page around and nobody else; nothing where it does not answer. */
export async function askHost(): Promise<Host> {
  const origin = hostOrigin(location.ancestorOrigins, document.referrer);
  const post = (message: KeepMessage) => origin && parent.postMessage(message, origin);
  const kept = await new Promise<HostKept>((resolve) => {
    const settle = (answer: unknown) => {
      clearInterval(asking);
      clearTimeout(giveUp);
      removeEventListener('message', hear);
      resolve(readKept(answer));
    };
    const hear = ({ source, origin: from, data }: MessageEvent<{ ukvKept?: unknown } | null>) => {
      if (source === parent && from === origin && data?.ukvKept) settle(data.ukvKept);
    };
    addEventListener('message', hear);
    // The script that answers may come after us.
    const asking = setInterval(() => post({ ukvKeep: 'recall' }), PAUSE);
    const giveUp = setTimeout(settle, PATIENCE);
    post({ ukvKeep: 'recall' });
  });
  return { kept, keep: (what) => post({ ukvKeep: what }) };
}

/** What a site says it has kept, as far as it can be that: any script of the site may have written it. */
export function readKept(answer: unknown): HostKept {
  const { begun, dismissed } = (answer ?? {}) as {
    begun?: { id?: unknown; token?: unknown };
    dismissed?: unknown;
  };
  const { id, token } = begun ?? {};
  return {
    begun: typeof id === 'string' && /^[\w-]+$/.test(id) && typeof token === 'string' ? { id, token } : null,
    dismissed: dismissed === true,
  };
}
