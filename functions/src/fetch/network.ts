/** How the fence reaches the world: three ports, so that tests and the local stack contact only this machine. */
import { Resolver } from 'node:dns/promises';
import { isPublicAddress } from './public-address.ts';

export interface Endpoint {
  address: string;
  port: number;
}

export interface Network {
  /** Every address of a host, IPv4 and IPv6; empty → no such host. */
  resolve: (host: string) => Promise<string[]>;
  /** Whether an address may be contacted. */
  isAllowed: (address: string) => boolean;
  /** Where a checked address is reached: itself, but for tests and the local stack. */
  dial: (checked: Endpoint) => Endpoint;
}

/** What the sites' stand-in answers as; documentation's range, so no real host has it (RFC 5737). */
const STAND_IN = '203.0.113.91';

/**
 * The network of this process. On the local stack, hosts ending in `.example` (which nobody can own, RFC 2606)
 * are the sites' stand-in at `LOCAL_SITES` (host:port); a deployed function never looks at that setting.
 */
export function networkOf(env: NodeJS.ProcessEnv = process.env): Network {
  const sites = env.FUNCTIONS_EMULATOR === 'true' ? endpointOf(env.LOCAL_SITES) : null;
  if (!sites) return internet;
  return {
    resolve: (host) => (/\.example$/i.test(host) ? Promise.resolve([STAND_IN]) : internet.resolve(host)),
    isAllowed: (address) => address === STAND_IN || internet.isAllowed(address),
    dial: (checked) => (checked.address === STAND_IN ? sites : checked),
  };
}

const internet: Network = { resolve: askDns, isAllowed: isPublicAddress, dial: (checked) => checked };

function endpointOf(setting: string | undefined): Endpoint | null {
  const match = /^(.+):(\d+)$/.exec(setting ?? '');
  return match ? { address: match[1]!, port: Number(match[2]) } : null;
}

/** Asks the name servers themselves: the machine's own list of hosts is not the internet. */
async function askDns(host: string): Promise<string[]> {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  // IPv4 first: not every network that functions run in reaches the other.
  return [four, six].flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}
