import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { portsAt } from '../core/local-ports.ts';
import { freeOffset, HOST, isFree, offsetForTests, requireFreePorts } from './ports.ts';

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

  it('says which port is taken, what for, and at which offset all are free', async () => {
    const port = await occupyPort();
    const free = await freeOffset(20_100, 100);
    await expect(requireFreePorts({ ...portsAt(20_000), mail: port })).rejects.toThrow(
      `Port ${port} for the mail inbox is taken: stop the program that uses it, ` +
        `or choose other ports with "npm start -- --port-offset ${free}".`,
    );
  });

  it('does not name an offset whose ports are taken', async () => {
    const { smtp } = portsAt(20_500);
    await new Promise<void>((resolve) => (server = createServer().listen(smtp, HOST, resolve)));
    expect(await freeOffset(20_500, 100)).toBe(20_600);
    await expect(requireFreePorts(portsAt(20_500))).rejects.toThrow('--port-offset 20600');
  });

  it('leaves out offsets at which no browser would come', async () => {
    expect(await freeOffset(1000, 100)).toBeGreaterThan(1000);
    await expect(requireFreePorts(portsAt(1000))).rejects.toThrow(/refuse port 6000.*--port-offset \d+/);
  });

  it('finds tests a place beside what runs', async () => {
    expect(await offsetForTests()).toBeGreaterThanOrEqual(700);
  });

  it('says which port no browser would call', async () => {
    await expect(requireFreePorts({ ...portsAt(20_000), hosting: 6000 })).rejects.toThrow('refuse port 6000');
    await expect(fetch('http://127.0.0.1:6000')).rejects.toThrow(/fetch failed/);
  });
});
