import { expect, test } from 'vitest';
import { nameKey } from './name-key.ts';

test.each([
  ['Havukan Metalli Oy', 'havukan metalli'],
  ['HAVUKAN  METALLI, OY', 'havukan metalli'],
  ['Oy Ström & Söner Ab', 'ström söner'],
  ['Oy', 'oy'],
  ['Kahvila Kaneli', 'kahvila kaneli'],
  ['Åkerman Tmi', 'åkerman'],
])('%s → %s', (name, key) => {
  expect(nameKey(name)).toBe(key);
});

test('a key has a bounded length', () => {
  expect(nameKey('a'.repeat(999))).toHaveLength(200);
});
