/** Addresses that a page keeps in attributes, for a script or a pointer to show. */
import { emailsIn } from './find-addresses.ts';

const VALUE = 500;
/** Of files, styles and examples: nobody's address. */
const SILENT = /^(?:src|srcset|style|class|id|d|placeholder|pattern|integrity|action|srcdoc|xmlns.*)$/;

/** What an element's attributes say, each address once. A link's own `mailto:` is read with its words. */
export function addressesInAttributes(attribs: Record<string, string>): string[] {
  const found = new Set<string>();
  for (const [key, value] of Object.entries(attribs)) {
    if (value.length > VALUE || SILENT.test(key)) continue;
    if (key === 'data-cfemail') found.add(fromCloudflare(value));
    else if (key !== 'href' || /^javascript:/i.test(value))
      emailsIn(plain(key, value)).forEach((one) => found.add(one));
  }
  emailsIn(joined(attribs)).forEach((one) => found.add(one));
  found.delete('');
  return [...found];
}

/** The parts of a script's text joined, and addresses of the web, which may carry a name before an @, left out. */
function plain(key: string, value: string): string {
  const text =
    key.startsWith('on') || key === 'href' ? value.replace(/["']\s{0,5}\+\s{0,5}["']/g, '') : value;
  return text
    .replace(/\b(?:https?|wss?|ftp):\/\/\S{1,500}/gi, ' ')
    .replace(/mailto:/gi, ' ')
    .replace(/%40/g, '@');
}

const PARTS = [
  /^data-(?:.*-)?(?:user|username|name|local|localpart|mailbox|account|box|u)$/,
  /^data-(?:.*-)?(?:domain|host|site|server|d)$/,
  /^data-(?:.*-)?(?:tld|ext|suffix)$/,
] as const;

/** `data-user="info" data-domain="havukka" data-tld="fi"` as an address; '' where there is none. */
function joined(attribs: Record<string, string>): string {
  const keys = Object.keys(attribs);
  const [local = '', domain = '', ending = ''] = PARTS.map((part) => {
    const key = keys.find((one) => part.test(one));
    return key === undefined ? '' : attribs[key]!.slice(0, VALUE).trim();
  });
  if (!local || !domain) return '';
  return `${local}@${domain}${ending && `.${ending.replace(/^\./, '')}`}`;
}

/** The address behind a link to `/cdn-cgi/l/email-protection#…`; '' for other links. */
export function cloudflareAddress(href: string): string {
  const code = /\/cdn-cgi\/l\/email-protection#([0-9a-f]{4,1000})/i.exec(href.slice(0, 1_200))?.[1];
  return code ? fromCloudflare(code) : '';
}

/** Cloudflare's e-mail obfuscation: the first byte is the key that all others are taken to, exclusively or. */
function fromCloudflare(code: string): string {
  if (!/^(?:[0-9a-f]{2}){2,}$/i.test(code)) return '';
  const [key, ...bytes] = Buffer.from(code, 'hex');
  const text = Buffer.from(bytes.map((byte) => byte ^ key!)).toString();
  return emailsIn(text.split('?')[0]!)[0] ?? '';
}
