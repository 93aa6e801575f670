import { expect, it } from 'vitest';
import { themeProblems } from '../../../../core/bots/theme.ts';
import { ACCENTS, GROUNDS } from './accents.ts';

it.each(ACCENTS)('%s can be an accent', (accent) => {
  expect(themeProblems({ accent, ground: '' })).toEqual([]);
});

it.each(GROUNDS)('%s can be a ground', (ground) => {
  expect(themeProblems({ accent: '', ground })).toEqual([]);
});
