/** fast-check arbitraries of dialogues, for property tests everywhere. */
import fc from 'fast-check';
import { arbitraryNode } from './arbitrary-node.ts';
import type { Dialogue, DialogueNode, NodeOf } from './dialogue.schema.ts';
import { mapLinks } from './edit/links.ts';
import { linksOf } from './graph.ts';
import { newNode } from './new-node.ts';

export { arbitraryNode, arbitraryText } from './arbitrary-node.ts';

const nodes = (maxLength: number) =>
  fc
    .array(arbitraryNode, { minLength: 1, maxLength })
    .map((list) => list.map((node, i): DialogueNode => ({ ...node, id: `n${i}` })));

const settings = fc.record({
  locales: fc.subarray(['fi' as const, 'sv' as const, 'en' as const], { minLength: 1 }),
  picks: fc.array(fc.nat({ max: 999 }), { minLength: 8, maxLength: 8 }),
});

function dialogueFrom(list: DialogueNode[], locales: Dialogue['locales']): Dialogue {
  const byId = Object.fromEntries(list.map((node) => [node.id, node]));
  return { start: 'n0', locales, defaultLocale: locales[0]!, nodes: byId };
}

/**
 * A dialogue of sound shape with any content: one tree, every path comes to an end, jumps lead to
 * questions or ends only. Texts, conditions and names in it may be faulty or hostile.
 */
export function arbitraryDialogue({ maxNodes = 12 } = {}): fc.Arbitrary<Dialogue> {
  return fc.tuple(nodes(maxNodes), settings).map(([list, { locales, picks }]) => {
    return dialogueFrom(closed(grown(list, picks), picks), locales);
  });
}

/** A draft in any state: links anywhere, also to nothing, in circles and twice to the same node. */
export function arbitraryDraft({ maxNodes = 12 } = {}): fc.Arbitrary<Dialogue> {
  return fc.tuple(nodes(maxNodes), settings).map(([list, { locales, picks }]) => {
    let turn = 0;
    const target = () => {
      const pick = picks[turn++ % picks.length]! + turn * 7;
      return pick % 3 === 0 ? null : pick % 11 === 0 ? 'constructor' : `n${pick % (list.length + 1)}`;
    };
    return dialogueFrom(
      list.map((node) => mapLinks(node, target)),
      locales,
    );
  });
}

/** Hangs every node at a free place of an earlier one; nodes for which none is left are dropped. */
function grown(list: readonly DialogueNode[], picks: number[]): DialogueNode[] {
  const tree: DialogueNode[] = [list[0]!];
  for (const [i, node] of list.entries()) {
    if (i === 0) continue;
    const free = tree.flatMap((parent, at) => freePlaces(parent).map((via) => ({ at, via })));
    const place = free[(picks[i % picks.length]! + i) % free.length];
    if (!place) break;
    tree[place.at] = mapLinks(tree[place.at]!, (to, via, cross) =>
      !cross && via === place.via ? node.id : to,
    );
    tree.push(node);
  }
  return tree;
}

function freePlaces(node: DialogueNode): (string | null)[] {
  if (node.kind === 'jump' || node.kind === 'end') return [];
  const parts = node.kind === 'choice' ? node.options : node.kind === 'branch' ? node.cases : [];
  const used = new Set(linksOf(node).map((link) => link.via));
  return [...parts.map((part) => part.id), null].filter((via) => !used.has(via));
}

/** Gives every node that could stop an end of its own, and every jump a place where the talk waits or ends. */
function closed(tree: DialogueNode[], picks: number[]): DialogueNode[] {
  const ends: DialogueNode[] = [];
  const linked = tree.map((node) =>
    mapLinks(node, (to, via, cross) => {
      if (cross || via !== null || to !== null) return to;
      ends.push(endOf(`${node.id}-end`));
      return `${node.id}-end`;
    }),
  );
  const all = [...linked, ...ends];
  const waiting = all.filter(({ kind }) => ['choice', 'input', 'contact', 'end'].includes(kind));
  return all.map((node, i) => {
    if (node.kind !== 'jump') return node;
    const target = waiting[picks[i % picks.length]! % waiting.length];
    return target ? { ...node, target: target.id } : endOf(node.id);
  });
}

function endOf(id: string): NodeOf<'end'> {
  const text = { fi: 'Kiitos', sv: 'Tack', en: 'Thank you' };
  return { ...newNode('end', id), bubbles: [{ kind: 'text', id: 'b0', text }] };
}
