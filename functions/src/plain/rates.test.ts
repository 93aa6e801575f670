import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plainRates, refusedBeginning } from './rates.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const BOT = { organisation: 'vantaa', bot: 'b1' };

test('a bot takes 660 beginnings at once from ever new addresses, and then 60 a minute; others go on', async () => {
  const rates = plainRates();
  let address = 0;
  const begin = (bot = BOT) => refusedBeginning(rates, `10.0.0.${address++}`, bot);
  for (let begun = 0; begun < 660; begun += 1) expect(await begin()).toBeNull();
  expect(await begin()).toEqual({ kind: 'tooMany', about: 'busyBot', retryAfter: 60 });
  expect(await begin({ ...BOT, bot: 'b2' })).toBeNull();
  vi.advanceTimersByTime(60_000);
  for (let begun = 0; begun < 60; begun += 1) expect(await begin()).toBeNull();
  expect(await begin()).toMatchObject({ about: 'busyBot' });
});

test('one address never takes what a bot has for all', async () => {
  const rates = plainRates();
  for (let begun = 0; begun < 2_000; begun += 1) await refusedBeginning(rates, '192.0.2.7', BOT);
  expect(await refusedBeginning(rates, '192.0.2.7', BOT)).toMatchObject({ about: 'tooMany' });
  expect(await refusedBeginning(rates, '192.0.2.8', BOT)).toBeNull();
});
