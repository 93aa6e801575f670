import { expect, it } from 'vitest';
import { CHECK_CODES, type CheckCode } from '../../../../../core/dialogue/problem.ts';
import { choice, dialogueOf } from '../../../../../core/dialogue/testing.ts';
import en from '../locales/en.json' with { type: 'json' };
import fi from '../locales/fi.json' with { type: 'json' };
import sv from '../locales/sv.json' with { type: 'json' };
import { problemKey, problemName } from './problem-key.ts';

const dialogue = dialogueOf([choice('q', { yes: null })]);

it('has a sentence for every code in every language', () => {
  for (const { problem } of [fi, sv, en] as { problem: Record<string, string> }[]) {
    for (const code of Object.keys(CHECK_CODES)) expect(problem[code]).toBeTruthy();
    for (const part of ['deadEndOption', 'emptyTextOption', 'emptyTextLink'])
      expect(problem[part]).toBeTruthy();
  }
});

it('speaks of an answer by its label', () => {
  const problem = { code: 'deadEnd' as CheckCode, severity: 'error' as const, node: 'q', part: 'yes' };
  expect(problemKey(problem, dialogue)).toBe('deadEndOption');
  expect(problemName(problem, dialogue, (text) => (text as { fi: string }).fi)).toBe('yes');
  expect(problemKey({ ...problem, part: 'next' }, dialogue)).toBe('deadEnd');
});
