import { createServer, type Server } from 'node:http';
import type { CaseSite } from './case-site.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** All sites of the set on one server, told apart by the header Host; what they do not have is a 404. */
export function createCaseServer(sites: readonly CaseSite[]): Server {
  const answers = new Map(
    sites.flatMap(({ host, pages }) =>
      Object.entries(pages).map(([key, answer]) => [key.startsWith('/') ? host + key : key, answer] as const),
    ),
  );
  return createServer(({ headers, url }, response) => {
    const host = (headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
    const answer = answers.get(`${host}${url}`);
    if (answer === undefined) return void response.writeHead(404, HTML).end('<h1>Sivua ei löydy</h1>');
    const {
      status = 200,
      headers: own = HTML,
      body,
    } = typeof answer === 'string' ? { body: answer } : answer;
    response.writeHead(status, own).end(body);
  });
}
