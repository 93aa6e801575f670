import { expect, test } from 'vitest';
import { changedNodes } from './diff.ts';
import { addChild, removeNode, updateNode } from './edit.ts';
import { dialogueOf, end, message } from './testing.ts';

const before = dialogueOf([message('a', 'b'), message('b', 'c'), end('c')]);

test('only what an edit touched is written', () => {
  expect(changedNodes(before, before)).toEqual({ written: [], removed: [] });
  const added = addChild(before, 'b', null, message('n', null));
  expect(changedNodes(before, added).written.map(({ id }) => id)).toEqual(['b', 'n']);
  const updated = updateNode(before, 'c', { matches: 0 });
  expect(changedNodes(before, updated)).toEqual({ written: [updated.nodes.c], removed: [] });
});

test('what is gone is removed', () => {
  const after = removeNode(before, 'b', { subtree: false });
  expect(changedNodes(before, after)).toEqual({ written: [after.nodes.a], removed: ['b'] });
});
