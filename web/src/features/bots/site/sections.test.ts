import { expect, it } from 'vitest';
import type { CheckProblem } from '../../../../../core/dialogue/problem.ts';
import { placeFor, sectionOf, troubled } from './sections.ts';

it('opens the section that the address names', () => {
  expect(sectionOf('look')).toBe('look');
  expect(sectionOf('nothing')).toBe('front');
  expect(sectionOf(undefined)).toBe('front');
});

it('marks a section with the worst of what is wrong there, and leaves the dialogue out', () => {
  const problem = (part: string, severity: CheckProblem['severity'], node: string | null = null) =>
    ({ code: 'siteMissingAlt', node, part, severity }) as const;
  const marks = troubled([
    problem('front', 'warning'),
    problem('pages', 'warning'),
    problem('pages', 'error'),
    problem('pages', 'warning'),
    problem('look', 'error', 'n1'),
  ]);
  expect([...marks]).toEqual([
    ['front', 'warning'],
    ['pages', 'error'],
  ]);
});

it('previews what is being written', () => {
  expect(placeFor('pages', 'tietoa')).toEqual({ kind: 'page', slug: 'tietoa' });
  expect(placeFor('pages', undefined)).toEqual({ kind: 'front', chat: false });
  expect(placeFor('persona', undefined)).toEqual({ kind: 'front', chat: true });
  expect(placeFor('look', undefined)).toEqual({ kind: 'front', chat: true });
  expect(placeFor('front', 'tietoa')).toEqual({ kind: 'front', chat: false });
  expect(placeFor('accessibility', undefined)).toEqual({ kind: 'accessibility' });
});
