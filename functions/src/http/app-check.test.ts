import type { Context } from 'hono';
import { expect, test, vi } from 'vitest';
import { asksForAppCheck, isVouchedFor } from './app-check.ts';

const asking = (token?: string) => ({ req: { header: () => token } }) as unknown as Context;

test('is asked for only where the environment says so', () => {
  expect(asksForAppCheck({})).toBe(false);
  expect(asksForAppCheck({ APP_CHECK: 'off' })).toBe(false);
  expect(asksForAppCheck({ APP_CHECK: 'required' })).toBe(true);
});

test('vouches by a token that the project has given out, and never where it is not set up', async () => {
  const verify = vi.fn(async (token: string) => token === 'good');
  expect(await isVouchedFor(asking('good'), verify)).toBe(true);
  expect(await isVouchedFor(asking('bad'), verify)).toBe(false);
  expect(await isVouchedFor(asking(), verify)).toBe(false);
  expect(await isVouchedFor(asking('good'), null)).toBe(false);
  expect(verify).toHaveBeenCalledTimes(2);
});

test('looks at no token that is longer than any can be', async () => {
  const verify = vi.fn(async () => true);
  expect(await isVouchedFor(asking('x'.repeat(4_001)), verify)).toBe(false);
  expect(verify).not.toHaveBeenCalled();
});
