/** A made-up internet for tests: names are resolved from a table, and only servers of this process are contacted. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Network } from '../network.ts';
import { isPublicAddress } from '../public-address.ts';

/** Public as far as the fence knows; reached on loopback. */
export const PUBLIC = '93.184.216.34';

export interface Loopback {
  network: Network;
  /** Addresses that a connection was asked for, in order. */
  dialled: string[];
  /** Names that were looked up, in order. */
  lookedUp: string[];
  close: () => Promise<void>;
}

/** `names`: host → addresses, or a function for a resolver that changes its mind. Others do not exist. */
export async function loopback(
  listener: RequestListener,
  names: Record<string, string[] | (() => string[])> = {},
): Promise<Loopback> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const dialled: string[] = [];
  const lookedUp: string[] = [];
  return {
    dialled,
    lookedUp,
    network: {
      resolve: (host) => {
        lookedUp.push(host);
        const known = names[host] ?? [];
        return Promise.resolve(typeof known === 'function' ? known() : known);
      },
      isAllowed: isPublicAddress,
      dial: ({ address }) => {
        dialled.push(address);
        if (address !== PUBLIC) throw new Error(`Tests contact nothing but loopback, not ${address}`);
        return { address: '127.0.0.1', port };
      },
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
