import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompiledNode } from '../dialogue/compiled.ts';
import { LOCALES } from '../dialogue/locale.ts';
import { sessionOf, summaryOf, summaryWithoutTyped } from './summary.ts';
import { answered, sampleHistory, sampleVersion } from './testing.ts';

const version = sampleVersion();
const inputOf = (history = sampleHistory()) => ({ version, session: sessionOf(version, history) });

test('holds the answers that stand, in the words shown, and the services with the reason why', () => {
  expect(summaryOf(inputOf())).toMatchObject({
    organisation: 'Vantaan yritysneuvonta',
    title: 'Kartoitus',
    at: '2026-11-21T12:05:00.000Z',
    completed: true,
    leftOut: 0,
    answers: [
      { seq: 1, question: 'Kuka olet?', answer: 'Maija' },
      { seq: 2, question: 'Mikä yritys?', answer: 'Maija Oy' },
      { seq: 3, question: 'Mikä hidastaa, Maija?', answer: 'Tekijöitä ei löydy, Välineet & koneet' },
      { seq: 4, question: 'Montako teitä on?', answer: '1\u00a0250,5' },
      { seq: 5, question: 'Saako soittaa yritykseen Maija Oy?', answer: 'Maija, m@yritys.fi' },
    ],
    services: [
      { id: 'clinic', summary: 'Toisten kokemuksia.', why: ['Neuvoja on valinnut tämän juuri tällaiseen tilanteeseen.'] },
      {
        id: 'digi', url: 'https://palvelu.example/digi',
        why: ['Koska kerroit: ”Tekijöitä ei löydy” ja ”Välineet & koneet”.', 'Auttaa näissä: Teknologia ja Työntekijät.'],
      },
      { id: 'hire', why: ['Koska kerroit: ”Tekijöitä ei löydy”.', 'Auttaa näissä: Työntekijät.'] },
      { id: 'network', why: ['Auttaa näissä: Vertaistuki.'] },
    ],
  }); // prettier-ignore
});

test('shows every answer once after going back, and says which were passed on', () => {
  const history = [
    ...sampleHistory(),
    { seq: 6, at: '2026-11-21T13:00:00.000Z', kind: 'back' as const, to: 4 },
    answered(7, 'many', { kind: 'skipped' }),
  ];
  const { answers, services, completed } = summaryOf(inputOf(history));
  expect(answers.map(({ seq, answer }) => [seq, answer !== ''])).toEqual([
    [1, true],
    [2, true],
    [3, true],
    [7, false],
  ]);
  expect([services, completed]).toEqual([[], false]);
});

test('a step of a scale comes with the words at its ends, or with its length', () => {
  const scale = { ...version.dialogue.nodes.many!, input: 'scale', minLabel: 'vähän', maxLabel: 'paljon' };
  const answerTo = (node: object) => {
    const nodes = { ...version.dialogue.nodes, many: node as CompiledNode };
    const own = sampleVersion('fi', { ...version.dialogue, nodes });
    const history = [...sampleHistory().slice(0, 3), answered(4, 'many', { kind: 'number', number: 2 })];
    return summaryOf({ version: own, session: sessionOf(own, history) }).answers[3]?.answer;
  };
  expect(answerTo(scale)).toBe('2 (1 = vähän, 5 = paljon)');
  expect(answerTo({ ...scale, minLabel: '' })).toBe('2 (5 = paljon)');
  expect(answerTo({ ...scale, minLabel: '', maxLabel: '' })).toBe('2 / 5');
});

test('a placeholder that somebody typed stays what they typed', () => {
  const { answers } = summaryOf(inputOf(sampleHistory('{{slow}}')));
  expect(answers[0]?.answer).toBe('{{slow}}');
  expect(answers[4]?.answer).toBe('{{slow}}, m@yritys.fi');
});

describe('for a letter', () => {
  test('ready answers and figures stay, free words do not', () => {
    const { answers, leftOut, services } = summaryWithoutTyped(inputOf());
    expect(answers.map(({ answer }) => answer)).toEqual(['Tekijöitä ei löydy, Välineet & koneet', '1\u00a0250,5']);
    expect(answers[0]?.question).toBe('Mikä hidastaa, …?');
    expect(leftOut).toBe(3);
    expect(services.map(({ id }) => id)).toEqual(['clinic', 'digi', 'hire', 'network']);
  }); // prettier-ignore

  test('nothing that was typed comes through, whatever it is', () => {
    const words = fc.stringMatching(/^[A-Z0-9<>{}:/.]{6,40}$/).map((text) => `zq${text}`);
    fc.assert(
      fc.property(words, (typed) => {
        const facts = { name: `${typed} fact` };
        const letter = summaryWithoutTyped({ ...inputOf(sampleHistory(typed)), facts });
        expect(JSON.stringify(letter)).not.toContain('zq');
        expect(JSON.stringify(summaryOf(inputOf(sampleHistory(typed))))).toContain('zq');
      }),
    );
  });
});

test.each(LOCALES)('says why in %s', (locale) => {
  const own = sampleVersion(locale);
  const { services } = summaryOf({ version: own, session: sessionOf(own, sampleHistory()) });
  expect(services[1]?.why.join(' ')).toMatch(/^(Koska kerroit|Eftersom du berättade|Because you told us): ./);
});
