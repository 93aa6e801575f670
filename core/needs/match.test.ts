import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchScore, matchServices } from './match.ts';

const service = (id: string, needs: Record<string, number>) => ({ id, needs });

it('puts the service that meets the needs best first and leaves out those that do not help', () => {
  const services = [
    service('a', { x: 1 }),
    service('b', { x: 3 }),
    service('c', { y: 5 }),
    service('d', { x: -1 }),
  ];
  expect(matchServices({ x: 2, y: -1 }, services, 3).map(({ id }) => id)).toEqual(['b', 'a']);
});

it('takes a need by any name for a need', () => {
  expect(matchScore({}, service('a', { constructor: 1, toString: 2 }))).toBe(0);
});

const weights = fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.integer({ min: -10, max: 10 }));

it('never ranks a worse service above a better one, and keeps the given order among equals', () => {
  fc.assert(
    fc.property(weights, fc.array(weights, { maxLength: 12 }), fc.nat(12), (needs, list, count) => {
      const services = list.map((one, i) => service(String(i), one));
      const matched = matchServices(needs, services, count);
      const scores = matched.map((one) => matchScore(needs, one));
      expect(matched.length).toBeLessThanOrEqual(count);
      for (let i = 1; i < matched.length; i += 1) {
        expect(scores[i - 1]!).toBeGreaterThanOrEqual(scores[i]!);
        if (scores[i - 1] === scores[i])
          expect(Number(matched[i - 1]!.id)).toBeLessThan(Number(matched[i]!.id));
      }
      expect(scores.every((score) => score > 0)).toBe(true);
    }),
  );
});
