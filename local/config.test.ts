import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STAFF_API } from '../core/api/staff.schema.ts';
import { portsAt } from '../core/local-ports.ts';
import { REGION } from '../core/region.ts';
import { localConfig, widenConnections, type FirebaseConfig } from './config.ts';
import { inRoot } from './folders.ts';

const config = JSON.parse(readFileSync(inRoot('firebase.json'), 'utf8')) as FirebaseConfig;
const local = localConfig(config, portsAt(300), '.local/300/env');

function policyOf({ hosting }: FirebaseConfig): string {
  const headers = hosting.headers.flatMap((rule) => rule.headers);
  return headers.find(({ key }) => key === 'Content-Security-Policy')?.value ?? '';
}

describe('the config of a local stack', () => {
  it('sets every emulator to its shifted port', () => {
    expect(local.emulators).toMatchObject({
      auth: { port: 5302 },
      functions: { port: 5301 },
      firestore: { port: 5303, websocketPort: 5304 },
      hosting: { port: 5300 },
      tasks: { port: 5305 },
      eventarc: { port: 5306 },
      hub: { port: 5307 },
      logging: { port: 5308 },
    });
  });

  it('takes the environment of the functions from the folder of the stack and builds nothing', () => {
    expect(local.functions[0]).toMatchObject({ configDir: '.local/300/env', predeploy: [] });
  });

  it('lets the staff app reach the emulators, and nothing else than before', () => {
    const origins = [5302, 5303].map((port) => `http://127.0.0.1:${port} http://localhost:${port}`);
    expect(policyOf(local)).toContain(` ${origins.join(' ')};`);
    expect(policyOf(local).replace(` ${origins.join(' ')}`, '')).toBe(policyOf(config));
  });

  it('lets the staff app connect to its own host and to what Firebase needs in the browser, and nothing else', () => {
    const [, connections = ''] = /connect-src ([^;]*)/.exec(policyOf(config)) ?? [];
    expect(connections.split(' ')).toEqual([
      "'self'",
      'https://identitytoolkit.googleapis.com',
      'https://securetoken.googleapis.com',
      'https://firestore.googleapis.com',
    ]);
    expect(policyOf(config)).not.toContain('*');
  });

  it('brings each call of the staff app to its function, and nothing else there', () => {
    const calls = config.hosting.rewrites.filter(({ source }) => source.startsWith('/call'));
    expect(calls).toEqual(
      Object.keys(STAFF_API)
        .toSorted()
        .map((name) => ({ source: `/call/${name}`, function: { functionId: name, region: REGION } })),
    );
  });

  it('leaves the config that is deployed alone', () => {
    expect(policyOf(config)).not.toContain('127.0.0.1');
    expect(config.emulators).toBeUndefined();
  });

  it('widens connect-src only', () => {
    expect(widenConnections("default-src 'self'; connect-src 'self'; object-src 'none'", ['http://a'])).toBe(
      "default-src 'self'; connect-src 'self' http://a; object-src 'none'",
    );
  });
});
