import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameValue, valueAt } from '../merge/merge-fields.ts';
import type { Bubble, DialogueNode, NodeOf, Option } from './dialogue.schema.ts';
import { nodeSchema } from './dialogue.schema.ts';
import { changeKind } from './edit.ts';
import { LIMITS } from './limits.ts';
import { mergeNode, WHOLE_NODE } from './merge-node.ts';
import { newOption } from './new-node.ts';
import { choice, dialogueOf, message } from './testing.ts';

const text = (id: string, words: Record<string, string>): Bubble => ({ kind: 'text', id, text: words });
const base = choice('q', { a: null, b: null, c: null }, 'end', {
  bubbles: [text('hello', { fi: 'Hei' }), text('ask', { fi: 'Mitä?', sv: 'Vad?' })],
});
const asking = (words: Record<string, string>) => ({
  ...base,
  bubbles: [base.bubbles[0]!, text('ask', words)],
});
const answers = (...ids: string[]): Option[] => ids.map((id) => ({ ...newOption(id), label: { fi: id } }));

describe('mergeNode', () => {
  it('keeps two translations that were written at the same time', () => {
    const { node, conflicts } = mergeNode(
      base,
      asking({ fi: 'Mitä?', sv: 'Vad söker ni?' }),
      asking({ fi: 'Mitä?', sv: 'Vad?', en: 'What?' }),
    );
    expect(conflicts).toEqual([]);
    expect(node).toEqual(asking({ fi: 'Mitä?', sv: 'Vad söker ni?', en: 'What?' }));
  });

  it('asks about the same language of the same text, and about that alone', () => {
    const mine = { ...asking({ fi: 'Mitä haette?', sv: 'Vad?' }), variable: 'minun' };
    const theirs = { ...asking({ fi: 'Mitä etsitte?', sv: 'Vad?' }), multiple: true };
    const path = 'bubbles.ask.text.fi';
    expect(mergeNode(base, mine, theirs).conflicts).toEqual([path]);
    const settled = mergeNode(base, mine, theirs, (at) => (at === path ? 'theirs' : 'mine')).node;
    expect(settled).toEqual({ ...theirs, variable: 'minun' });
  });

  it('brings together what both added, and an order that one of them changed', () => {
    const mine = { ...base, options: answers('a', 'b', 'c', 'mine') };
    const theirs = { ...base, options: answers('c', 'a', 'theirs', 'b') };
    const merged = mergeNode(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    const { options } = merged.node as NodeOf<'choice'>;
    expect(options.map(({ id }) => id)).toEqual(['c', 'mine', 'a', 'theirs', 'b']);
  });

  it('asks when both changed the order, and loses no answer meanwhile', () => {
    const mine = { ...base, options: answers('b', 'a', 'c', 'mine') };
    const theirs = { ...base, options: answers('c', 'b', 'a', 'theirs') };
    const merged = mergeNode(base, mine, theirs);
    expect(merged.conflicts).toEqual(['options']);
    const { options } = merged.node as NodeOf<'choice'>;
    expect(options.map(({ id }) => id)).toEqual(['b', 'a', 'theirs', 'c', 'mine']);
  });

  it('asks when one wrote in what the other removed', () => {
    const mine = { ...base, options: answers('a', 'c') };
    const [a, b, c] = base.options as [Option, Option, Option];
    const theirs = { ...base, options: [a, { ...b, label: { fi: 'Uusi' } }, c] };
    expect(mergeNode(base, mine, theirs).conflicts).toEqual(['options.b']);
    expect(mergeNode(base, mine, theirs, () => 'theirs').node).toEqual(theirs);
  });

  it('asks about the whole node when it was removed, made another kind or would break a limit', () => {
    const theirs = asking({ fi: 'Uusi' });
    expect(mergeNode(base, null, theirs)).toEqual({ node: null, conflicts: [WHOLE_NODE] });
    expect(mergeNode(base, null, base)).toEqual({ node: null, conflicts: [] });
    const changed = changeKind(dialogueOf([base]), 'q', 'message').nodes.q!;
    expect(mergeNode(base, changed, theirs, () => 'theirs')).toEqual({ node: theirs, conflicts: [''] });
    const many = (letter: string) =>
      answers(...Array.from({ length: LIMITS.optionsPerNode }, (_, i) => letter + i));
    const [full, other] = [
      { ...base, options: many('x') },
      { ...base, options: many('y') },
    ];
    expect(mergeNode(base, full, other)).toEqual({ node: full, conflicts: [WHOLE_NODE] });
  });

  it('takes a node that both made without a common past apart field by field', () => {
    const merged = mergeNode(null, message('m', 'x'), message('m', 'y'));
    expect(merged.conflicts).toEqual(['next']);
  });
});

/** What one adviser does to the choice, in a row. */
const deed = fc.record({
  what: fc.constantFrom('write', 'write', 'write', 'label', 'remove', 'add', 'move', 'title', 'need'),
  at: fc.nat(),
  locale: fc.constantFrom('fi', 'sv', 'en'),
  words: fc.constantFrom('yksi', 'kaksi', 'kolme', ''),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

function after(node: NodeOf<'choice'>, { what, at, locale, words }: Deed): NodeOf<'choice'> {
  const index = at % Math.max(1, node.options.length);
  const option = node.options[index];
  const withOption = (changed: Option) => ({ ...node, options: node.options.with(index, changed) });
  if (what === 'add')
    return { ...node, options: [...node.options, ...answers(`new${at % 3}${words}`)].filter(onlyOnce) };
  if (what === 'title') return { ...node, editor: { ...node.editor, title: words } };
  if (what === 'write') {
    const place = at % node.bubbles.length;
    const bubble = node.bubbles[place] as Extract<Bubble, { kind: 'text' }>;
    return {
      ...node,
      bubbles: node.bubbles.with(place, { ...bubble, text: { ...bubble.text, [locale]: words } }),
    };
  }
  if (!option) return node;
  if (what === 'label') return withOption({ ...option, label: { ...option.label, [locale]: words } });
  if (what === 'need') return withOption({ ...option, needs: { [locale]: at % 10 } });
  if (what === 'remove') return { ...node, options: node.options.toSpliced(index, 1) };
  return { ...node, options: [option, ...node.options.toSpliced(index, 1)] };
}
const onlyOnce = ({ id }: Option, index: number, all: Option[]) =>
  all.findIndex((one) => one.id === id) === index;

const work = fc.array(deed, { maxLength: 8 }).map((deeds) => deeds.reduce(after, base));

/** Every text of a choice with its path. */
function textsWithPaths(node: NodeOf<'choice'>): [string, string][] {
  const of = (path: string, words: object) =>
    Object.entries(words).map(([locale, value]): [string, string] => [`${path}.${locale}`, value as string]);
  return [
    ['editor.title', node.editor.title],
    ...node.bubbles.flatMap((one) => (one.kind === 'text' ? of(`bubbles.${one.id}.text`, one.text) : [])),
    ...node.options.flatMap(({ id, label }) => of(`options.${id}.label`, label)),
  ];
}

describe('whatever two advisers do to one node at the same time', () => {
  it('no text of either is lost without being asked about', () => {
    fc.assert(
      fc.property(work, work, (mine, theirs) => {
        const { node, conflicts } = mergeNode(base, mine, theirs);
        for (const side of [mine, theirs]) {
          for (const [path, value] of textsWithPaths(side)) {
            if (valueAt(base, path) === value || valueAt(node, path) === value) continue;
            expect(
              conflicts.some((at) => at === path || path.startsWith(`${at}.`)),
              path,
            ).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('both sides are asked the same, answers settle it the same way, and the result is a node', () => {
    fc.assert(
      fc.property(work, work, (mine, theirs) => {
        const here = mergeNode(base, mine, theirs, () => 'mine');
        const there = mergeNode(base, theirs, mine, () => 'theirs');
        expect(there.conflicts.toSorted()).toEqual(here.conflicts.toSorted());
        expect(nodeSchema.parse(here.node)).toEqual(here.node);
        if (here.conflicts.length > 0) return;
        const options = (node: DialogueNode | null) =>
          (node as NodeOf<'choice'>).options.map(({ id }) => id).toSorted();
        expect(options(here.node)).toEqual(options(there.node));
      }),
      { numRuns: 500 },
    );
  });

  it('what only one did is taken as it is', () => {
    fc.assert(
      fc.property(work, (mine) => {
        expect(mergeNode(base, mine, base)).toEqual({ node: mine, conflicts: [] });
        expect(sameValue(mergeNode(base, base, mine).node, mine)).toBe(true);
      }),
    );
  });
});
