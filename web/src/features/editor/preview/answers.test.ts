import { expect, it } from 'vitest';
import type { Entry } from '../../../../../core/conversation/conversation.ts';
import type { CompiledDialogue } from '../../../../../core/dialogue/compiled.ts';
import { answerWords, replayAsFar } from './answers.ts';

const option = (id: string, next: string | null) => ({ id, label: id.toUpperCase(), next, needs: {} });
const question = (id: string, options: ReturnType<typeof option>[]) => ({
  id, kind: 'choice' as const, bubbles: [], multiple: false, min: 1, max: null, variable: '', next: null, options,
}); // prettier-ignore
const dialogueOf = (...nodes: CompiledDialogue['nodes'][string][]): CompiledDialogue => ({
  start: 'a',
  nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
  services: [],
  needs: [],
});
const answer = (seq: number, node: string, chosen: string): Entry => ({
  seq, at: '2026-01-01T00:00:00.000Z', kind: 'answer', node, value: { kind: 'options', options: [chosen] },
}); // prettier-ignore
const entries = [answer(1, 'a', 'yes'), answer(2, 'b', 'more')];

it('stays where it is while the draft still allows it', () => {
  const dialogue = dialogueOf(question('a', [option('yes', 'b')]), question('b', [option('more', 'b')]));
  expect(replayAsFar(dialogue, entries).taken).toHaveLength(2);
});

it('falls back to the answers that still stand when the draft changes under it', () => {
  const dialogue = dialogueOf(question('a', [option('yes', 'b')]), question('b', [option('other', 'b')]));
  const { step, taken } = replayAsFar(dialogue, entries);
  expect(taken).toEqual(entries.slice(0, 1));
  expect(step.ok && step.session.at).toBe('b');
});

it('says answers in words', () => {
  const node = question('a', [option('yes', null), option('no', null)]);
  expect(answerWords(node, { kind: 'options', options: ['no', 'yes'] })).toBe('NO, YES');
  expect(answerWords(node, { kind: 'company', name: 'Oy', businessId: '1234567-1' })).toBe('Oy (1234567-1)');
  expect(answerWords(node, { kind: 'skipped' })).toBe('');
});
