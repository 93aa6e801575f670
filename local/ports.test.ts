import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { portsAt } from '../core/local-ports.ts';
import { HOST, isFree, requireFreePorts, takenPortSentence } from './ports.ts';

let server: Server | undefined;

/** Listens on a port that the system chooses. */
function occupyPort(): Promise<number> {
  return new Promise((resolve) => {
    server = createServer().listen(0, HOST, () => {
      const address = server?.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

describe('ports', () => {
  it('tells a taken port from a free one', async () => {
    const port = await occupyPort();
    expect(await isFree(port)).toBe(false);
    await new Promise((resolve) => server?.close(resolve));
    expect(await isFree(port)).toBe(true);
  });

  it('says which port is taken, what for, and what to do', async () => {
    const port = await occupyPort();
    await expect(requireFreePorts({ ...portsAt(20_000), mail: port })).rejects.toThrow(
      `Port ${port} for the mail inbox is taken: stop the program that uses it, or choose other ports`,
    );
    expect(takenPortSentence('mail', port)).toContain('--port-offset');
  });

  it('says which port no browser would call', async () => {
    await expect(requireFreePorts({ ...portsAt(20_000), hosting: 6000 })).rejects.toThrow('refuse port 6000');
    await expect(fetch('http://127.0.0.1:6000')).rejects.toThrow(/fetch failed/);
  });
});
