/** The web sites of all invented companies on one server, told apart by the header Host. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { WORLD, type InventedCompany } from '../world.ts';
import { companySite, domainOf, movedHost } from './company-site.ts';
import { answerHostile, drip } from './hostile.ts';
import { pagesOf } from './pages.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const TEXT = { 'content-type': 'text/plain; charset=utf-8' };

export function createSitesServer(companies: readonly InventedCompany[] = WORLD): Server {
  const byHost = new Map(companies.flatMap((company) => hostsOf(company).map((host) => [host, company])));
  return createServer((request, response) => {
    const host = (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
    const company = byHost.get(host);
    if (pathOf(request) === '/healthz') response.writeHead(200).end();
    else if (company) answer(company, host, request, response);
    else response.writeHead(404, TEXT).end('No such site');
  });
}

function hostsOf({ host, site }: InventedCompany): string[] {
  if (!host) return [];
  const own = [host, domainOf(host)];
  return site === 'redirect' ? [...own, movedHost(host)] : own;
}

function answer(company: InventedCompany, host: string, request: IncomingMessage, response: ServerResponse) {
  const site = companySite(company, company.host ?? host);
  const path = pathOf(request);
  if (path === '/robots.txt') return answerRobots(company, response);
  if (company.site === 'slow') return drip(response);
  if (company.site === 'hostile') return answerHostile(path, site, response);
  if (company.site === 'broken')
    return response.writeHead(path === '/' ? 500 : 404, HTML).end('<h1>Virhe</h1>');
  if (domainOf(host) !== site.domain) {
    return response.writeHead(301, { location: `http://www.${site.domain}${path}` }).end();
  }
  const found = pagesOf(site)[path.replace(/(.)\/$/, '$1')];
  return response.writeHead(found ? 200 : 404, HTML).end(found ?? '<h1>Sivua ei löydy</h1>');
}

function answerRobots({ site }: InventedCompany, response: ServerResponse) {
  if (site === 'robots') return response.writeHead(200, TEXT).end('User-agent: *\nDisallow: /\n');
  if (site === 'good') return response.writeHead(200, TEXT).end('User-agent: *\nDisallow: /admin\n');
  return response.writeHead(404, TEXT).end();
}

function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://host').pathname;
}
