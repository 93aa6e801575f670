import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import { literalAddress } from './public-address.ts';
import type { Endpoint } from './network.ts';
import { readBody, type Body } from './read-body.ts';

export type Answer =
  | Body
  | { outcome: 'redirect'; location: string }
  | { outcome: 'status'; status: number }
  | { outcome: 'notHtml' };

export interface RequestLimits {
  /** Largest body, after decompression as well as before. */
  bytes: number;
}

interface Asked extends RequestLimits {
  url: URL;
  /** Connected to, whatever the host's name means by now. */
  endpoint: Endpoint;
  agent: string;
  signal: AbortSignal;
}

const HEADER_BYTES = 16_384;
const READABLE = /^(?:text\/html|text\/plain|application\/xhtml\+xml)(?:;|$)/i;

/** One GET without following. Rejects when there is no proper answer. */
export async function requestOnce({ url, endpoint, agent, bytes, signal }: Asked): Promise<Answer> {
  const response = await responseOf(url, endpoint, agent, signal);
  try {
    return await answerOf(response, bytes, signal);
  } finally {
    response.destroy();
  }
}

function responseOf(url: URL, { address, port }: Endpoint, agent: string, signal: AbortSignal) {
  const ask = url.protocol === 'https:' ? overHttps : overHttp;
  return new Promise<IncomingMessage>((resolve, reject) => {
    const request = ask({
      host: address,
      port,
      // The certificate is the name's, though we connect to an address.
      servername: literalAddress(url.hostname) ? undefined : url.hostname,
      path: url.pathname + url.search,
      headers: {
        host: url.host,
        'user-agent': agent,
        accept: 'text/html,application/xhtml+xml,text/plain;q=0.5',
        'accept-language': 'fi,sv;q=0.8,en;q=0.6',
        'accept-encoding': 'gzip, deflate, br',
      },
      agent: false,
      maxHeaderSize: HEADER_BYTES,
      signal,
    });
    request.on('response', resolve).on('error', reject).end();
  });
}

async function answerOf(response: IncomingMessage, bytes: number, signal: AbortSignal): Promise<Answer> {
  const { statusCode: status = 0, headers } = response;
  if (status >= 300 && status < 400 && headers.location) {
    // Node reads headers as Latin-1; addresses with letters of their own are sent as UTF-8.
    return { outcome: 'redirect', location: Buffer.from(headers.location, 'latin1').toString() };
  }
  if (status < 200 || status >= 300) return { outcome: 'status', status };
  if (!READABLE.test(headers['content-type']?.trim() ?? '')) return { outcome: 'notHtml' };
  return readBody(response, bytes, signal);
}
