import { expect, it } from 'vitest';
import type { DialogueNode } from '../../../../../core/dialogue/dialogue.schema.ts';
import {
  branch,
  choice,
  dialogueOf,
  end,
  input,
  jump,
  message,
  set,
} from '../../../../../core/dialogue/testing.ts';
import type { Counts } from '../../../../../core/statistics/counts.ts';
import { flowsOf } from './flow.ts';

type Given = Partial<Pick<Counts, 'shown' | 'answered' | 'options'>>;

const laid = (nodes: DialogueNode[], counts: Given) =>
  flowsOf(dialogueOf(nodes), { started: 10, shown: {}, answered: {}, options: {}, ...counts });

function flows(nodes: DialogueNode[], counts: Given) {
  const { along } = laid(nodes, counts);
  return (from: string, via: string | null, to: string) => along({ from, via, to });
}

it('follows the options of a single choice, and those without a way of their own along its next', () => {
  const flow = flows([choice('q', { a: 'x', b: null, c: null }, 'y'), end('x'), end('y')], {
    shown: { q: 9, x: 3, y: 5 },
    answered: { q: 8 },
    options: { q: { a: 4, b: 2, c: 1 } },
  });
  expect([flow('q', 'a', 'x'), flow('q', null, 'y')]).toEqual([4, 3]);
});

it('takes who came where only one link leads, and who went on where nothing else leads on', () => {
  const flow = flows(
    [
      branch('b', { Vantaa: 'only' }, 'joint'),
      message('only', 'joint'),
      input('joint', 'last'),
      choice('many', { a: 'only' }, 'joint', { multiple: true }),
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
    shown: { x: 6, y: 10 },
  });
  expect(flow('b', 'Vantaa', 'x')).toBeUndefined();
  expect(flow('gone', null, 'x')).toBeUndefined();
});

it('counts through nodes that respondents do not see', () => {
  const { steps, along } = laid(
    [choice('q', { a: 's', b: 'j' }), set('s', 'end'), jump('j', 'end'), message('other', 'end'), end('end')],
    { shown: { q: 8, end: 6, other: 1 }, answered: { q: 7 }, options: { q: { a: 5, b: 2 } } },
  );
  expect(steps['s']).toEqual({ shown: 5, answered: 5, left: 0, share: 0.5 });
  expect(steps['q']).toMatchObject({ shown: 8, left: 1 });
  expect(along({ from: 's', via: null, to: 'end' })).toBe(5);
  expect(along({ from: 'j', via: null, to: 'end' })).toBe(2);
});

it('leaves out what nothing tells of, also in a loop of nodes that nobody sees', () => {
  const { steps } = laid([message('m', 's'), set('s', 'j'), jump('j', 's')], { shown: { m: 4 } });
  expect(Object.keys(steps)).toEqual(['m']);
});
