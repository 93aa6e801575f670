import { expect, test } from 'vitest';
import { addCounts, isZero } from './delta.ts';
import { openedPage, openingOf } from './openings.ts';

const began = { started: 2 };

test('openings of all channels are counted together', () => {
  const both = addCounts(addCounts(openingOf('site'), openingOf('embed')), openingOf('site'));
  expect(both.openings).toEqual({ site: 2, embed: 1 });
  expect(isZero(openingOf('site'))).toBe(false);
  expect(openedPage({ ...both, ...began })).toBe(3);
});

test('nobody began without opening', () => {
  expect(openedPage({ openings: { site: 1 }, ...began })).toBe(2);
});

test('before openings were counted, nothing is known of them, and of a period that holds such a time', () => {
  expect(openedPage({ openings: {}, ...began })).toBeNull();
  expect(openedPage({ openings: { site: 40 }, started: 900 })).toBeNull();
});
