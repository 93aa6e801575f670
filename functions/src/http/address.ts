import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import { logError } from '../firebase/logger.ts';

/** Network address of the client, for rate limits only: see `clientAddress`. */
export function addressOf(context: Context): string {
  return clientAddress(context.req.header('x-forwarded-for'));
}

/**
 * The last hop of `X-Forwarded-For` that is none of `TRUSTED_PROXIES` (addresses and CIDR ranges, parted by commas).
 * Google's front end, past which nobody reaches a function, appends the address that has connected to it; what
 * stands before is what that one says, and is believed of a trusted proxy only. Every other header
 * (`Fastly-Client-IP`, `True-Client-IP`, `Forwarded`, `X-Real-IP` …) is the client's to invent. The emulators append
 * nothing: there everybody is this machine. `unknown` → no hop is named. The reasons: decision 23.
 */
export function clientAddress(
  forwarded: string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): string {
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim());
  if (environment.FUNCTIONS_EMULATOR === 'true') hops.push(THIS_MACHINE);
  const named = hops.filter(Boolean);
  const trusted = trustedIn(environment.TRUSTED_PROXIES ?? '');
  return networkOf(named.findLast((hop) => !isAmong(trusted, hop)) ?? named[0] ?? 'unknown');
}

type Range = ReturnType<typeof ipaddr.parseCIDR>;

const THIS_MACHINE = '127.0.0.1';

/** Of what calls itself an address and is none, no more than this is kept in memory. */
const LONGEST = 64;

let read: { setting: string; ranges: Range[] } = { setting: '', ranges: [] };

function trustedIn(setting: string): Range[] {
  if (setting !== read.setting) read = { setting, ranges: rangesOf(setting) };
  return read.ranges;
}

function rangesOf(setting: string): Range[] {
  const entries = setting.split(',').map((entry) => entry.trim());
  return entries.filter(Boolean).flatMap((entry) => {
    try {
      const address = ipaddr.isValid(entry) ? ipaddr.parse(entry) : null;
      return [address ? [address, address.kind() === 'ipv4' ? 32 : 128] : ipaddr.parseCIDR(entry)];
    } catch (error) {
      // A range that is none is trusted in nothing: limits become stricter, never looser.
      logError('address.trustedProxies', error);
      return [];
    }
  });
}

function isAmong(ranges: readonly Range[], hop: string): boolean {
  if (ranges.length === 0 || !ipaddr.isValid(hop)) return false;
  const address = ipaddr.process(hop);
  return ranges.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits));
}

/** An IPv6 customer has at least 2^64 addresses to choose from (RFC 6177): what counts is their network. */
function networkOf(address: string): string {
  if (!ipaddr.IPv6.isValid(address)) return address.slice(0, LONGEST);
  const parsed = ipaddr.IPv6.parse(address);
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().toString();
  return `${parsed.parts.slice(0, 4).map((part) => part.toString(16)).join(':')}::/64`; // prettier-ignore
}
