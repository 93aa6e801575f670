import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

interface Page {
  type: string;
  headers?: Record<string, string>;
  body: string | Buffer;
}

/** Answers a request; undefined → 404. */
export type Source = (path: string, method: string) => Page | undefined | Promise<Page | undefined>;

export interface Edge {
  url: string;
  close(): void;
}

/**
 * A content delivery network's edge in small: everything that the source gives is kept, compressed by brotli 11,
 * and answered from memory at once. What is measured through it is the page, not the server behind it.
 */
export async function openEdge(source: Source): Promise<Edge> {
  const kept = new Map<string, Promise<Page | undefined>>();

  async function compressed(path: string, method: string): Promise<Page | undefined> {
    const page = await source(path, method);
    return page && { ...page, body: brotliCompressSync(page.body) };
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { url: path = '/', method = 'GET' } = request;
    const name = `${method} ${path}`;
    if (!kept.has(name)) kept.set(name, compressed(path, method));
    const page = await kept.get(name);
    if (!page) return response.writeHead(404).end();
    response.writeHead(200, {
      ...page.headers,
      'content-type': page.type,
      'content-encoding': 'br',
      'content-length': page.body.length,
    });
    response.end(page.body);
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close().closeAllConnections() };
}

/** The stack's own pages, with the headers that a browser goes by. */
export function stackSource(web: string): Source {
  return async (path, method) => {
    if (method !== 'GET') return undefined;
    const response = await fetch(`${web}${path}`);
    if (!response.ok) return undefined;
    const policy = response.headers.get('content-security-policy') ?? '';
    return {
      type: response.headers.get('content-type') ?? '',
      headers: { 'content-security-policy': policy },
      body: Buffer.from(await response.arrayBuffer()),
    };
  };
}
