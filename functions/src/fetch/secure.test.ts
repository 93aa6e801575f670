import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { expect, test } from 'vitest';
import { fetchPage } from './fetch-page.ts';
import type { Network } from './network.ts';
import { isPublicAddress } from './public-address.ts';
import { PUBLIC } from './testing/loopback.ts';

/** A server that has no certificate for anybody, and keeps whose it was asked for. */
async function askOver(url: string): Promise<{ outcome: string; names: string[]; ports: number[] }> {
  const names: string[] = [];
  const ports: number[] = [];
  const server = createServer({
    SNICallback: (name, done) => {
      names.push(name);
      done(new Error('No certificate'));
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.on('tlsClientError', () => {});
  const network: Network = {
    resolve: () => Promise.resolve([PUBLIC]),
    isAllowed: isPublicAddress,
    dial: ({ port }) => {
      ports.push(port);
      return { address: '127.0.0.1', port: (server.address() as AddressInfo).port };
    },
  };
  const { outcome } = await fetchPage(url, { network, agent: 'x', milliseconds: 20_000, bytes: 1_000 });
  server.close();
  return { outcome, names, ports };
}

test('over TLS the certificate is the name’s, though the connection goes to a checked address', async () => {
  expect(await askOver('https://good.example/')).toEqual({
    outcome: 'failed',
    names: ['good.example'],
    ports: [443],
  });
});

test('an address in place of a name asks for no name, and is not trusted either', async () => {
  expect(await askOver(`https://${PUBLIC}/`)).toEqual({ outcome: 'failed', names: [], ports: [443] });
});
