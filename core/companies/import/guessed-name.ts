import { FREE_MAIL_DOMAINS } from '../../contacts/address-words.ts';

/** Second levels at which others register: `havukka.co.uk`. */
const SHARED_LEVEL = /^(?:co|com|org|net|ac|gov|edu)$/;

/** A company's name as its domain tells it: `matti@konepaja-mc.fi` → `Konepaja-mc`; '' for mail for anybody. */
export function nameFromAddress(address: string): string {
  const host = address
    .toLowerCase()
    .replace(/^.*@|^https?:\/\//, '')
    .replace(/[/?#:].*$/, '');
  const labels = host.split('.').filter(Boolean);
  const last = labels.length > 2 && SHARED_LEVEL.test(labels.at(-2)!) ? -3 : -2;
  if (labels.length < 2 || FREE_MAIL_DOMAINS.has(labels.slice(last).join('.'))) return '';
  const label = labels.at(last) ?? '';
  if (label === 'www' || label.startsWith('xn--')) return '';
  return label.charAt(0).toLocaleUpperCase('fi') + label.slice(1);
}
