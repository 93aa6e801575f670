import { expect, test } from 'vitest';
import { domainLimit, domainOf } from './domain-limit.ts';

test('so many a minute to each domain, and again in the next minute', () => {
  const admits = domainLimit(2);
  const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 9, 0, second));
  expect([1, 2, 3].map((second) => admits('a.example', at(second)))).toEqual([true, true, false]);
  expect(admits('b.example', at(4))).toBe(true);
  expect(admits('a.example', at(60))).toBe(true);
});

test('the domain of an address', () => {
  expect(domainOf('Aino@Firma.Example')).toBe('firma.example');
});
