import { expect, it } from 'vitest';
import type { DialogueNode } from '../../../../../core/dialogue/dialogue.schema.ts';
import { branch, choice, dialogueOf, end, input, message } from '../../../../../core/dialogue/testing.ts';
import type { Counts } from '../../../../../core/statistics/counts.ts';
import { funnelOf } from '../../../../../core/statistics/funnel.ts';
import { flowAlong, inboundCounts } from './flow.ts';

function flows(nodes: DialogueNode[], counts: Partial<Pick<Counts, 'shown' | 'answered' | 'options'>>) {
  const dialogue = dialogueOf(nodes);
  const all = { started: 10, shown: {}, answered: {}, options: {}, ...counts };
  const known = {
    dialogue,
    options: all.options,
    funnel: funnelOf(all, dialogue.nodes),
    inbound: inboundCounts(dialogue),
  };
  return (from: string, via: string | null, to: string) => flowAlong({ from, via, to }, known);
}

it('follows the options of a single choice, and those without a way of their own along its next', () => {
  const flow = flows([choice('q', { a: 'x', b: null, c: null }, 'y'), end('x'), end('y')], {
    shown: { q: 9, x: 3, y: 5 },
    answered: { q: 8 },
    options: { q: { a: 4, b: 2, c: 1 } },
  });
  expect([flow('q', 'a', 'x'), flow('q', null, 'y')]).toEqual([4, 3]);
});

it('takes who came where only one link leads, and who went on where nothing else leads', () => {
  const flow = flows(
    [
      branch('b', { Vantaa: 'only' }, 'joint'),
      message('only', 'joint'),
      input('joint', 'last'),
      choice('many', { a: null }, 'joint', { multiple: true }),
      end('last'),
    ],
    { shown: { b: 10, only: 4, joint: 9, last: 7, many: 2 }, answered: { joint: 7, many: 1 } },
  );
  expect(flow('b', 'Vantaa', 'only')).toBe(4);
  expect(flow('only', null, 'joint')).toBe(4);
  expect(flow('joint', null, 'last')).toBe(7);
  expect(flow('many', null, 'joint')).toBe(1);
});

it('says nothing where the counters do not tell', () => {
  const flow = flows([branch('b', { Vantaa: 'x', Espoo: 'y' }, 'x'), message('x', 'y'), end('y')], {
    shown: { b: 10, x: 6, y: 10 },
  });
  expect(flow('b', 'Vantaa', 'x')).toBeUndefined();
  expect(flow('gone', null, 'x')).toBeUndefined();
});
