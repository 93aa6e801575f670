import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../core/conversation/conversation.ts';
import { advance, begin } from '../../../../core/conversation/engine.ts';
import { SAMPLE_DIALOGUE } from '../sample.ts';
import { hostOrigin } from './host-origin.ts';
import { readKept } from './keeper.ts';
import { knownOf, messagesBetween } from './messages-between.ts';

const at = '2026-11-25T10:00:00.000Z';

function walked(entries: readonly object[]): Session {
  let step = begin(SAMPLE_DIALOGUE, {});
  entries.forEach((entry, i) => {
    if (!step.ok) throw new Error(step.rejection);
    step = advance(SAMPLE_DIALOGUE, step.session, { seq: i + 1, at, ...entry } as never, {});
  });
  if (!step.ok) throw new Error(step.rejection);
  return step.session;
}

const NAME = { kind: 'answer', node: 'name', value: { kind: 'text', text: 'Salainen Oy' } };
const BLUE = { kind: 'answer', node: 'colour', value: { kind: 'options', options: ['blue'] } };
const BACK = { kind: 'back', to: 1 };

describe('what the page around is told', () => {
  const told = (before: object[], after: object[]) =>
    messagesBetween(knownOf(walked(before)), knownOf(walked(after)));

  it('is the first answer, and how many there are, without a word of them', () => {
    expect(told([], [NAME])).toEqual([{ ukv: 'started' }, { ukv: 'answered', count: 1 }]);
    expect(JSON.stringify(told([], [NAME]))).not.toContain('Salainen');
  });

  it('is not a start once more, when a kept conversation goes on', () => {
    expect(told([NAME], [NAME, BLUE])[0]).toEqual({ ukv: 'answered', count: 2 });
  });

  it('is nothing when somebody goes back, and no second start after it', () => {
    expect(told([NAME], [NAME, BACK])).toEqual([]);
    expect(told([NAME, BACK], [NAME, BACK, NAME])).toEqual([{ ukv: 'answered', count: 1 }]);
  });

  it('is the end with the services shown', () => {
    const before = { count: 3, completed: false, services: [], started: true };
    const now = { count: 4, completed: true, services: ['coach'], started: true };
    expect(messagesBetween(before, now)).toEqual([
      { ukv: 'answered', count: 4 },
      { ukv: 'completed', services: ['coach'] },
    ]);
    expect(messagesBetween(now, now)).toEqual([]);
  });
});

describe('the page around', () => {
  it.each([
    [['https://a.example', 'https://b.example'], 'https://x.example/', 'https://a.example'],
    [['null'], 'https://x.example/', ''],
    [[], '', ''],
    [undefined, 'https://x.example/path?q=1', 'https://x.example'],
    [undefined, 'about:client', ''],
    [undefined, '', ''],
  ])('%j, %s → %s', (ancestors, referrer, origin) => {
    expect(hostOrigin(ancestors, referrer)).toBe(origin);
  });
});

describe('what the site around has kept', () => {
  it('is a conversation to go on with, and that the chat was closed', () => {
    const kept = { begun: { id: 'a-1', token: 't' }, dismissed: true };
    expect(readKept({ ...kept, more: 1 })).toEqual(kept);
  });

  it.each([
    undefined,
    null,
    'x',
    { begun: 'x' },
    { begun: { id: '../x', token: 't' } },
    { begun: { id: 'a' } },
    { dismissed: '1' },
  ])('is nothing where a script of the site has written %j', (answer) =>
    expect(readKept(answer)).toEqual({ begun: null, dismissed: false }),
  );
});
