// Every program that takes this module in must know the package's module by its type.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./punycode.d.ts" />
/** Domains in letters of their own, as people read them, and as name servers and mail know them (RFC 5890). */
import { toASCII, toUnicode } from 'punycode/punycode.es6.js';

const ENCODED = /\bxn--[a-z0-9-]{1,59}/gi;
/** Letters of other alphabets can look like ours and lead a reader to another company's address. */
const LATIN = /^[\p{Script=Latin}\p{M}\d-]+$/u;

/** `info@xn--kslompolo-u2ab.fi` → `info@äkäslompolo.fi`; addresses of the web too. What is not Latin stays as it is. */
export function readableAddress(address: string): string {
  return address.replace(ENCODED, (label) => {
    const read = decoded(label);
    return LATIN.test(read) ? read : label;
  });
}

function decoded(label: string): string {
  try {
    return toUnicode(label.toLowerCase());
  } catch {
    return label;
  }
}

/** `Info@Äkäslompolo.fi` → `Info@xn--kslompolo-u2ab.fi`, which is what is stored and sent to. */
export function sendableAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return at < 1 || /^[\0-\x7f]*$/.test(domain) ? address : address.slice(0, at + 1) + encoded(domain);
}

function encoded(domain: string): string {
  try {
    return toASCII(domain.normalize('NFC').toLowerCase());
  } catch {
    return domain;
  }
}
