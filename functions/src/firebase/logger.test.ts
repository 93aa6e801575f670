import { expect, test } from 'vitest';
import { describeError } from './logger.ts';

test('keeps where an error happened and never what it says', () => {
  const error = Object.assign(new TypeError('Bad value "Matti\n    at Meikäläinen" in name'), { code: 7 });
  const described = describeError(error);
  expect(described).toMatchObject({ error: 'TypeError', code: 7 });
  expect(described.at).toContain('logger.test.ts');
  expect(JSON.stringify(described)).not.toMatch(/Matti|Meikäläinen/);
});

test('says only the type of a thrown value that is no error', () => {
  expect(describeError('secret')).toEqual({ error: 'string' });
});
