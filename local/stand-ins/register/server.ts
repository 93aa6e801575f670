/**
 * Stands in for the Finnish register's open API (PRH YTJ v3): the same paths, parameters, shapes and habits over the
 * invented companies. `GET /all_companies` is answered with 404: nothing here asks for the whole register.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HOST } from '../../ports.ts';
import { WORLD, type InventedCompany } from '../world.ts';
import { readControl } from './control.ts';
import { documentOf } from './document.ts';
import { describeList, postCodes } from './lists.ts';
import { BadParameter, searchRegister } from './search.ts';

export const REGISTER_PATH = '/opendata-ytj-api/v3';
const MINUTE = 60_000;

export interface RegisterOptions {
  /** 0 → any free one. */
  port?: number;
  /** More in a minute are answered with 429, whoever asks. */
  callsPerMinute?: number;
  world?: readonly InventedCompany[];
  now?: () => number;
}

/** How the next calls are answered instead of by the register's rules. */
export type Trouble = { status: number } | { delay: number } | { body: string };

export interface RegisterStandIn {
  /** What `REGISTER_URL` is set to. */
  url: string;
  /** Paths with their queries that were asked for, oldest first. */
  asked: string[];
  /** Answers the next `calls` so. */
  trouble: (trouble: Trouble, calls: number) => void;
  /** Changes a company in the register from now on. */
  change: (businessId: string, change: Partial<InventedCompany>) => void;
  close: () => Promise<void>;
}

export async function createRegisterServer(options: RegisterOptions = {}): Promise<RegisterStandIn> {
  const { port = 0, callsPerMinute = 300, now = Date.now } = options;
  const world = [...(options.world ?? WORLD)];
  const documents = world.map(documentOf);
  const asked: string[] = [];
  const troubles: Trouble[] = [];
  let minute = { start: 0, calls: 0 };

  function withinLimit(): boolean {
    if (now() - minute.start >= MINUTE) minute = { start: now(), calls: 0 };
    minute.calls += 1;
    return minute.calls <= callsPerMinute;
  }

  function trouble(next: Trouble, calls: number): void {
    troubles.push(...Array.from({ length: calls }, () => next));
  }

  function change(businessId: string, part: Partial<InventedCompany>): void {
    const index = world.findIndex((company) => company.businessId === businessId);
    const company = world[index];
    if (!company) throw new Error(`The register has no ${businessId}`);
    world[index] = { ...company, ...part };
    documents[index] = documentOf(world[index], index);
  }

  function answer(url: URL): { type: string; body: string } | null {
    const query = url.searchParams;
    switch (url.pathname) {
      case `${REGISTER_PATH}/companies`:
        return json(searchRegister(documents, query));
      case `${REGISTER_PATH}/description`:
        return { type: 'text/plain;charset=UTF-8', body: describeList(world, query) };
      case `${REGISTER_PATH}/post_codes`:
        return json(postCodes(world, query));
      default:
        return null;
    }
  }

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://register');
    if (url.pathname === '/healthz') return void response.writeHead(200).end();
    if (url.pathname === '/stand-in') return void control(request, response);
    if (request.method !== 'GET') return fail(response, 405, 'Method not allowed');
    asked.push(`${url.pathname}${url.search}`);
    const next = troubles.shift();
    if (next && 'status' in next) return fail(response, next.status, 'Out of order');
    if (next && 'body' in next) return send(response, { type: 'application/json', body: next.body });
    if (!withinLimit()) return fail(response, 429, 'Too many requests');
    setTimeout(() => reply(url, response), next?.delay ?? 0);
  }

  async function control(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const wish = await readControl(request);
    if (!wish) return fail(response, 400, 'Not understood');
    if ('trouble' in wish) trouble(wish.trouble, wish.calls);
    else if (!world.some(({ businessId }) => businessId === wish.businessId))
      return fail(response, 404, 'Not found');
    else change(wish.businessId, wish.change);
    response.writeHead(204).end();
  }

  function reply(url: URL, response: ServerResponse): void {
    try {
      const answered = answer(url);
      if (answered) send(response, answered);
      else fail(response, 404, 'Not found');
    } catch (error) {
      if (!(error instanceof BadParameter)) throw error;
      fail(response, 400, error.message);
    }
  }

  const server = createServer(respond);
  await new Promise<void>((resolve) => server.listen(port, HOST, resolve));
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}${REGISTER_PATH}`,
    asked,
    trouble,
    change,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const json = (value: unknown) => ({ type: 'application/json;charset=UTF-8', body: JSON.stringify(value) });

function send(response: ServerResponse, { type, body }: { type: string; body: string }): void {
  response.writeHead(200, { 'content-type': type }).end(body);
}

/** The body that the register gives with every refusal. */
function fail(response: ServerResponse, status: number, message: string): void {
  const body = { timestamp: new Date().toISOString().replace('Z', ''), message, errorcode: status };
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
