import { describe, expect, test } from 'vitest';
import { nodeSchema, type Dialogue } from '../dialogue.schema.ts';
import { newOption } from '../new-node.ts';
import { choice, dialogueOf, end, input, message } from '../testing.ts';
import { addOption, changeKind, moveOption, reorder, updateNode } from './content.ts';

const optionIds = (dialogue: Dialogue, id: string) => {
  const node = dialogue.nodes[id];
  return node?.kind === 'choice' ? node.options.map((option) => option.id).join(' ') : undefined;
};
const talk = dialogueOf([
  choice('q', { a: 'r', b: null, c: null }, 'e', { variable: 'size' }),
  choice('r', { a: null, x: null }),
  end('e'),
]);

describe('updateNode', () => {
  test('sets fields and keeps the others', () => {
    const after = updateNode(talk, 'q', { multiple: true, max: 2 });
    expect(after.nodes.q).toEqual({ ...talk.nodes.q, multiple: true, max: 2 });
    expect(after.nodes.r).toBe(talk.nodes.r);
  });

  test('fields of another kind are left out, and nothing new changes nothing', () => {
    expect(updateNode(talk, 'e', { multiple: true })).toBe(talk);
    expect(updateNode(talk, 'q', { multiple: false })).toBe(talk);
    expect(updateNode(talk, 'nobody', { multiple: true })).toBe(talk);
  });
});

describe('options', () => {
  test('are added last or at an index, to choices only, 50 at most', () => {
    expect(optionIds(addOption(talk, 'q', newOption('n')), 'q')).toBe('a b c n');
    expect(optionIds(addOption(talk, 'q', newOption('n'), 1), 'q')).toBe('a n b c');
    expect(addOption(talk, 'e')).toBe(talk);
    let full = talk;
    for (let i = 0; i < 60; i += 1) full = addOption(full, 'q');
    expect(optionIds(full, 'q')!.split(' ')).toHaveLength(50);
  });

  test('change their order', () => {
    expect(optionIds(reorder(talk, 'q', 'options', 0, 2), 'q')).toBe('b c a');
    expect(optionIds(reorder(talk, 'q', 'options', 2, 0), 'q')).toBe('c a b');
    expect(reorder(talk, 'q', 'options', 0, 3)).toBe(talk);
    expect(reorder(talk, 'q', 'options', -1, 0)).toBe(talk);
    expect(reorder(talk, 'q', 'cases', 0, 1)).toBe(talk);
  });

  test('move to another question with what follows them', () => {
    const after = moveOption(talk, { node: 'q', option: 'b' }, { node: 'r', index: 1 });
    expect(optionIds(after, 'q')).toBe('a c');
    expect(optionIds(after, 'r')).toBe('a b x');
    const within = moveOption(talk, { node: 'q', option: 'c' }, { node: 'q', index: 0 });
    expect(optionIds(within, 'q')).toBe('c a b');
  });

  test('get a new id where theirs is taken', () => {
    const dialogue = dialogueOf([choice('q', { a: null }, 'r'), choice('r', { a: null })]);
    const ids = optionIds(
      moveOption(dialogue, { node: 'q', option: 'a' }, { node: 'r', index: 0 }),
      'r',
    )!.split(' ');
    expect(ids[1]).toBe('a');
    expect(ids[0]).not.toBe('a');
  });

  test('do not move below themselves', () => {
    expect(moveOption(talk, { node: 'q', option: 'a' }, { node: 'r', index: 0 })).toBe(talk);
    expect(moveOption(talk, { node: 'q', option: 'gone' }, { node: 'r', index: 0 })).toBe(talk);
  });
});

describe('changeKind', () => {
  test('keeps bubbles, title, next and variable where both kinds have them', () => {
    const after = changeKind(talk, 'q', 'input').nodes.q!;
    expect(nodeSchema.parse(after)).toMatchObject({
      kind: 'input',
      bubbles: (talk.nodes.q as { bubbles: unknown }).bubbles,
      next: 'e',
      variable: 'size',
    });
    expect(after).not.toHaveProperty('options');
  });

  test('an end loses next, a set loses bubbles', () => {
    const dialogue = dialogueOf([message('a', 'b'), input('b', null)]);
    expect(nodeSchema.parse(changeKind(dialogue, 'a', 'end').nodes.a)).not.toHaveProperty('next');
    expect(nodeSchema.parse(changeKind(dialogue, 'a', 'set').nodes.a)).not.toHaveProperty('bubbles');
  });

  test('to the same kind changes nothing', () => expect(changeKind(talk, 'q', 'choice')).toBe(talk));
});
