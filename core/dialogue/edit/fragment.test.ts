import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDialogue } from '../arbitrary.ts';
import type { Dialogue, DialogueNode } from '../dialogue.schema.ts';
import { linksOf, nodeAt, treeOf, treeOrder } from '../graph.ts';
import { branch, choice, dialogueOf, end, jump, message } from '../testing.ts';
import { duplicateSubtree, extractSubtree, fragmentSchema, insertSubtree } from './fragment.ts';
import { mapLinks } from './links.ts';

const asksAboutQ = branch('f', { c: null }, 'e2');
const talk = dialogueOf([
  message('a', 'q'),
  choice('q', { yes: 'f', no: 'j' }, 'out'),
  {
    ...asksAboutQ,
    cases: asksAboutQ.cases.map((one) => ({
      ...one,
      clauses: [{ subject: { kind: 'answer', node: 'q' }, op: 'is', value: 'yes' }],
    })),
  },
  end('e2'),
  jump('j', 'q'),
  jump('out', 'a'),
]);

describe('copies', () => {
  test('point inside themselves and keep jumps out', () => {
    const { dialogue, root } = duplicateSubtree(talk, 'q');
    const copy = treeOf(dialogue).loose.find(({ id }) => id === root)!;
    const [f, j, out] = copy.children.map(({ id }) => dialogue.nodes[id]!);
    expect(j).toMatchObject({ kind: 'jump', target: root });
    expect(out).toMatchObject({ kind: 'jump', target: 'a' });
    expect(f).toMatchObject({ cases: [{ clauses: [{ subject: { node: root } }] }] });
    for (const node of Object.values(talk.nodes)) expect(dialogue.nodes[node.id]).toBe(node);
  });

  test('hang at a place, before what stood there', () => {
    const fragment = extractSubtree(dialogueOf([message('m', null)]), 'm')!;
    const { dialogue, root } = insertSubtree(talk, fragment, { parent: 'a', via: null });
    expect(nodeAt(dialogue, 'a')).toMatchObject({ next: root });
    expect(nodeAt(dialogue, root)).toMatchObject({ next: 'q' });
  });

  test('lose jumps to nodes that the other dialogue lacks', () => {
    const fragment = extractSubtree(talk, 'q')!;
    const { dialogue } = insertSubtree(dialogueOf([end('elsewhere')]), fragment, null);
    const jumps = Object.values(dialogue.nodes).filter((node) => node.kind === 'jump');
    expect(jumps.filter(({ target }) => target === null)).toHaveLength(1);
  });

  test('are not made of what is not there, nor put where there is no place', () => {
    expect(extractSubtree(talk, 'nobody')).toBeNull();
    expect(duplicateSubtree(talk, 'nobody')).toEqual({ dialogue: talk, root: null });
    const fragment = extractSubtree(talk, 'q')!;
    expect(insertSubtree(talk, fragment, { parent: 'e2', via: null })).toEqual({
      dialogue: talk,
      root: null,
    });
    expect(insertSubtree(talk, { ...fragment, root: 'nobody' }, null).root).toBeNull();
  });
});

/** The subtree with ids replaced by their place in the tree: equal for copies. */
function canonical(dialogue: Dialogue, root: string): DialogueNode[] {
  const fragment = extractSubtree(dialogue, root)!;
  const place = new Map(fragment.nodes.map((node, i) => [node.id, `#${i}`]));
  return fragment.nodes.map((node) => ({
    ...mapLinks(node, (to) => (to === null ? null : (place.get(to) ?? to))),
    id: place.get(node.id)!,
    ...(node.kind === 'branch' && { cases: [] }),
  }));
}

test('a copy of any subtree is the same but for its ids', () => {
  fc.assert(
    fc.property(arbitraryDialogue(), fc.nat(), (dialogue, pick) => {
      const ids = Object.keys(dialogue.nodes);
      const id = ids[pick % ids.length]!;
      expect(fragmentSchema.safeParse(extractSubtree(dialogue, id)).success).toBe(true);
      const copied = duplicateSubtree(dialogue, id);
      expect(canonical(copied.dialogue, copied.root!)).toEqual(canonical(dialogue, id));
      const links = Object.values(copied.dialogue.nodes).flatMap(linksOf);
      expect(links.every(({ to }) => nodeAt(copied.dialogue, to))).toBe(true);
      expect(treeOrder(treeOf(copied.dialogue)).length).toBe(Object.keys(copied.dialogue.nodes).length);
    }),
  );
});
