import { describe, expect, test } from 'vitest';
import type { Entry, Facts } from '../../../core/conversation/conversation.ts';
import { CONVERSATION_LIMITS } from '../../../core/conversation/limits.ts';
import { sessionOf } from '../../../core/summary/summary.ts';
import type { CompiledNode } from '../../../core/dialogue/compiled.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { choose, write } from '../testing/entries.ts';
import type { PlainForm } from './form.schema.ts';
import { planOf, type Plan } from './plan.ts';

const AT = '2026-11-25T10:00:00.000Z';
const mapping = mappingDialogue();
const company = (seq: number, name: string): Entry => ({
  seq,
  at: AT,
  kind: 'answer',
  node: 'company',
  value: { kind: 'company', name },
});
const back = (seq: number, to: number): Entry => ({ seq, at: AT, kind: 'back', to });
const opened = (seq: number, link: string): Entry => ({ seq, at: AT, kind: 'opened', link });

type Asked = Pick<PlainForm, 'seq'> & Partial<PlainForm>;

const withLink: CompiledNode = {
  id: 'hello',
  kind: 'message',
  bubbles: [{ kind: 'link', url: 'https://example.fi/', label: 'Lue lisää' }],
  next: 'grow',
};

function plan(history: Entry[], asked: Asked, dialogue = mapping, facts: Facts = {}): Plan {
  const form = {
    deed: { kind: 'answer' as const },
    node: '',
    options: [],
    text: '',
    contact: {},
    consent: false,
    ...asked,
  };
  const session = sessionOf({ dialogue }, history, facts);
  return planOf(form, { dialogue, facts, history, session }, AT);
}

const yes = { node: 'grow', options: ['yes'] };
const no = { node: 'grow', options: ['no'] };
const stands = { kind: 'stand', notice: null };
const otherTab = { kind: 'stand', notice: 'otherTab' };

describe('an answer', () => {
  test('to the question that waits is the next entry', () => {
    expect(plan([], { seq: 0, ...yes })).toEqual({ kind: 'append', entries: [choose(1, 'grow', 'yes', AT)] });
  });

  test('posted again by a reload changes nothing, whatever has come since', () => {
    expect(plan([choose(1, 'grow', 'yes')], { seq: 0, ...yes })).toEqual(stands);
    const further = [choose(1, 'grow', 'yes'), write(2, 'why', 'Kasvamme')];
    expect(plan(further, { seq: 0, ...yes })).toEqual(stands);
    expect(plan(further, { seq: 1, node: 'why', text: 'Kasvamme ' })).toEqual(stands);
  });

  test('to an earlier question changes that answer, and the later ones stay', () => {
    const history = [choose(1, 'grow', 'yes'), write(2, 'why', 'Kasvamme')];
    const changed = {
      kind: 'append',
      entries: [
        back(3, 1),
        choose(4, 'grow', 'no', AT),
        { ...write(5, 'why', 'Kasvamme', AT), carried: true },
      ],
    };
    expect(plan(history, { seq: 0, ...no })).toEqual(changed);
    expect(plan(history, { seq: 2, changes: 1, ...no })).toEqual(changed);
    expect(plan(history, { seq: 2, changes: 1, ...yes })).toEqual(stands);
  });

  test('that would make others go tells which first', () => {
    const { grow } = mapping.nodes;
    if (grow?.kind !== 'choice') throw new Error('The mapping begins with a choice');
    const options = grow.options.map((one) => (one.id === 'no' ? { ...one, next: 'bye' } : one));
    const forked = { ...mapping, nodes: { ...mapping.nodes, grow: { ...grow, options } } };
    const history = [choose(1, 'grow', 'yes'), write(2, 'why', 'Kasvamme')];
    const asked = { seq: 2, changes: 1, ...no };
    expect(plan(history, asked, forked)).toMatchObject({
      kind: 'ask',
      session: { at: 'grow', seq: 2 },
      changes: { seq: 1 },
      goes: [{ node: 'why' }],
    });
    expect(plan(history, { ...asked, deed: { kind: 'sure' } }, forked)).toEqual({
      kind: 'append',
      entries: [back(3, 1), choose(4, 'grow', 'no', AT)],
    });
  });

  test('that changed one is not taken twice; nor does the first come back by a reload of its page', () => {
    const history = [choose(1, 'grow', 'yes'), back(2, 1), choose(3, 'grow', 'no')];
    expect(plan(history, { seq: 0, ...no })).toEqual(stands);
    expect(plan(history, { seq: 0, ...yes })).toEqual(otherTab);
  });

  test('of an old page to the question that waits is taken', () => {
    const history = [choose(1, 'grow', 'yes'), back(2, 1)];
    expect(plan(history, { seq: 0, ...no })).toEqual({
      kind: 'append',
      entries: [choose(3, 'grow', 'no', AT)],
    });
  });

  test('after a link was opened in another tab goes on', () => {
    const shown = { ...mapping, nodes: { ...mapping.nodes, hello: withLink } };
    const history = [choose(1, 'grow', 'yes'), opened(2, 'hello:0')];
    expect(plan(history, { seq: 1, node: 'why', text: 'Kasvamme' }, shown)).toEqual({
      kind: 'append',
      entries: [write(3, 'why', 'Kasvamme', AT)],
    });
    expect(plan(history, { seq: 1, deed: { kind: 'restart' } }, shown)).toMatchObject({ kind: 'append' });
  });

  test('to a question that is no longer on the path goes under its own number, to be kept as a conflict', () => {
    const history = [choose(1, 'grow', 'yes'), write(2, 'why', 'Kasvamme'), back(3, 1)];
    expect(plan(history, { seq: 2, node: 'company', text: 'Havukka Oy' })).toEqual({
      kind: 'append',
      entries: [company(3, 'Havukka Oy')],
    });
  });

  test.each([
    ['a node that there is not', { seq: 0, node: 'constructor', options: ['yes'] }],
    ['a node that asks nothing', { seq: 0, node: 'hello', options: ['yes'] }],
    ['another question than the one that waits', { seq: 0, node: 'why', text: 'x' }],
    ['a page that knows more than there is', { seq: 7, ...yes }],
  ])('to %s is none', (_name, asked) => {
    expect(plan([], asked)).toEqual(otherTab);
  });

  test('that is not possible is refused at its question', () => {
    expect(plan([], { seq: 0, node: 'grow' })).toMatchObject({
      kind: 'reject',
      rejected: { rejection: 'tooFew' },
      session: { at: 'grow', seq: 0 },
    });
    expect(plan([choose(1, 'grow', 'yes')], { seq: 0, node: 'grow', options: ['perhaps'] })).toMatchObject({
      kind: 'reject',
      rejected: { rejection: 'unknownOption' },
      session: { at: 'grow', seq: 1 },
    });
  });

  test('that would be one too many says so', () => {
    const history = [choose(1, 'grow', 'yes')];
    for (let seq = 2; history.length < CONVERSATION_LIMITS.entries; seq += 2) {
      history.push(back(seq, seq - 1));
      if (history.length < CONVERSATION_LIMITS.entries) history.push(choose(seq + 1, 'grow', 'yes'));
    }
    const form = { seq: CONVERSATION_LIMITS.entries, ...no };
    expect(plan(history, form)).toEqual({ kind: 'stand', notice: 'full' });
  });
});

test('a company that is left as it stood in the field keeps its business id', () => {
  const history = [choose(1, 'grow', 'yes'), write(2, 'why', 'x')];
  const facts = { name: 'Havukka Oy', businessId: '9900010-6' };
  const valueOf = (text: string) => plan(history, { seq: 2, node: 'company', text }, mapping, facts);
  const known = { kind: 'company' as const, ...facts };
  expect(valueOf('Havukka Oy')).toMatchObject({ entries: [{ value: known }] });
  expect(valueOf('Kuusi Oy')).toMatchObject({ entries: [{ value: { kind: 'company', name: 'Kuusi Oy' } }] });
  const answered: Entry[] = [...history, { seq: 3, at: AT, kind: 'answer', node: 'company', value: known }];
  expect(plan([...answered, back(4, 3)], { seq: 4, node: 'company', text: 'Havukka Oy' })).toMatchObject({
    entries: [{ seq: 5, value: known }],
  });
});

describe('contact details', () => {
  const history = [choose(1, 'grow', 'yes'), write(2, 'why', 'x'), company(3, 'Havukka Oy')];
  const asked = { seq: 3, node: 'contact', contact: { name: 'Maija' } };

  test('go with the consent, and only with it', () => {
    expect(plan(history, { ...asked, consent: true })).toMatchObject({
      kind: 'append',
      entries: [{ value: { kind: 'contact', contact: { name: 'Maija' }, consent: true } }],
    });
    expect(plan(history, asked)).toMatchObject({
      kind: 'reject',
      rejected: { rejection: 'consentMissing' },
    });
  });

  test('name the field that is wrong', () => {
    const contact = { name: 'Maija', email: 'maija' };
    expect(plan(history, { ...asked, contact, consent: true })).toMatchObject({
      rejected: { rejection: 'notEmail', field: 'email' },
    });
  });

  test('may be refused', () => {
    expect(plan(history, { seq: 3, node: 'contact', deed: { kind: 'skip' } })).toMatchObject({
      kind: 'append',
      entries: [{ value: { kind: 'skipped' } }],
    });
  });
});

describe('going back', () => {
  const history = [choose(1, 'grow', 'yes'), write(2, 'why', 'Kasvamme')];
  const to = (seq: number, number: number): Asked => ({ seq, deed: { kind: 'back', to: number } });

  test('asks the question again, and changes nothing by that', () => {
    const again = { kind: 'ask', session: { at: 'grow', seq: 2 }, changes: { seq: 1 }, goes: [] };
    expect(plan(history, to(2, 1))).toMatchObject(again);
    expect(plan(history, { seq: 2, changes: 1, deed: { kind: 'show' } })).toMatchObject(again);
    expect(plan(history, { seq: 2, changes: 1, deed: { kind: 'keep' } })).toEqual(stands);
  });

  test('says so where things have moved on since', () => {
    expect(plan([...history, back(3, 1), choose(4, 'grow', 'no')], to(2, 1))).toEqual(otherTab);
    expect(plan(history, to(2, 9))).toEqual(otherTab);
  });
});

describe('starting over', () => {
  const history = [choose(1, 'grow', 'yes')];
  const restart = (seq: number): Asked => ({ seq, deed: { kind: 'restart' } });
  const again: Entry = { seq: 2, at: AT, kind: 'restart' };

  test('happens once, from a page that knows all', () => {
    expect(plan(history, restart(1))).toEqual({ kind: 'append', entries: [again] });
    expect(plan([...history, again], restart(1))).toEqual(stands);
    expect(plan([...history, again], restart(2))).toEqual(stands);
    expect(plan([...history, write(2, 'why', 'x')], restart(1))).toEqual(otherTab);
    expect(plan([...history, again, choose(3, 'grow', 'no')], restart(1))).toEqual(otherTab);
  });
});

test('a link that is shown is opened once; any other not at all', () => {
  const shown = { ...mapping, nodes: { ...mapping.nodes, hello: withLink } };
  const open = { kind: 'open', link: 'hello:0', nth: 0 } as const;
  expect(plan([], { seq: 0, deed: open }, shown)).toEqual({
    kind: 'append',
    entries: [opened(1, 'hello:0')],
  });
  expect(plan([opened(1, 'hello:0')], { seq: 0, deed: open }, shown)).toEqual(stands);
  expect(plan([], { seq: 0, deed: open })).toEqual({ kind: 'stand', notice: 'unknownLink' });
});
