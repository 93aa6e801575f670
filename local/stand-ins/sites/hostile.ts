/** Sites that mean no good: they never end, blow up, or lead to where nobody from outside belongs. */
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { CompanySite } from './company-site.ts';
import { FINNISH, page, paragraph } from './html.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const ONWARD: Record<string, string> = {
  '/yhteystiedot/metadata': 'http://169.254.169.254/computeMetadata/v1/',
  '/yhteystiedot/inner': 'http://127.0.0.1:1080/email',
  '/yhteystiedot/file': 'file:///etc/passwd',
};
let bomb: Buffer | undefined;

export function answerHostile(path: string, site: CompanySite, response: ServerResponse): void {
  const onward = ONWARD[path];
  if (onward) return void response.writeHead(302, { location: onward }).end();
  if (path === '/yhteystiedot/endless') return sendForEver(response);
  if (path === '/yhteystiedot/bomb') {
    bomb ??= gzipSync(Buffer.alloc(50_000_000, '<p>'));
    return void response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(bomb);
  }
  const paths = [...Object.keys(ONWARD), '/yhteystiedot/bomb', '/yhteystiedot/endless'];
  const links = paths.map((to) => `<a href="${to}">Yhteystiedot</a>`).join('\n');
  const injected = `<a href="mailto:info@${site.domain}%3E%0D%0ARCPT TO:%3Cevil@elsewhere.example">Kirjoita</a>`;
  response
    .writeHead(200, HTML)
    .end(page(site, FINNISH, 'Tervetuloa', paragraph(links) + '<b>'.repeat(500) + injected));
}

/** A byte now and then, for as long as somebody listens. */
export function drip(response: ServerResponse): void {
  response.writeHead(200, HTML);
  const timer = setInterval(() => response.write('.'), 200);
  response.on('close', () => clearInterval(timer));
}

function sendForEver(response: ServerResponse): void {
  const chunk = '<p>Odota hetki.</p>'.repeat(1_000);
  response.writeHead(200, HTML);
  const write = () => {
    while (!response.destroyed) if (!response.write(chunk)) return void response.once('drain', write);
  };
  write();
}
