import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDialogue } from '../arbitrary.ts';
import { dialogueSchema, type Dialogue, type NodeKind } from '../dialogue.schema.ts';
import { changedNodes } from '../diff.ts';
import { linksOf, nodeAt, treeOf } from '../graph.ts';
import { newNode } from '../new-node.ts';
import * as edit from '../edit.ts';

const KINDS: NodeKind[] = ['message', 'choice', 'input', 'branch', 'set', 'jump', 'contact', 'end'];

/** One random edit; the numbers choose among what the dialogue has at that moment. */
const arbitraryEdit = fc.record({
  action: fc.constantFrom(
    'add',
    'option',
    'kind',
    'remove',
    'move',
    'moveOption',
    'reorder',
    'copy',
    'start',
    'jump',
  ),
  first: fc.nat(),
  second: fc.nat(),
  flag: fc.boolean(),
});
type Edit = typeof arbitraryEdit extends fc.Arbitrary<infer T> ? T : never;

function apply(dialogue: Dialogue, { action, first, second, flag }: Edit): Dialogue {
  const ids = Object.keys(dialogue.nodes);
  const a = ids[first % ids.length]!;
  const b = ids[second % ids.length]!;
  const via = viaOf(dialogue, b, first);
  const kind = KINDS[second % KINDS.length]!;
  switch (action) {
    case 'add':
      return edit.addChild(dialogue, b, via, newNode(kind));
    case 'option':
      return edit.addOption(dialogue, a);
    case 'kind':
      return edit.changeKind(dialogue, a, kind);
    case 'remove':
      return edit.removeNode(dialogue, a, { subtree: flag });
    case 'move':
      return edit.moveNode(dialogue, a, b, via);
    case 'moveOption':
      return edit.moveOption(
        dialogue,
        { node: a, option: viaOf(dialogue, a, second) ?? 'o0' },
        { node: b, index: 0 },
      );
    case 'reorder':
      return edit.reorder(dialogue, a, flag ? 'options' : 'cases', first % 3, second % 3);
    case 'copy': {
      const fragment = edit.extractSubtree(dialogue, a)!;
      return edit.insertSubtree(dialogue, fragment, flag ? { parent: b, via } : null).dialogue;
    }
    case 'start':
      return edit.setStart(dialogue, a);
    case 'jump':
      return edit.setJumpTarget(dialogue, a, flag ? b : null);
  }
}

function viaOf(dialogue: Dialogue, id: string, pick: number): string | null {
  const node = dialogue.nodes[id]!;
  const parts = node.kind === 'choice' ? node.options : node.kind === 'branch' ? node.cases : [];
  return parts[pick % (parts.length + 1)]?.id ?? null;
}

test('whatever is edited, the draft stays a valid forest with one start and no link to nothing', () => {
  fc.assert(
    fc.property(arbitraryDialogue(), fc.array(arbitraryEdit, { maxLength: 25 }), (start, edits) => {
      let dialogue = start;
      for (const one of edits) {
        const before = dialogue;
        dialogue = apply(before, one);
        const { root, crossLinks } = treeOf(dialogue);
        expect(root?.id).toBe(dialogue.start);
        expect(crossLinks.filter((link) => !link.cross)).toEqual([]);
        const links = Object.values(dialogue.nodes).flatMap(linksOf);
        expect(links.filter((link) => !nodeAt(dialogue, link.to))).toEqual([]);

        const { written, removed } = changedNodes(before, dialogue);
        for (const node of written) expect(node).not.toEqual(nodeAt(before, node.id));
        const untouched = written.length + removed.length === 0 && before.start === dialogue.start;
        if (untouched) expect(dialogue).toBe(before);
        const rest = Object.entries(before.nodes).filter(([id]) => !removed.includes(id));
        const rebuilt = Object.fromEntries([...rest, ...written.map((node) => [node.id, node] as const)]);
        expect(rebuilt).toEqual(dialogue.nodes);
      }
      expect(dialogueSchema.safeParse(dialogue).success).toBe(true);
    }),
  );
});
