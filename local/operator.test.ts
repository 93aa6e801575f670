import { expect, it } from 'vitest';
import { parseOrder } from './operator.ts';

it('reads what is asked for, and where', () => {
  expect(parseOrder(['approve', 'a', 'b', '--project', 'ukv'])).toEqual({
    command: 'approve',
    ids: ['a', 'b'],
    project: 'ukv',
    offset: 0,
  });
  expect(parseOrder(['list', '--port-offset', '100'])).toMatchObject({ project: null, offset: 100 });
});

it.each([[], ['approve'], ['withdraw'], ['list', 'a'], ['erase', 'a']])('explains itself: %j', (...args) => {
  expect(() => parseOrder(args)).toThrow('npm run operator');
});
