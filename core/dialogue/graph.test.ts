import { describe, expect, test } from 'vitest';
import {
  childrenOf,
  descendants,
  linksOf,
  nodeAt,
  parentOf,
  reachable,
  treeOf,
  type TreeNode,
} from './graph.ts';
import { branch, choice, dialogueOf, end, jump, message } from './testing.ts';

const outline = ({ id, children }: TreeNode): string =>
  children.length ? `${id}(${children.map(outline).join(' ')})` : id;

describe('links', () => {
  test('options come before next, and empty places lead nowhere', () => {
    expect(linksOf(choice('q', { a: 'x', b: null }, 'y'))).toEqual([
      { from: 'q', via: 'a', to: 'x', cross: false },
      { from: 'q', via: null, to: 'y', cross: false },
    ]);
    expect(linksOf(branch('q', { c: 'x' }, 'y')).map((link) => link.via)).toEqual(['c', null]);
    expect(linksOf(end('e'))).toEqual([]);
  });

  test('a jump is a cross-link and has no children', () => {
    expect(linksOf(jump('j', 'x'))).toEqual([{ from: 'j', via: null, to: 'x', cross: true }]);
    expect(childrenOf(jump('j', 'x'))).toEqual([]);
    expect(childrenOf(choice('q', { a: 'x', b: 'x' }, 'y'))).toEqual(['x', 'y']);
  });

  test('a node is never something every object has', () => {
    expect(nodeAt(dialogueOf([end('e')]), 'constructor')).toBeUndefined();
  });
});

describe('reachable', () => {
  test('follows jumps, leaves out what nothing leads to', () => {
    const dialogue = dialogueOf([message('a', 'j'), jump('j', 'b'), end('b'), message('c', 'b')]);
    expect([...reachable(dialogue)].sort()).toEqual(['a', 'b', 'j']);
  });

  test('after a multiple choice only its next counts', () => {
    const dialogue = dialogueOf([choice('q', { a: 'x' }, 'y', { multiple: true }), end('x'), end('y')]);
    expect(reachable(dialogue).has('x')).toBe(false);
    expect(reachable(dialogue).has('y')).toBe(true);
  });
});

describe('treeOf', () => {
  test('orders children as their options, then next, and parks the rest', () => {
    const dialogue = dialogueOf([
      choice('q', { a: 'x', b: 'y' }, 'z'),
      end('z'),
      end('y'),
      message('x', 'w'),
      end('w'),
      end('m'),
      message('l', 'm'),
    ]);
    const tree = treeOf(dialogue);
    expect(outline(tree.root!)).toBe('q(x(w) y z)');
    expect(tree.loose.map(outline)).toEqual(['l(m)']);
    expect(tree.root!.children.map((child) => child.via)).toEqual(['a', 'b', null]);
  });

  test('a second way to a node, a jump and a loop are cross-links', () => {
    const dialogue = dialogueOf([choice('q', { a: 'x', b: 'x' }, 'j'), message('x', 'q'), jump('j', 'x')]);
    const { root, crossLinks } = treeOf(dialogue);
    expect(outline(root!)).toBe('q(x j)');
    expect(crossLinks.map(({ from, to }) => `${from}→${to}`)).toEqual(['x→q', 'q→x', 'j→x']);
  });

  test('a jump to a node further on does not take it from its parent', () => {
    const dialogue = dialogueOf([choice('q', { a: 'j', b: 'x' }), jump('j', 'x'), end('x')]);
    expect(outline(treeOf(dialogue).root!)).toBe('q(j x)');
  });

  test('a loop that nothing leads to is still drawn, once', () => {
    const dialogue = dialogueOf([end('a'), message('b', 'c'), message('c', 'b')]);
    expect(treeOf(dialogue).loose.map(outline)).toEqual(['b(c)']);
  });

  test('without a start everything is loose; links to nothing are left out', () => {
    const dialogue = dialogueOf([message('a', 'gone')], { start: 'gone' });
    expect(treeOf(dialogue)).toEqual({
      root: null,
      loose: [{ id: 'a', via: null, children: [] }],
      crossLinks: [],
    });
  });

  test('20,000 nodes in a row do not overflow the stack', () => {
    const nodes = Array.from({ length: 20_000 }, (_, i) => message(`n${i}`, `n${i + 1}`));
    expect(descendants(dialogueOf(nodes), 'n0')).toHaveLength(19_999);
  });
});

test('parents and descendants follow the tree, not jumps', () => {
  const dialogue = dialogueOf([choice('q', { a: 'x' }, 'j'), message('x', 'y'), end('y'), jump('j', 'y')]);
  expect(parentOf(dialogue).get('y')).toEqual({ from: 'x', via: null, to: 'y', cross: false });
  expect(parentOf(dialogue).has('q')).toBe(false);
  expect(descendants(dialogue, 'q')).toEqual(['x', 'y', 'j']);
  expect(descendants(dialogue, 'nobody')).toEqual([]);
});
