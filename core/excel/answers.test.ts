import { expect, test } from 'vitest';
import { answerRows, answerSheet } from './answers.ts';
import { excelContext } from './context.ts';
import { questionText } from './questions.ts';
import { answer, conversationFixture, versionFixture, wall } from './testing.ts';

const context = excelContext('fi', [versionFixture(1), versionFixture(2)]);

test('a question without words goes by its placeholder or id; a long one is cut', () => {
  const node = versionFixture(1).dialogue.nodes['more'];
  if (node?.kind !== 'input') throw new Error('not a question');
  const ask = (html: string, placeholder = '') =>
    questionText({ ...node, bubbles: [{ kind: 'text', html }], placeholder });
  expect(ask('', 'Kerro')).toBe('Kerro');
  expect(ask('')).toBe('more');
  expect(ask('<p>Hei {{name}},</p><p>mitä kuuluu?</p>')).toBe('Hei …, mitä kuuluu?');
  expect(ask(`<p>${'a'.repeat(300)}</p>`)).toHaveLength(250);
});

test('every answer has a row, with what was changed later marked', () => {
  const history = [
    answer(1, 'grow', { kind: 'options', options: ['money', 'staff'] }),
    { seq: 2, at: '2026-03-02T09:02:00.000Z', kind: 'back', to: 1 } as const,
    answer(3, 'grow', { kind: 'options', options: ['staff'] }),
  ];
  const conversation = conversationFixture('', { history });
  const rows = answerRows(conversation, context);
  expect(rows).toEqual([
    [
      'Pelto & Poika Oy',
      wall(11, 1),
      'Mikä jarruttaa?',
      'Työntekijät; Raha',
      'kyllä',
      2,
      'grow',
      'money; staff',
      conversation.id,
    ],
    [
      'Pelto & Poika Oy',
      wall(11, 3),
      'Mikä jarruttaa?',
      'Työntekijät',
      'ei',
      2,
      'grow',
      'staff',
      conversation.id,
    ],
  ]);
  expect(rows[0]).toHaveLength(answerSheet(context).columns.length);
});

test('numbers and days are such in the list of answers too', () => {
  const answers = answerRows(conversationFixture('1 000'), context).map((row) => row[3]);
  expect(answers).toEqual(['Työntekijät; Raha', 12.5, new Date('2026-05-01T00:00:00Z'), '1 000']);
});
