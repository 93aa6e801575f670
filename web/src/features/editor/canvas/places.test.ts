import { describe, expect, it } from 'vitest';
import type { CardWords } from '../../../components/tree/card.ts';
import { cardOf } from '../../../components/tree/card.ts';
import { drawTree } from '../../../components/tree/branches.ts';
import { choice, dialogueOf, end, jump, message } from '../../../../../core/dialogue/testing.ts';
import { dropPlace, handlesOf, placeAfter, placeToAdd } from './places.ts';

const words: CardWords = {
  kind: (kind) => kind,
  emptyOption: '',
  otherwise: '',
  next: '',
  caseLabel: () => '',
  summary: () => '',
};
const dialogue = dialogueOf([
  message('a', 'q'),
  choice('q', { yes: 'done', no: null }),
  end('done'),
  jump('away', 'a'),
]);
const { layout } = drawTree(dialogue, () => false);
const cardFor = (id: string) => cardOf(dialogue.nodes[id]!, words, 'fi', 'fi');
const none: ReadonlySet<string> = new Set();

describe('places', () => {
  it('adds at the first open end of the selected card', () => {
    expect(placeToAdd(layout, cardFor, 'q')).toEqual({ parent: 'q', via: 'no' });
  });

  it('adds between when something follows already', () => {
    expect(placeAfter(cardFor('a'))).toEqual({ parent: 'a', via: null });
  });

  it('finds the first open end of the tree when the selected card has no way on', () => {
    expect(placeToAdd(layout, cardFor, 'done')).toEqual({ parent: 'q', via: 'no' });
    expect(placeToAdd(layout, cardFor, null)).toEqual({ parent: 'q', via: 'no' });
  });

  it('drops at the nearest plus within reach, or onto the card under the pointer', () => {
    const placed = layout.byId.get('q')!;
    const open = handlesOf(placed, cardFor('q')).find(({ via }) => via === 'no')!;
    const near = { x: open.x + 20, y: open.y };
    expect(dropPlace(layout.nodes, layout, cardFor, near, none)).toEqual({ parent: 'q', via: 'no' });
    const onto = layout.byId.get('a')!;
    const inside = { x: onto.x + 5, y: onto.y + 5 };
    expect(dropPlace(layout.nodes, layout, cardFor, inside, none)).toEqual({ parent: 'a', via: null });
  });

  it('drops nowhere on itself or in the open', () => {
    const placed = layout.byId.get('q')!;
    const own = { x: placed.x + 5, y: placed.y + 5 };
    expect(dropPlace(layout.nodes, layout, cardFor, own, new Set(['q', 'done']))).toBeNull();
    expect(dropPlace(layout.nodes, layout, cardFor, { x: -900, y: -900 }, none)).toBeNull();
  });
});
