import { expect, it } from 'vitest';
import { hostOf, missingNames } from './missing-names.ts';

it('finds the followed links that no version has named yet', () => {
  const guide = { id: 'hello:0', of: { node: 'hello' }, label: 'Opas', url: 'https://guide.example/' };
  expect(missingNames(['hello:0', 'gone:1'], [guide])).toEqual(['gone:1']);
  expect(missingNames([], [guide])).toEqual([]);
});

it('shows of an address where it leads', () => {
  expect(['https://www.vantaa.fi/a?b=c', 'https://kauppa.example:8080/', '', 'x'].map(hostOf)).toEqual([
    'vantaa.fi',
    'kauppa.example:8080',
    '',
    '',
  ]);
});
