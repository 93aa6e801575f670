import type { Context } from 'hono';
import { afterEach, expect, test, vi } from 'vitest';
import { logError } from '../firebase/logger.ts';
import { addressOf, clientAddress } from './address.ts';

vi.mock('../firebase/logger.ts', () => ({ logError: vi.fn() }));
afterEach(() => vi.clearAllMocks());

const asked = (headers: Record<string, string>) =>
  addressOf({ req: { header: (name: string) => headers[name] } } as unknown as Context);
const CLIENT = '192.0.2.7';

test.each([
  'fastly-client-ip',
  'true-client-ip',
  'forwarded',
  'x-real-ip',
  'cf-connecting-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-appengine-user-ip',
  'fastly-temp-xff',
  'via',
])('%s changes nothing, whatever it claims', (header) => {
  for (const claim of ['203.0.113.9', 'for=203.0.113.9', '2001:db8::1', 'x'.repeat(5_000)]) {
    expect(asked({ [header]: claim, 'x-forwarded-for': CLIENT })).toBe(CLIENT);
    expect(asked({ [header]: claim })).toBe('unknown');
  }
});

test.each(['203.0.113.9', '203.0.113.9, 198.51.100.4', 'unknown', '127.0.0.1', '2001:db8::1', ', ,', '"'])(
  'hops that the client invents (%s) change nothing',
  (invented) => {
    expect(asked({ 'x-forwarded-for': `${invented}, ${CLIENT}` })).toBe(CLIENT);
    expect(asked({ 'x-forwarded-for': `${invented},${CLIENT}` })).toBe(CLIENT);
  },
);

test('a trusted proxy is believed of who came to it, and of nobody before', () => {
  const behind = (forwarded: string, TRUSTED_PROXIES = '198.51.100.0/24, 2001:db8:ffff::/48,203.0.113.80') =>
    clientAddress(forwarded, { TRUSTED_PROXIES });
  expect(behind(`6.6.6.6, ${CLIENT}, 198.51.100.4`)).toBe(CLIENT);
  expect(behind(`6.6.6.6, ${CLIENT}, 203.0.113.80, 2001:db8:ffff::7`)).toBe(CLIENT);
  expect(behind(`198.51.100.4, ${CLIENT}`)).toBe(CLIENT);
  expect(behind('198.51.100.4, ::ffff:198.51.100.5')).toBe('198.51.100.4');
  expect(behind(`${CLIENT}, 198.51.100.4`, '')).toBe('198.51.100.4');
});

test('a setting that names no address is trusted in nothing, and told to the log once', () => {
  const TRUSTED_PROXIES = 'everybody, 0.0.0.0/x';
  for (const hop of ['198.51.100.4', 'everybody'])
    expect(clientAddress(`${CLIENT}, ${hop}`, { TRUSTED_PROXIES })).toBe(hop);
  expect(logError).toHaveBeenCalledTimes(2);
});

test('in the emulators, where no front end appends anything, everybody is this machine', () => {
  const local = { FUNCTIONS_EMULATOR: 'true' };
  for (const claim of [undefined, '', CLIENT, `6.6.6.6, ${CLIENT}`])
    expect(clientAddress(claim, local)).toBe('127.0.0.1');
  expect(clientAddress(CLIENT, { ...local, TRUSTED_PROXIES: '127.0.0.1' })).toBe(CLIENT);
});

const from = (address: string) => clientAddress(address, {});

test('of IPv6 the network counts, since its owner has addresses without end', () => {
  expect(from('2001:db8:1:2::1')).toBe(from('2001:0db8:0001:0002:ffff:eeee:dddd:cccc'));
  expect(from('2001:db8:1:2::1')).not.toBe(from('2001:db8:1:3::1'));
  expect(from('::ffff:192.0.2.1')).toBe('192.0.2.1');
});

test('what is no address stays what it is, as far as it is not too long', () => {
  expect(from('x'.repeat(10_000))).toHaveLength(64);
  expect(['x', '1.2.3', ':::', ''].map(from)).toEqual(['x', '1.2.3', ':::', 'unknown']);
});
