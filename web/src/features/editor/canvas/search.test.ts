import { expect, it } from 'vitest';
import { choice, end, message } from '../../../../../core/dialogue/testing.ts';
import { findNodes } from './search.ts';

it('finds by title, note, text and answer, every word, whatever the case', () => {
  const greeting = message('a', null, {
    editor: { title: 'Tervehdys', note: 'Muista ÄÄKKÖSET', colour: 'none', collapsed: false },
  });
  const question = choice('q', { Rekrytointi: null });
  const nodes = [greeting, question, end('e')];
  const found = (query: string) => findNodes(nodes, query).map(({ id }) => id);
  expect(found('terveh ääkkös')).toEqual(['a']);
  expect(found('rekry')).toEqual(['q']);
  expect(found('teksti')).toEqual(['a', 'q', 'e']);
  expect(found('rekry terveh')).toEqual([]);
  expect(found(' ')).toEqual([]);
});
