import { deflateRawSync, gzipSync } from 'node:zlib';
import { page, twoPages, type CaseAnswer, type CaseSite } from './case-site.ts';

const LETTER = (email: string) => `<p>Sähköposti <a href="mailto:${email}">${email}</a></p>`;
const HTML = 'text/html';
const sent = (body: string | Buffer, headers: CaseAnswer['headers'] = {}): CaseAnswer => ({
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body,
});
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
const FILLING = '<!-- täyttöä -->'.repeat(1_900_000);

/** One page, sent in an odd way. */
function sentAs(
  kind: string,
  stem: string,
  company: string,
  send: (html: string) => CaseAnswer,
  charset?: string,
): CaseSite {
  const email = `info@${stem}.example`;
  const home = page(company, `<p>Työmaapäällikkö Jäävuori</p>${LETTER(email)}`, { charset });
  return { kind, host: `www.${stem}.example`, company, pages: { '/': send(home) }, contacts: [email] };
}

const wholly = gzipSync(
  page('Yhteystiedot', `${LETTER('info@vuono-kala.example')}${'<p>Kalaa ja kalaa.</p>'.repeat(20)}`),
);
const spoilt = (() => {
  const noise = Array.from({ length: 4_000 }, (_, at) => `<p>Rivi ${at * 7919}</p>`).join('');
  const packed = gzipSync(page('Yhteystiedot', `${LETTER('info@x-ray-kuvaus.example')}${noise}`));
  packed.fill(0xff, Math.floor(packed.length * 0.6));
  return packed;
})();

/** Encodings of letters and of bytes that are not what they say, and pages without end. */
export const WIRE: CaseSite[] = [
  sentAs(
    'UTF-16, little end first, with a mark',
    'pilvi-data',
    'Pilvi Data Oy',
    (html) => ({
      headers: { 'content-type': HTML },
      body: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(html, 'utf16le')]),
    }),
    'utf-16',
  ),
  sentAs(
    'UTF-16, big end first, with a mark',
    'quark-labra',
    'Quark Labra Oy',
    (html) => ({
      headers: { 'content-type': HTML },
      body: Buffer.concat([Buffer.from([0xfe, 0xff]), swapped(html)]),
    }),
    'utf-16',
  ),
  sentAs('UTF-16 that only the header tells', 'riista-liha', 'Riista Liha Oy', (html) => ({
    headers: { 'content-type': 'text/html; charset=utf-16' },
    body: Buffer.from(html, 'utf16le'),
  })),
  sentAs('UTF-16 that nothing tells', 'seita-matkat', 'Seita Matkat Oy', (html) => ({
    headers: { 'content-type': HTML },
    body: Buffer.from(html, 'utf16le'),
  })),
  sentAs(
    'says UTF-16, is UTF-8',
    'talvi-hiihto',
    'Talvi Hiihto Oy',
    (html) => ({
      headers: { 'content-type': HTML },
      body: html,
    }),
    'utf-16',
  ),
  {
    kind: 'Latin letters by an XML declaration',
    host: 'www.uusi-siivous.example',
    company: 'Uusi Siivous Oy',
    pages: {
      '/': {
        headers: { 'content-type': 'application/xhtml+xml' },
        body: Buffer.from(
          '<?xml version="1.0" encoding="ISO-8859-1"?><html><body><p>Päivi Mäkelä, hallintopäällikkö, paivi.makela@uusi-siivous.example</p></body></html>',
          'latin1',
        ),
      },
    },
    contacts: ['paivi.makela@uusi-siivous.example | Päivi Mäkelä | hallintopäällikkö'],
  },
  {
    kind: 'gzip that breaks off',
    host: 'www.vuono-kala.example',
    company: 'Vuono Kala Oy',
    pages: { '/': sent(wholly.subarray(0, wholly.length - 12), { 'content-encoding': 'gzip' }) },
    contacts: ['info@vuono-kala.example'],
  },
  {
    kind: 'gzip with a fault in it',
    host: 'www.x-ray-kuvaus.example',
    company: 'X-Ray Kuvaus Oy',
    pages: { '/': sent(spoilt, { 'content-encoding': 'gzip' }) },
    contacts: ['info@x-ray-kuvaus.example'],
  },
  sentAs('says gzip, is not', 'yrtti-apteekki', 'Yrtti Apteekki Oy', (html) =>
    sent(html, { 'content-encoding': 'gzip' }),
  ),
  sentAs('gzip, and does not say so', 'zeniitti-kattila', 'Zeniitti Kattila Oy', (html) =>
    sent(gzipSync(html)),
  ),
  sentAs('a letters’ encoding named as the bytes’', 'aamu-uutiset', 'Aamu Uutiset Oy', (html) =>
    sent(html, { 'content-encoding': 'UTF-8' }),
  ),
  sentAs('deflate without its frame', 'betoni-valu', 'Betoni Valu Oy', (html) =>
    sent(deflateRawSync(html), { 'content-encoding': 'deflate' }),
  ),
  {
    kind: 'thirty megabytes, what counts at the top',
    host: 'www.cembalo-soitin.example',
    company: 'Cembalo Soitin Oy',
    pages: {
      '/': sent(
        page('Soittimet', LETTER('soitin@cembalo-soitin.example')).replace('</main>', `${FILLING}</main>`),
      ),
    },
    contacts: ['soitin@cembalo-soitin.example'],
  },
  {
    kind: 'thirty megabytes before the contact page, packed',
    host: 'www.diili-auto.example',
    company: 'Diili Auto Oy',
    pages: {
      ...twoPages(LETTER('automyynti@diili-auto.example')),
      '/': sent(gzipSync(page('Autot', FILLING)), { 'content-encoding': 'gzip' }),
    },
    contacts: ['automyynti@diili-auto.example'],
  },
];
