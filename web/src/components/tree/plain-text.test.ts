import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it('takes Markdown marks away and keeps the words', () => {
  expect(plainText('## Hei!\n\n**Mikä** on *yrityksen* [nimi](https://a.fi)?\n- yksi\n- 2*3*4')).toBe(
    'Hei! Mikä on yrityksen nimi? yksi 2*3*4',
  );
});
