/** The fence: everything of the outside world that this product reads comes through here. */
import { checkUrl } from './check-url.ts';
import { decodePage } from './decode-page.ts';
import { literalAddress } from './public-address.ts';
import { type Network } from './network.ts';
import { requestOnce, type Answer, type RequestLimits } from './request-once.ts';

/** What came of it; nothing is thrown, whatever the other side does. */
export type Fetched =
  /** `cut`: more would have come, beyond the cap or behind a fault. */
  | { outcome: 'ok'; url: URL; text: string; bytes: number; cut: boolean }
  /** A redirect that the caller did not want to follow. */
  | { outcome: 'redirect'; to: URL }
  /** Not http(s), an odd port, a password, or an address that is not the public internet's. */
  | { outcome: 'blocked' }
  | { outcome: 'timeout' }
  | { outcome: 'notHtml' }
  | { outcome: 'status'; status: number }
  /** No such host, no connection, a broken answer, or too many redirects. */
  | { outcome: 'failed' };

export interface FetchOptions extends RequestLimits {
  network: Network;
  /** Value of the header User-Agent. */
  agent: string;
  /** In all, from the first look-up to the last byte, redirects included. */
  milliseconds: number;
  /** Whether a redirect is followed; the target has to pass the fence all the same. Default: always. */
  mayFollow?: (to: URL) => boolean | Promise<boolean>;
}

const REDIRECTS = 3;

/** Reads one page of text by GET: the first `bytes` of it after decompression, after at most three redirects. */
export async function fetchPage(address: string | URL, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(Math.max(0, Math.ceil(options.milliseconds)));
  const timeout = new Promise<Fetched>((resolve) => {
    signal.addEventListener('abort', () => resolve({ outcome: 'timeout' }), { once: true });
  });
  const work = follow(String(address), options, signal).catch((): Fetched => ({ outcome: 'failed' }));
  return Promise.race([work, timeout]);
}

async function follow(address: string, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  let url = checkUrl(address);
  for (let hop = 0; url; hop += 1) {
    const answer = await askAt(url, options, signal);
    if (answer === 'blocked' || answer === 'failed') return { outcome: answer };
    if (answer.outcome === 'body') {
      return {
        outcome: 'ok',
        url,
        text: decodePage(answer.body, answer.contentType),
        bytes: answer.body.length,
        cut: answer.cut,
      };
    }
    if (answer.outcome !== 'redirect') return answer;
    const to: URL | null = checkUrl(answer.location, url);
    if (!to) return { outcome: 'blocked' };
    if (hop === REDIRECTS) return { outcome: 'failed' };
    if (options.mayFollow && !(await options.mayFollow(to))) return { outcome: 'redirect', to };
    url = to;
  }
  return { outcome: 'blocked' };
}

/** Resolves and checks, then connects to the very address that was checked: a second answer changes nothing. */
async function askAt(
  url: URL,
  { network, agent, bytes }: FetchOptions,
  signal: AbortSignal,
): Promise<Answer | 'blocked' | 'failed'> {
  const literal = literalAddress(url.hostname);
  const addresses = literal ? [literal] : await network.resolve(url.hostname);
  const [address] = addresses;
  if (!address) return 'failed';
  if (!addresses.every(network.isAllowed)) return 'blocked';
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  return requestOnce({ url, endpoint: network.dial({ address, port }), agent, bytes, signal });
}
