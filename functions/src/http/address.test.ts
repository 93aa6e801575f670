import type { Context } from 'hono';
import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

const asked = (headers: Record<string, string>) =>
  addressOf({ req: { header: (name: string) => headers[name] } } as unknown as Context);
const from = (address: string) => asked({ 'fastly-client-ip': address });

test("is what Hosting's network says, else the last forwarded one", () => {
  const headers = { 'x-forwarded-for': '203.0.113.9, 192.0.2.7', 'fastly-client-ip': '192.0.2.1' };
  expect(asked(headers)).toBe('192.0.2.1');
  expect(asked({ 'x-forwarded-for': '203.0.113.9, 192.0.2.7' })).toBe('192.0.2.7');
  expect(asked({})).toBe('unknown');
});

test('of IPv6 the network counts, since its owner has addresses without end', () => {
  expect(from('2001:db8:1:2::1')).toBe(from('2001:0db8:0001:0002:ffff:eeee:dddd:cccc'));
  expect(from('2001:db8:1:2::1')).not.toBe(from('2001:db8:1:3::1'));
  expect(from('::ffff:192.0.2.1')).toBe('192.0.2.1');
});

test('what is no address stays what it is, as far as it is not too long', () => {
  expect(from('x'.repeat(10_000))).toHaveLength(64);
  expect(['x', '1.2.3', ':::', ''].map(from)).toEqual(['x', '1.2.3', ':::', 'unknown']);
});
