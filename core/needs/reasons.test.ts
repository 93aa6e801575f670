import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryHistory } from '../conversation/arbitrary-history.ts';
import { begin, replay } from '../conversation/engine.ts';
import type { Session } from '../conversation/conversation.ts';
import { newSite } from '../bots/new-site.ts';
import { arbitraryDialogue } from '../dialogue/arbitrary.ts';
import { compileVersion } from '../dialogue/compile.ts';
import type { CompiledDialogue } from '../dialogue/compiled.ts';
import { SAMPLE_DIALOGUE, sampleHistory, answered } from '../summary/testing.ts';
import { matchScore } from './match.ts';
import { reasonsOf } from './reasons.ts';

function sessionAfter(dialogue: CompiledDialogue, history: Parameters<typeof replay>[1]): Session {
  const step = replay(dialogue, history);
  if (!step.ok) throw new Error(step.rejection);
  return step.session;
}

test('names the needs that a service meets and the answers that gave them, the strongest first', () => {
  const reasons = reasonsOf(SAMPLE_DIALOGUE, sessionAfter(SAMPLE_DIALOGUE, sampleHistory()));
  expect(reasons.map(({ service, chosen, needs, answers }) => [service, chosen, needs, answers.map((one) => one.label)])).toEqual([
    ['clinic', true, [], []],
    ['digi', false, ['tech', 'staff'], ['Tekijöitä ei löydy', 'Välineet & koneet']],
    ['hire', false, ['staff'], ['Tekijöitä ei löydy']],
    ['network', false, ['peers'], []],
  ]); // prettier-ignore
});

test('an answer that has left the path is no reason any more', () => {
  const history = sampleHistory();
  const changed = [
    ...history,
    { seq: 6, at: '2026-11-21T13:00:00.000Z', kind: 'back' as const, to: 3 },
    answered(7, 'slow', { kind: 'options', options: ['people'] }),
    answered(8, 'many', { kind: 'skipped' }),
    answered(9, 'contact', { kind: 'skipped' }),
  ];
  const reasons = reasonsOf(SAMPLE_DIALOGUE, sessionAfter(SAMPLE_DIALOGUE, changed));
  expect(reasons.flatMap(({ answers }) => answers.map(({ seq, option }) => [seq, option]))).toEqual([
    [7, 'people'],
    [7, 'people'],
  ]);
});

test('says at most three answers and takes no id for a property of objects', () => {
  const options = ['a', 'b', 'c', 'd'].map((id, i) => ({
    id,
    label: id,
    next: null,
    needs: { constructor: i + 1 },
  }));
  const dialogue: CompiledDialogue = {
    start: 'q',
    needs: [],
    services: [
      { id: 's', name: 'S', summary: '', url: '', needs: { constructor: 1 } },
      { id: 't', name: 'T', summary: '', url: '', needs: {} },
    ],
    nodes: {
      q: { id: 'q', kind: 'choice', bubbles: [], multiple: true, min: 1, max: null, options, variable: '', next: 'e' },
      e: { id: 'e', kind: 'end', bubbles: [], services: ['t'], matches: 3 },
    },
  }; // prettier-ignore
  const all = answered(1, 'q', { kind: 'options', options: ['a', 'b', 'c', 'd'] });
  const [chosen, matched] = reasonsOf(dialogue, sessionAfter(dialogue, [all]));
  expect(matched?.answers.map(({ option }) => option)).toEqual(['d', 'c', 'b']);
  expect(chosen).toEqual({ service: 't', chosen: true, needs: [], answers: [] });
});

const NEED = fc.constantFrom('workers', 'skills');
const weights = fc.dictionary(NEED, fc.integer({ min: -10, max: 10 }));
const walks = fc
  .tuple(arbitraryDialogue(), fc.array(weights, { maxLength: 6 }))
  .map(([dialogue, list]) => {
    const compiled = compileVersion({
      organisation: { id: 'o', name: 'O', accent: '#0b6e4f', privacy: {}, retentionDays: 365 },
      bot: { id: 'b', slug: 'bot', site: newSite({}), persona: { name: 'A', role: {}, avatar: '' } },
      dialogue,
      needs: [],
      services: list.map((needs, i) => ({
        id: `s${i}`, name: { fi: `S${i}` }, summary: {}, url: {}, needs, active: true, order: i,
      })),
      version: 1,
      locale: dialogue.defaultLocale,
      media: {},
    }).dialogue; // prettier-ignore
    // Ends of arbitrary dialogues seldom match: here all do.
    for (const node of Object.values(compiled.nodes)) if (node.kind === 'end') node.matches = 5;
    return {
      ...compiled,
      services: list.map((needs, i) => ({ id: `s${i}`, name: `S${i}`, summary: '', url: '', needs })),
    };
  })
  .filter((dialogue) => begin(dialogue).ok)
  .chain((dialogue) => arbitraryHistory(dialogue).map((history) => ({ dialogue, history })));

test('every reason is true: its answers stand, were chosen and count for the service', () => {
  let matched = 0;
  let explained = 0;
  fc.assert(
    fc.property(walks, ({ dialogue, history }) => {
      const session = sessionAfter(dialogue, history);
      const reasons = reasonsOf(dialogue, session);
      expect(reasons.map(({ service }) => service)).toEqual(session.services);
      for (const { service: id, chosen, needs, answers } of reasons) {
        const service = dialogue.services.find((one) => one.id === id)!;
        expect(needs.length <= 3 && answers.length <= 3).toBe(true);
        if (!chosen) {
          expect(matchScore(session.needs, service)).toBeGreaterThan(0);
          expect(needs.length).toBeGreaterThan(0);
          matched += 1;
        }
        for (const need of needs) {
          expect(session.needs[need]! > 0 && service.needs[need]! > 0, need).toBe(true);
        }
        for (const { seq, node, option } of answers) {
          const step = session.path.find(({ answer }) => answer?.seq === seq);
          expect(step?.node).toBe(node);
          const value = step?.answer?.value;
          expect(value?.kind === 'options' && value.options.includes(option)).toBe(true);
          explained += 1;
        }
      }
    }),
    { numRuns: 400 },
  );
  expect(matched, 'services matched on the way').toBeGreaterThan(0);
  expect(explained, 'answers named on the way').toBeGreaterThan(0);
});
