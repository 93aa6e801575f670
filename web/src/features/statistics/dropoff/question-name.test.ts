import { expect, it } from 'vitest';
import { choice, dialogueOf, input, set } from '../../../../../core/dialogue/testing.ts';
import { askedText, questionName, withoutPlaceholders } from './question-name.ts';

const bubble = (id: string, fi: string) => ({ kind: 'text' as const, id, text: { fi } });

it('names a question by its title, else by what it asks last, else by its kind', () => {
  const bubbles = [bubble('1', 'Kiitos!'), bubble('2', 'Mikä **hidastaa** kasvua?'), bubble('3', ' ')];
  const titled = { title: 'Oma otsikko', note: '', colour: 'none' as const, collapsed: false };
  const dialogue = dialogueOf([
    choice('q', { a: null }, null, { bubbles }),
    input('titled', null, { editor: titled }),
    input('empty', null, { bubbles: [] }),
  ]);
  const names = ['q', 'titled', 'empty', 'gone'].map((id) =>
    questionName(dialogue, id, 'sv', (kind) => kind),
  );
  expect(names).toEqual(['Mikä hidastaa kasvua?', 'Oma otsikko', 'input', '']);
  expect(askedText(set('s', null), 'fi', 'fi')).toBe('');
});

it('leaves out what is filled in for each respondent', () => {
  expect(withoutPlaceholders('Millä alalla {{company.name}} toimii, {{ nimi }}?')).toBe(
    'Millä alalla … toimii, …?',
  );
});
