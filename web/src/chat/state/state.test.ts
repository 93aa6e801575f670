import { describe, expect, it } from 'vitest';
import { replay } from '../../../../core/conversation/engine.ts';
import type { AnswerValue, Entry, Session } from '../../../../core/conversation/conversation.ts';
import type { CompiledNodeOf } from '../../../../core/dialogue/compiled.ts';
import { shownAtOnce } from '../hooks/use-reveal.ts';
import { SAMPLE_DIALOGUE, SAMPLE_VERSION } from '../sample.ts';
import { TEXTS } from '../texts/index.ts';
import { answerText } from './answer-text.ts';
import { countHint } from './choice-rules.ts';
import { progress } from './progress.ts';
import { transcript } from './transcript.ts';
import { asTyped, typedAnswer } from './typed-answer.ts';

const several = SAMPLE_DIALOGUE.nodes.several as CompiledNodeOf<'choice'>;

function after(...answers: [string, AnswerValue][]): Session {
  const entries = answers.map(([node, value], i): Entry => ({
    kind: 'answer',
    node,
    value,
    seq: i + 1,
    at: '2026-11-21T10:00:00.000Z',
  }));
  const step = replay(SAMPLE_DIALOGUE, entries);
  if (!step.ok) throw new Error(step.rejection);
  return step.session;
}
const named: [string, AnswerValue] = ['name', { kind: 'text', text: '<b>Mia</b>' }];
const red: [string, AnswerValue] = ['colour', { kind: 'options', options: ['red'] }];
const blue: [string, AnswerValue] = ['colour', { kind: 'options', options: ['blue'] }];
const items = (session: Session) =>
  transcript({ version: SAMPLE_VERSION, session, texts: TEXTS.en, facts: {} });

describe('transcript', () => {
  it('tells what was said in order; answers are filled in and escaped', () => {
    const told = items(after(named)).map((item) =>
      item.kind === 'bubble' && item.bubble.kind === 'text' ? item.bubble.html : item.kind,
    );
    expect(told).toEqual([
      '<p>Hello!</p>', '<p>Welcome.</p>', '<p>Name?</p>', 'answer',
      '<p>Hi &#60;b&#62;Mia&#60;/b&#62;, which colour?</p>',
    ]); // prettier-ignore
  });

  it('names what a link in each bubble is counted as', () => {
    const links = items(after()).flatMap((item) => (item.kind === 'bubble' ? [item.link] : []));
    expect(links).toEqual(['hello:0', 'hello:1', 'name:0']);
  });

  it('knows the invited company before it is asked', () => {
    const { nodes } = SAMPLE_DIALOGUE;
    const bubbles = [{ kind: 'text' as const, html: '<p>{{company.name}}</p>' }];
    const hello = { ...nodes.hello, bubbles } as CompiledNodeOf<'message'>;
    const version = { ...SAMPLE_VERSION, dialogue: { ...SAMPLE_DIALOGUE, nodes: { ...nodes, hello } } };
    const told = transcript({ version, session: after(), texts: TEXTS.en, facts: { name: 'Havukka & Co' } });
    expect(told[0]).toMatchObject({ bubble: { html: '<p>Havukka &#38; Co</p>' } });
  });

  it('ends with the services that fit', () => {
    const session = after(
      named, red, ['sure', { kind: 'number', number: 5 }], ['several', { kind: 'options', options: ['a'] }],
      ['contact', { kind: 'skipped' }],
    ); // prettier-ignore
    expect(items(session).at(-1)).toMatchObject({ kind: 'end', services: [{ id: 'coach' }], thanks: false });
  });
});

describe('typing rhythm', () => {
  const keys = (session: Session) => items(session).map(({ key }) => key);

  it('shows the own answer and the next bubble at once', () => {
    expect(shownAtOnce(keys(after()), items(after(named)))).toBe(5);
    expect(shownAtOnce([], items(after()))).toBe(1);
  });

  it('waits for nothing when the conversation went on elsewhere', () => {
    const all = items(after(named, blue));
    expect(shownAtOnce(keys(after()), all)).toBe(all.length);
  });

  it('waits for nothing when going back', () => {
    expect(shownAtOnce(keys(after(named)), items(after()))).toBe(3);
  });
});

describe('progress', () => {
  it('grows from 0 to 1 by the longest way that may be ahead', () => {
    expect(progress(SAMPLE_DIALOGUE, after())).toBe(0);
    expect(progress(SAMPLE_DIALOGUE, after(named))).toBeCloseTo(1 / 5);
    expect(progress(SAMPLE_DIALOGUE, after(named, blue))).toBeCloseTo(2 / 4);
    expect(progress(SAMPLE_DIALOGUE, after(named, red))).toBeCloseTo(2 / 5);
  });

  it('comes to an end in a dialogue that leads back to itself', () => {
    const looping = structuredClone(SAMPLE_DIALOGUE);
    looping.nodes.contact = { ...(looping.nodes.contact as CompiledNodeOf<'contact'>), next: 'name' };
    const step = replay(looping, []);
    expect(step.ok && progress(looping, step.session)).toBe(0);
  });
});

describe('typed answers', () => {
  it.each([
    ['number', '1 200,5', { kind: 'number', number: 1200.5 }],
    ['number', '−3', { kind: 'number', number: -3 }],
    ['number', 'twelve', { kind: 'number', number: NaN }],
    ['number', '1e5', { kind: 'number', number: NaN }],
    ['company', ' Mallila Oy ', { kind: 'company', name: 'Mallila Oy' }],
    ['company', '1234567-1', { kind: 'company', name: '1234567-1', businessId: '1234567-1' }],
    ['date', '2026-12-24', { kind: 'date', date: '2026-12-24' }],
    ['email', ' a@b.fi ', { kind: 'text', text: 'a@b.fi' }],
  ] as const)('%s %j', (input, typed, value) => {
    expect(typedAnswer(input, typed)).toEqual(value);
  });

  it('say that consent was given where it was', () => {
    expect(typedAnswer('email', 'a@b.fi', true)).toEqual({ kind: 'text', text: 'a@b.fi', consent: true });
    expect(typedAnswer('email', 'a@b.fi', false)).not.toHaveProperty('consent');
  });

  it('come back as they would be typed', () => {
    expect(asTyped({ kind: 'number', number: 1.5 }, ',')).toBe('1,5');
    expect(asTyped({ kind: 'company', name: 'Mallila Oy' }, ',')).toBe('Mallila Oy');
    expect(asTyped(null, ',')).toBe('');
  });
});

describe('answers in words', () => {
  const said = (value: AnswerValue, locale: 'fi' | 'en' = 'en') => answerText(several, value, TEXTS[locale]);

  it('are labels, written dates and numbers of the language', () => {
    expect(said({ kind: 'options', options: ['a', 'c'] })).toBe('A, C');
    expect(said({ kind: 'date', date: '2026-03-04' })).toBe('4.3.2026');
    expect(said({ kind: 'number', number: 1.5 }, 'fi')).toBe('1,5');
    expect(said({ kind: 'company', name: 'Mallila Oy', businessId: '1234567-1' })).toBe(
      'Mallila Oy (1234567-1)',
    );
    expect(said({ kind: 'skipped' })).toBe('I skipped this question');
  });
});

describe('how many may be chosen', () => {
  it.each([
    [1, null, 'You can choose several.'],
    [2, null, 'Choose at least 2.'],
    [1, 2, 'Choose at most 2.'],
    [2, 2, 'Choose 2.'],
  ])('%j to %j', (min, max, hint) => {
    expect(countHint({ ...several, min, max }, TEXTS.en)).toBe(hint);
  });
});
