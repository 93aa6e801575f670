import ipaddr from 'ipaddr.js';

const NAT64 = ipaddr.IPv6.parse('64:ff9b::');
/** Everything that is routed on the public internet: RFC 4291, section 2.4. */
const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::');

/**
 * True for addresses of the public internet only. An IPv4 address inside an IPv6 one (mapped, or NAT64, which
 * stands for the IPv4 internet in networks without it) is judged by itself; 6to4 and Teredo, which can lead
 * anywhere, are refused like every range that is private, reserved or special.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.kind() === 'ipv4') return address.range() === 'unicast';
  const inner = innerAddress(address as ipaddr.IPv6);
  if (inner) return inner.range() === 'unicast';
  return address.match(GLOBAL_UNICAST, 3) && address.range() === 'unicast';
}

function innerAddress(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  return address.match(NAT64, 96) ? new ipaddr.IPv4(address.toByteArray().slice(12)) : null;
}

/** The address that a host names literally (`[::1]` with or without brackets); null for a name. */
export function literalAddress(host: string): string | null {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(bare) ? bare : null;
}
