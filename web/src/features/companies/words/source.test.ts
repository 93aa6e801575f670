import { expect, it } from 'vitest';
import { hostOf, sourceWords } from './source.ts';

it('names the file of an import and the host of a page, never a person', () => {
  expect(sourceWords({ kind: 'import', detail: 'yritykset.csv' })).toEqual({
    kind: 'import',
    detail: 'yritykset.csv',
  });
  expect(sourceWords({ kind: 'website', detail: 'https://www.havukka.example/yhteys?x=1' }).detail).toBe(
    'havukka.example',
  );
  expect(sourceWords({ kind: 'manual', detail: 'uid-of-a-member' }).detail).toBe('');
});

it('has a sentence for an import without a name', () => {
  expect(sourceWords({ kind: 'import', detail: '' }).kind).toBe('importUnnamed');
});

it('leaves what is no address as it is', () => {
  expect(hostOf('javascript:alert(1)')).toBe('javascript:alert(1)');
  expect(hostOf('https://havukka.example:99999/')).toBe('https://havukka.example:99999/');
});
