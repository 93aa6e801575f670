import { describe, expect, test } from 'vitest';
import type { Dialogue } from '../dialogue.schema.ts';
import { treeOf, type TreeNode } from '../graph.ts';
import { choice, contact, dialogueOf, end, input, jump, message } from '../testing.ts';
import { addChild, moveNode, removeNode, setJumpTarget, setStart } from './structure.ts';

const outline = ({ id, children }: TreeNode): string =>
  children.length ? `${id}(${children.map(outline).join(' ')})` : id;
/** The tree and, after a bar, what is loose. */
const shape = (dialogue: Dialogue) => {
  const { root, loose } = treeOf(dialogue);
  return [outline(root!), ...loose.map(outline)].join(' | ');
};
const target = (dialogue: Dialogue, id: string) => {
  const node = dialogue.nodes[id];
  return node?.kind === 'jump' ? node.target : undefined;
};

const small = dialogueOf([
  message('a', 'q'),
  choice('q', { yes: 'b', no: 'c' }, 'j'),
  message('b', 'd'),
  end('d'),
  end('c'),
  jump('j', 'b'),
]);

describe('addChild', () => {
  test('hangs a node at an empty place', () => {
    const dialogue = dialogueOf([choice('q', { yes: null })]);
    expect(shape(addChild(dialogue, 'q', 'yes', end('e')))).toBe('q(e)');
    expect(shape(addChild(dialogue, 'q', null, end('e')))).toBe('q(e)');
  });

  test('lets what followed follow the new node', () => {
    expect(shape(addChild(small, 'a', null, message('n', null)))).toBe('a(n(q(b(d) c j)))');
    expect(shape(addChild(small, 'q', 'no', choice('n', { x: null })))).toBe('a(q(b(d) n(c) j))');
  });

  test('what nothing can follow leaves the follower loose', () => {
    expect(shape(addChild(small, 'b', null, end('n')))).toBe('a(q(b(n) c j)) | d');
  });

  test('does nothing where there is no such place or the id is taken', () => {
    expect(addChild(small, 'd', null, end('n'))).toBe(small);
    expect(addChild(small, 'j', null, end('n'))).toBe(small);
    expect(addChild(small, 'q', 'maybe', end('n'))).toBe(small);
    expect(addChild(small, 'nobody', null, end('n'))).toBe(small);
    expect(addChild(small, 'a', null, end('d'))).toBe(small);
  });

  test('touches no other node', () => {
    const after = addChild(small, 'a', null, message('n', null));
    for (const id of ['q', 'b', 'c', 'd', 'j']) expect(after.nodes[id]).toBe(small.nodes[id]);
  });
});

describe('removeNode', () => {
  test('lifts the follower and empties jumps to the node', () => {
    const after = removeNode(small, 'b', { subtree: false });
    expect(shape(after)).toBe('a(q(d c j))');
    expect(target(after, 'j')).toBeNull();
  });

  test('of several children next takes the place, the others become loose', () => {
    expect(shape(removeNode(small, 'q', { subtree: false }))).toBe('a(j) | b(d) | c');
  });

  test('without next the first child takes the place', () => {
    const dialogue = dialogueOf([message('a', 'q'), choice('q', { yes: 'b', no: 'c' }), end('b'), end('c')]);
    expect(shape(removeNode(dialogue, 'q', { subtree: false }))).toBe('a(b) | c');
  });

  test('with its subtree all below goes too', () => {
    const after = removeNode(small, 'b', { subtree: true });
    expect(shape(after)).toBe('a(q(c j))');
    expect(target(after, 'j')).toBeNull();
    expect(Object.keys(after.nodes).sort()).toEqual(['a', 'c', 'j', 'q']);
  });

  test('the start gives its place to what follows, or stays', () => {
    expect(shape(removeNode(small, 'a', { subtree: false }))).toBe('q(b(d) c j)');
    expect(removeNode(small, 'a', { subtree: true })).toBe(small);
    const alone = dialogueOf([end('e')]);
    expect(removeNode(alone, 'e', { subtree: false })).toBe(alone);
  });

  test('a node that leads back to the start takes nothing but itself', () => {
    const dialogue = dialogueOf([input('a', 'b'), message('b', 'a')]);
    expect(shape(removeNode(dialogue, 'b', { subtree: true }))).toBe('a');
    const after = removeNode(dialogue, 'b', { subtree: false });
    expect(shape(after)).toBe('a');
    expect(after.nodes.a).toMatchObject({ next: null });
  });
});

describe('moveNode', () => {
  test('takes the subtree along and empties the old place', () => {
    expect(shape(moveNode(small, 'b', 'a', null))).toBe('a(b(d)) | q(c j)');
    const dialogue = dialogueOf([choice('q', { x: 'b', y: null }), contact('b', 'd'), end('d')]);
    const after = moveNode(dialogue, 'b', 'q', 'y');
    expect(treeOf(after).root!.children).toMatchObject([{ id: 'b', via: 'y', children: [{ id: 'd' }] }]);
  });

  test('what stood there goes on after the moved chain', () => {
    const dialogue = dialogueOf([message('a', 'e'), end('e'), message('m', 'n'), message('n', null)]);
    expect(shape(moveNode(dialogue, 'm', 'a', null))).toBe('a(m(n(e)))');
  });

  test('refuses to hang a node below itself, to move the start, and what is not there', () => {
    expect(moveNode(small, 'q', 'b', null)).toBe(small);
    expect(moveNode(small, 'b', 'b', null)).toBe(small);
    expect(moveNode(small, 'a', 'b', null)).toBe(small);
    const parked = dialogueOf([end('a'), message('l', null)]);
    expect(moveNode(parked, 'a', 'l', null)).toBe(parked);
    expect(moveNode(small, 'nobody', 'a', null)).toBe(small);
    expect(moveNode(small, 'b', 'd', null)).toBe(small);
    expect(moveNode(small, 'b', 'q', 'yes')).toBe(small);
  });

  test('jumps to the moved node keep leading to it', () => {
    expect(target(moveNode(small, 'b', 'a', null), 'j')).toBe('b');
  });
});

test('setStart makes a node the root and parks what stood before it', () => {
  expect(shape(setStart(small, 'q'))).toBe('q(b(d) c j) | a');
  expect(setStart(small, 'nobody')).toBe(small);
});

test('setJumpTarget points a jump at a node that exists', () => {
  expect(target(setJumpTarget(small, 'j', 'c'), 'j')).toBe('c');
  expect(target(setJumpTarget(small, 'j', null), 'j')).toBeNull();
  expect(setJumpTarget(small, 'j', 'nobody')).toBe(small);
  expect(setJumpTarget(small, 'a', 'c')).toBe(small);
});
