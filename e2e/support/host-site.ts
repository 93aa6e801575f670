import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface HostPage {
  html: string;
  /** Content-Security-Policy; left out → none. */
  policy?: string;
}

export interface HostSite {
  /** Another origin than the stack's, and another site to browsers. */
  origin: string;
  /** Publishes a page and returns its address. */
  page(path: string, page: HostPage): string;
  close(): Promise<void>;
}

/** A company's own site, on which a chat is shown: `localhost`, where the stack is `127.0.0.1`. */
export async function openHostSite(): Promise<HostSite> {
  const pages = new Map<string, HostPage>();
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    if (!page) return void response.writeHead(404).end();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (page.policy) response.setHeader('content-security-policy', page.policy);
    response.end(page.html);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    page(path, page) {
      pages.set(path, page);
      return `${origin}${path}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
