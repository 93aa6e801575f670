import { expect, it } from 'vitest';
import { CHECK_CODES, type CheckCode } from '../../../../../core/dialogue/problem.ts';
import { choice, dialogueOf } from '../../../../../core/dialogue/testing.ts';
import en from '../locales/en.json' with { type: 'json' };
import fi from '../locales/fi.json' with { type: 'json' };
import sv from '../locales/sv.json' with { type: 'json' };
import siteEn from '../../../components/locales/en.json' with { type: 'json' };
import siteFi from '../../../components/locales/fi.json' with { type: 'json' };
import siteSv from '../../../components/locales/sv.json' with { type: 'json' };
import { isOfSite, problemKey, problemName } from './problem-key.ts';

const dialogue = dialogueOf([choice('q', { yes: null })]);

it('has a sentence for every code in every language', () => {
  const languages: [{ problem: object }, { siteProblem: object }][] = [
    [fi, siteFi],
    [sv, siteSv],
    [en, siteEn],
  ];
  for (const [{ problem: ofNodes }, { siteProblem }] of languages) {
    const problem = { ...siteProblem, ...ofNodes } as Record<string, string>;
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

it('tells the problems of the site from those of the bot as a whole', () => {
  const problem = { code: 'siteUntitled', severity: 'warning', node: null } as const;
  expect(isOfSite({ ...problem, part: 'front' })).toBe(true);
  expect(isOfSite(problem)).toBe(false);
  expect(isOfSite({ ...problem, node: 'n1', part: 'front' })).toBe(false);
});
