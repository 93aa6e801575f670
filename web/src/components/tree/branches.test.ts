import { describe, expect, it } from 'vitest';
import { dialogueOf, end, message } from '../../../../core/dialogue/testing.ts';
import { drawTree } from './branches.ts';

describe('drawTree', () => {
  it('hides what is below a collapsed card and counts it', () => {
    const dialogue = dialogueOf([message('a', 'b'), message('b', 'c'), end('c')]);
    const drawn = drawTree(dialogue, (id) => id === 'a');
    expect(drawn.layout.nodes.map(({ id }) => id)).toEqual(['a']);
    expect(drawn.hidden.get('a')).toBe(2);
  });

  it('shows what nothing leads to as loose', () => {
    const dialogue = dialogueOf([end('a'), end('parked')]);
    const drawn = drawTree(dialogue, () => false);
    expect([...drawn.loose]).toEqual(['parked']);
    expect(drawn.layout.byId.has('parked')).toBe(true);
  });
});
