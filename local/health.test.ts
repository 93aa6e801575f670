import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { requireAnswers } from './health.ts';
import type { Part } from './part.ts';
import { HOST } from './ports.ts';

const emulators: Part = {
  name: 'the Firebase emulators',
  log: import.meta.filename,
  ended: new Promise(() => {}),
  stop: () => Promise.resolve(),
};
const patient = { patienceMs: 10_000, slowMs: 10_000 };
const hasty = { patienceMs: 500, slowMs: 50 };

let server: Server | undefined;

/** A page that answers with each of the statuses once, then with the last one for ever. */
async function page(...statuses: number[]): Promise<string> {
  server = createServer((_request, response) => {
    const status = statuses.length > 1 ? statuses.shift() : statuses[0];
    response.writeHead(status ?? 500).end();
  });
  await new Promise<void>((resolve) => server?.listen(0, HOST, resolve));
  return `http://${HOST}:${(server.address() as AddressInfo).port}/`;
}

afterEach(() => new Promise((resolve) => server?.close(resolve)));

describe('waiting for the pages', () => {
  it('goes on while functions are too slow for the hosting emulator', async () => {
    const tell = vi.fn();
    await requireAnswers(emulators, [await page(504, 504, 200)], tell, patient);
    expect(tell).not.toHaveBeenCalled();
  });

  it('takes "no such page" for an answer', async () => {
    await expect(requireAnswers(emulators, [await page(404)], vi.fn(), hasty)).resolves.toBeUndefined();
  });

  it('says that it waits, and at the end that the machine is too busy', async () => {
    const tell = vi.fn();
    await expect(requireAnswers(emulators, [await page(504)], tell, hasty)).rejects.toThrow(
      /has not answered in \d+ s: this machine is too busy/,
    );
    expect(tell).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('busy'));
  });

  it('shows the log where the functions themselves fail', async () => {
    await expect(requireAnswers(emulators, [await page(500)], vi.fn(), hasty)).rejects.toThrow(
      /does not answer. The end of/,
    );
  });
});
