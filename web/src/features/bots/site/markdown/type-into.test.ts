import { expect, it } from 'vitest';
import { changeBetween } from './type-into.ts';

it.each([
  ['Apua', '**Apua**'],
  ['**Apua**', 'Apua'],
  ['aa', 'aaa'],
  ['aaa', 'aa'],
  ['', 'Uusi'],
  ['Vanha', ''],
  ['Sama', 'Sama'],
  ['- yksi\n- kaksi', 'yksi\nkaksi'],
])('makes of “%s” “%s” by typing over one part', (before, after) => {
  const { from, to, added } = changeBetween(before, after);
  expect(before.slice(0, from) + added + before.slice(to)).toBe(after);
});

it('touches no more than what differs', () => {
  expect(changeBetween('Hei vain sinä', 'Hei vaan sinä')).toEqual({ from: 6, to: 7, added: 'a' });
});
