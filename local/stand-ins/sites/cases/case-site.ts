/** Invented web sites, each hard to read in a way of its own, with what a careful person would note down from it. */
import type { OutgoingHttpHeaders } from 'node:http';

export interface CaseAnswer {
  status?: number;
  headers?: OutgoingHttpHeaders;
  body: string | Buffer;
}

export interface CaseSite {
  /** What makes it hard. */
  kind: string;
  host: string;
  company: string;
  /** Path, or host and path, → what is answered: a page of HTML in UTF-8 unless more is said. */
  pages: Record<string, string | CaseAnswer>;
  /** `address | name | title | number`, as far as the site gives them. */
  contacts: string[];
  /** The address to write to first; '' → none of them. Left out where any of them will do. */
  best?: string;
}

interface PageParts {
  lang?: 'fi' | 'sv' | 'en';
  head?: string;
  nav?: string;
  footer?: string;
  charset?: string;
}

const NAVS = {
  fi: '<a href="/">Etusivu</a> <a href="/palvelut">Palvelut</a> <a href="/yhteystiedot">Yhteystiedot</a>',
  sv: '<a href="/">Hem</a> <a href="/tjanster">Tjänster</a> <a href="/kontakt">Kontakta oss</a>',
  en: '<a href="/">Home</a> <a href="/services">Services</a> <a href="/contact">Contact</a>',
};

/** A page as site builders make them. */
export function page(title: string, body: string, parts: PageParts = {}): string {
  const { lang = 'fi', head = '', nav = NAVS[lang], footer = 'Vantaa 2026', charset = 'utf-8' } = parts;
  return `<!doctype html><html lang="${lang}"><head><meta charset="${charset}"><title>${title}</title>${head}</head>
<body><header><nav>${nav}</nav></header><main><h1>${title}</h1>${body}</main><footer><p>${footer}</p></footer></body></html>`;
}

/** A home page that says nothing, and the contact page behind its menu. */
export function twoPages(body: string, parts: PageParts = {}): CaseSite['pages'] {
  const { lang = 'fi' } = parts;
  const path = { fi: '/yhteystiedot', sv: '/kontakt', en: '/contact' }[lang];
  const title = { fi: 'Yhteystiedot', sv: 'Kontakta oss', en: 'Contact' }[lang];
  return { '/': page('Tervetuloa', '<p>Palvelemme Vantaalla.</p>', parts), [path]: page(title, body, parts) };
}

/** An address as Cloudflare hides it: a key, then every letter with the key taken to it. */
export function cloudflare(email: string, key = 0x5a): string {
  const hex = (value: number) => value.toString(16).padStart(2, '0');
  return hex(key) + [...Buffer.from(email)].map((byte) => hex(byte ^ key)).join('');
}

export const backwards = (text: string) => [...text].toReversed().join('');
