import { expect, test } from 'vitest';
import { networkOf } from './network.ts';

const LOCAL = { FUNCTIONS_EMULATOR: 'true', LOCAL_SITES: '127.0.0.1:1091' };
const checked = async (env: NodeJS.ProcessEnv, host: string) => {
  const network = networkOf(env);
  const [address = ''] = await network.resolve(host);
  return { allowed: network.isAllowed(address), reached: network.dial({ address, port: 80 }) };
};

test('on the local stack, .example is the sites’ stand-in', async () => {
  expect(await checked(LOCAL, 'www.havukka.example')).toEqual({
    allowed: true,
    reached: { address: '127.0.0.1', port: 1091 },
  });
});

test('nothing else changes there', () => {
  const network = networkOf(LOCAL);
  expect(network.isAllowed('127.0.0.1')).toBe(false);
  expect(network.dial({ address: '1.1.1.1', port: 443 })).toEqual({ address: '1.1.1.1', port: 443 });
});

test.each([
  ['deployed', { LOCAL_SITES: '127.0.0.1:1091' }],
  ['deployed, odd value', { LOCAL_SITES: '127.0.0.1:1091', FUNCTIONS_EMULATOR: '1' }],
  ['local without the setting', { FUNCTIONS_EMULATOR: 'true' }],
  ['local with half a setting', { FUNCTIONS_EMULATOR: 'true', LOCAL_SITES: '127.0.0.1' }],
])('a function that is %s knows no stand-in', (_, env: NodeJS.ProcessEnv) => {
  const network = networkOf(env);
  expect(network.isAllowed('203.0.113.91')).toBe(false);
  expect(network.dial({ address: '203.0.113.91', port: 80 })).toEqual({ address: '203.0.113.91', port: 80 });
});
