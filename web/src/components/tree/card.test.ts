import { describe, expect, it } from 'vitest';
import type { NodeOf } from '../../../../core/dialogue/dialogue.schema.ts';
import { newNode } from '../../../../core/dialogue/new-node.ts';
import { CARD, cardOf, cardSize, openEnds, sameShape, type CardWords } from './card.ts';

const words: CardWords = {
  kind: (kind) => kind,
  emptyOption: '(empty)',
  otherwise: 'otherwise',
  next: 'next',
  caseLabel: () => 'case',
  summary: () => '',
};

function choice(changes: Partial<NodeOf<'choice'>> = {}): NodeOf<'choice'> {
  const options = ['x', 'y'].map((id) => ({ id, label: { fi: `**${id}**` }, next: null, needs: {} }));
  return { ...newNode('choice', 'c'), options, ...changes };
}
const card = (node: NodeOf<'choice'>) => cardOf(node, words, 'fi', 'fi');

describe('cards', () => {
  it('give every answer a row, and the common way on when some answer uses it', () => {
    expect(card(choice()).rows.map(({ label }) => label)).toEqual(['x', 'y', 'otherwise']);
    const led = choice().options.map((option) => ({ ...option, next: 'z' }));
    expect(card(choice({ options: led })).rows.map(({ via }) => via)).toEqual(['x', 'y']);
  });

  it('know their open ends', () => {
    expect(openEnds(card(choice())).map(({ via }) => via)).toEqual(['x', 'y', null]);
    expect(openEnds(card(choice({ next: 'z' })))).toEqual([]);
    expect(openEnds(card(choice({ multiple: true })))).toEqual([{ via: null }]);
    expect(openEnds(cardOf(newNode('message', 'm'), words, 'fi', 'fi'))).toEqual([{ via: null }]);
    expect(openEnds(cardOf(newNode('end', 'e'), words, 'fi', 'fi'))).toEqual([]);
  });

  it('take room by their shape, never by their words', () => {
    const wordy = choice({ bubbles: [{ kind: 'text', id: 'b', text: { fi: 'sana '.repeat(200) } }] });
    expect(cardSize(wordy)).toEqual(cardSize(choice()));
    expect(sameShape(wordy, choice())).toBe(true);
    expect(cardSize(choice()).height).toBe(CARD.head + CARD.body + 3 * CARD.row + CARD.foot);
  });

  it('see a changed way or number of rows', () => {
    expect(sameShape(choice(), choice({ next: 'z' }))).toBe(false);
    expect(sameShape(choice(), choice({ options: [] }))).toBe(false);
  });
});
