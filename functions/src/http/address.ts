import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';

/**
 * Network address of the client, for rate limits only. Hosting's network names it in `fastly-client-ip`;
 * without Hosting, Google's front end appends it as the last forwarded one. Either can be forged by going
 * round Hosting, which `maxInstances`, the limit per conversation and the effort per bot bound.
 */
export function addressOf(context: Context): string {
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return networkOf(context.req.header('fastly-client-ip') || forwarded || 'unknown');
}

/** Of what calls itself an address and is none, no more than this is kept in memory. */
const LONGEST = 64;

/** An IPv6 customer has at least 2^64 addresses to choose from (RFC 6177): what counts is their network. */
function networkOf(address: string): string {
  if (!ipaddr.IPv6.isValid(address)) return address.slice(0, LONGEST);
  const parsed = ipaddr.IPv6.parse(address);
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().toString();
  return `${parsed.parts.slice(0, 4).map((part) => part.toString(16)).join(':')}::/64`; // prettier-ignore
}
