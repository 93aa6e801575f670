/** Every address that is open to everybody and is not in `http/fuzz.emulator.test.ts`: pages, forms, files, letters, help. */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { renderPlain } from '../../../web/src/chat/plain/render.tsx';
import { renderPage, renderSitePage } from '../../../web/src/chat/server.tsx';
import { suggestRoutes } from '../companies/suggest/suggest.routes.ts';
import { suggestingFrom } from '../companies/suggest/suggest.ts';
import { conversationStoreIn } from '../conversation/store.ts';
import { openingRoutes } from '../conversation/openings.routes.ts';
import { openingCounter } from '../statistics/openings.ts';
import { openedIn } from '../invitations/opened.ts';
import { refusersIn } from '../invitations/opt-out.ts';
import { recipientsIn } from '../invitations/recipients.ts';
import { mailEventRoutes } from '../mail-events/mail-events.routes.ts';
import { crawlerRoutes } from './crawler.routes.ts';
import { invitationRoutes } from './invitation.routes.ts';
import { pageRoutes } from './page.routes.ts';
import { siteRoutes } from './site.routes.ts';
import { plainRoutes } from '../plain/plain.routes.ts';
import { listingsIn } from '../published/listings.ts';
import { publishedIn } from '../published/published.ts';
import { summaryRoutes } from '../summary/summary.routes.ts';
import { packagedFonts } from '../summary/testing/fonts.ts';
import { unsubscribeRoutes } from '../suppressions/unsubscribe.routes.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { choose } from '../testing/entries.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { beginOver, publicApp, type Begun } from '../testing/public-app.ts';
import { recipientFixture } from '../testing/recipients.ts';
import { createApp } from '../http/app.ts';

/** If it comes back as it is, anybody's text is markup. */
const MARKUP = '"\'><x-hostile onload=1>';
const ORIGIN = 'https://botti.example';

const { app: api, db } = publicApp('demo-fuzz-pages');
const clock = () => new Date('2026-11-21T12:00:00Z');
const asked: string[] = [];
const mails: string[] = [];
const fonts = packagedFonts();
const ports = {
  db,
  clock,
  store: conversationStoreIn(db, clock),
  published: publishedIn(db, clock),
  findRecipient: recipientsIn(db),
  markOpened: openedIn(db, clock),
  countOpening: openingCounter(db, clock),
  assets: () => ({
    script: '/a.js',
    css: '',
    allCss: '',
    plainScript: '',
    more: { script: '/m.js', css: '/m.css' },
  }),
  render: renderPage,
  renderSitePage,
  renderPlain,
  publicUrl: () => ORIGIN,
  fonts: () => fonts,
  send: async (to: string) => void mails.push(to),
  isSuppressed: async () => false,
  isApproved: async () => true,
  perRecipient: async () => 0,
  perOrganisation: async () => 0,
  listings: listingsIn(db, clock),
  secret: () => 'a secret of thirty-two letters....',
};
const app = createApp([
  summaryRoutes(ports),
  suggestRoutes(
    suggestingFrom(async ({ name = '' }) => {
      asked.push(name);
      return { total: 0, pages: 0, companies: [] };
    }, clock),
  ),
  openingRoutes(ports),
  unsubscribeRoutes({ ...ports, findRefuser: refusersIn(db) }),
  mailEventRoutes(ports),
  plainRoutes(ports),
  invitationRoutes(ports),
  siteRoutes(ports),
  crawlerRoutes(ports),
  pageRoutes(ports),
]);

let own: Begun;
let invitation: string;
beforeAll(async () => {
  await publishFixture(db, mappingDialogue());
  own = await beginOver(api, 'mapping');
  await own.send(choose(1, 'grow', 'yes'));
  ({ token: invitation } = await recipientFixture(db, 'fuzzed'));
});

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const text = fc.oneof(
  oneOf(MARKUP, '', '__proto__', 'constructor', '../../x', '%00', 'a\r\nBcc: b@c.fi', 'javascript:alert(1)', '\ud800'),
  fc.string({ unit: 'binary', maxLength: 40 }),
); // prettier-ignore
const queryText = text.map((value) => encodeURIComponent(value.toWellFormed()));

const page = fc
  .tuple(
    oneOf(
      '/b/mapping',
      '/b/mapping/privacy',
      '/b/mapping/plain',
      '/i/INVITED',
      '/i/INVITED/privacy',
      '/i/INVITED/plain',
    ),
    oneOf('', '/', '//evil.example', '/%2e%2e', '%00', `/${encodeURIComponent(MARKUP)}`),
    oneOf('lang', 'source', 'channel', 'embed', 'q', '__proto__'),
    fc.oneof(oneOf('sv', 'qr', 'bubble'), queryText),
  )
  .map(([path, more, name, value]) => `${path}${more}?${name}=${value}`);
const path = fc.oneof(
  page,
  page,
  oneOf(
    'FORM',
    'FORM',
    'FORM',
    'FORM',
    'INVITED_FORM',
    'PDF',
    'MAIL',
    'MAIL',
    'MAIL',
    '/sitemap.xml',
    '/b/crawlers.txt',
  ),
  queryText.map((value) => `/api/v1/companies?q=${value}`),
  queryText.map((value) => `/api/v1/unsubscribe/${value}`),
  queryText.map((value) => `/b/${value}`),
  queryText.map((value) => `/i/${value}/${value}`),
  oneOf('/api/v1/openings', '/api/v1/unsubscribe/INVITED', '/api/v1/mail/events', '/api/v1/mail/bounces'),
);

/** A form of ours with one thing in it that is not. */
const fields = fc
  .tuple(
    oneOf<Record<string, string>>(
      { node: 'grow', option: 'yes' },
      { node: 'why', text: MARKUP },
      { do: 'data' },
      { do: 'copy' },
      { do: 'mail' },
      { do: 'erase' },
      { to: '1' },
      { link: 'hello:0' },
    ),
    oneOf(
      'node',
      'option',
      'text',
      'do',
      'to',
      'link',
      'address',
      'lang',
      'locale',
      'seq',
      'website',
      'contact-name',
      'conversation',
      'token',
      '__proto__',
    ),
    fc.oneof({ weight: 2, arbitrary: text }, { weight: 1, arbitrary: oneOf('fi', '1', '') }),
    fc.boolean(),
  )
  .map(([right, name, value, spoil]) => ({
    version: '1',
    locale: 'fi',
    channel: 'site',
    seq: '1',
    ...right,
    ...(spoil ? { [name]: value } : {}),
  }));
const json = fc.oneof(
  fc.record({ address: fc.oneof(text, oneOf('a@b.fi,c@d.fi', '"a b"@c.fi', 'a@b.fi\nBcc: c@d.fi')) }),
  fc.jsonValue(),
);
const type = oneOf('multipart', 'urlencoded', 'application/json', 'text/plain', 'multipart/form-data', '');

interface Attack {
  path: string;
  method: string;
  fields: Record<string, string>;
  json: unknown;
  type: string;
}

function requestOf({
  path: named,
  method,
  fields: form,
  json: body,
  type: as,
}: Attack): [string, RequestInit] {
  const places: Record<string, string> = {
    FORM: '/b/mapping/plain',
    INVITED_FORM: `/i/${invitation}/plain`,
    PDF: `/api/v1/conversations/${own.id}/summary.pdf?lang=x`,
    MAIL: `/api/v1/conversations/${own.id}/summary-mail`,
  };
  const own4 = named === 'FORM' ? { conversation: own.id, token: own.token, ...form } : form;
  const boundary = `----WebKitFormBoundary${randomBytes(8).toString('hex')}`;
  const bodies: Record<string, [string, string]> = {
    multipart: [`multipart/form-data; boundary=${boundary}`, multipart(own4, boundary)],
    urlencoded: ['application/x-www-form-urlencoded', new URLSearchParams(own4).toString()],
  };
  const [contentType, content] = bodies[named.endsWith('FORM') && as !== '' ? as : ''] ?? [
    as,
    JSON.stringify(body),
  ];
  const verb = named.endsWith('FORM') || named === 'MAIL' ? 'POST' : named === 'PDF' ? 'GET' : method;
  const headers: Record<string, string> = { 'x-forwarded-for': `10.${randomBytes(3).join('.')}` };
  if (contentType) headers['content-type'] = contentType;
  if (named === 'PDF' || named === 'MAIL') headers.authorization = `Bearer ${own.token}`;
  const address = (places[named] ?? named).replaceAll('INVITED', invitation);
  return [address, { method: verb, headers, ...(verb === 'POST' ? { body: content } : {}) }];
}

function multipart(form: Record<string, string>, boundary: string): string {
  const parts = Object.entries(form).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${boundary}--\r\n`;
}

test('whatever is sent: nothing fails, no text becomes markup, nothing of one person is kept for all', async () => {
  const seen = new Set<string>();
  const method = oneOf('GET', 'GET', 'POST', 'HEAD', 'PUT', 'DELETE');
  await fc.assert(
    fc.asyncProperty(fc.record({ path, method, fields, json, type }), async (attack) => {
      const [address, init] = requestOf(attack);
      const response = await app.request(address, init);
      const { headers, status } = response;
      const body = await response.text();
      seen.add(`${attack.path.split(/[?%]/)[0]} ${status}`);
      expect(status).toBeLessThan(500);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/);
      expect(headers.get('set-cookie')).toBeNull();
      if (headers.get('content-type')?.includes('html')) expect(body).not.toContain('<x-hostile');
      expect(headers.get('location') ?? '/').toMatch(/^\/(?!\/)/);
      const isPersonal = body.includes(own.token) || address.includes(invitation);
      if (isPersonal && status === 200) {
        expect(headers.get('cache-control')).toMatch(/^(private|no-store)/);
        expect(headers.get('referrer-policy')).toBe(
          address.startsWith('/b/') ? 'strict-origin-when-cross-origin' : 'no-referrer',
        );
      }
    }),
    { numRuns: 1_000 },
  );
  expect(mails).toEqual([]);
  expect(asked.every((name) => name.length >= 3 && name.length <= 100)).toBe(true);
  // The requests must come deep enough to be worth anything.
  const places = ['FORM 200', 'FORM 400', 'INVITED_FORM 200', 'PDF 200', 'MAIL 400', '/sitemap.xml 200'];
  expect([...seen]).toEqual(expect.arrayContaining(places));
}); // prettier-ignore
