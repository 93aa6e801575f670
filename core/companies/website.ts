import { isWebAddress } from '../text/web-address.ts';

/** A name with a dot whose last part is letters: neither a phone number, a mail address nor a sentence. */
const HOST = /^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(\p{L}{2,}|xn--[a-z0-9-]+)$/u;
const LONGEST = 500;

/**
 * A company's web address as registers, files and people write it, with its scheme and the host in lower case;
 * '' where it is none (a phone number, a mail address, an address by number, another scheme). Without a scheme it
 * becomes http: a site that has moved to https leads there, one that has not would not answer at all.
 */
export function websiteAddress(text: string): string {
  const first = text.trim().split(/[\s,;]+/)[0] ?? '';
  const [, scheme = 'http', rest = ''] = /^(?:(https?):\/\/)?(.*)$/i.exec(first) ?? [];
  const [, host = '', port = '', path = ''] = /^([^/?#:]*)(:\d{1,5})?([/?#].*)?$/.exec(rest) ?? [];
  if (!HOST.test(host)) return '';
  const address = `${scheme.toLowerCase()}://${host.toLowerCase()}${port}${path === '/' ? '' : path}`;
  return isWebAddress(address) && address.length <= LONGEST ? address : '';
}

/** Host of an address that `websiteAddress` has made, without `www.`; '' where there is none. */
export function websiteHost(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/.exec(address)?.[1] ?? '';
}
