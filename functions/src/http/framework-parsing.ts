import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** The addresses of our own apps; callables need the framework's parsing. */
const OURS = /^\/(api|b|i)(?:[/?]|$)/;

/**
 * The framework around a deployed function parses bodies and addresses before the function is called, and
 * answers what it cannot parse with an HTML page. It has no setting against that. So requests to our apps are
 * shown to it as plain bytes (it looks at the parsed headers, while our listener reads the raw ones, which
 * stay as they came), and an address with a broken escape as that very text.
 */
export function keepFrameworkFromParsing(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    if (!OURS.test(request.url ?? '')) return;
    request.headers['content-type'] = 'application/octet-stream';
    delete request.headers['content-encoding'];
    request.url = withWholeEscapes(request.url ?? '');
  });
}

function withWholeEscapes(url: string): string {
  try {
    decodeURIComponent(url);
    return url;
  } catch {
    return url.replaceAll('%', '%25');
  }
}
