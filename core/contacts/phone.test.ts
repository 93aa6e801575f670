import { expect, test } from 'vitest';
import { parsePhone, showPhone } from './phone.ts';

test.each([
  ['040 123 4567', '+358401234567'],
  ['+358 (0)40 123 4567', '+358401234567'],
  ['00358401234567', '+358401234567'],
  ['(09) 123 4567', '+35891234567'],
  ['+46 8 123 456 78', '+46812345678'],
  ['09', ''],
  ['2345678-9', ''],
  ['00100 Helsinki', ''],
  ['', ''],
  ['0'.repeat(1_000), ''],
])('%s → %s', (text, number) => expect(parsePhone(text)).toBe(number));

test('is shown as people write it', () => {
  expect(showPhone('+358401234567')).toBe('040 1234567');
  expect(showPhone('+46812345678')).toBe('+46 8 123 456 78');
});
