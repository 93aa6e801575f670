import { expect, test } from 'vitest';
import { CASE_SITES } from './index.ts';
import { scoreCases } from './score.ts';

const score = await scoreCases(CASE_SITES);

test('sixty sites and more, each of its own', () => {
  expect(CASE_SITES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(CASE_SITES.map(({ host }) => host)).size).toBe(CASE_SITES.length);
});

test('of what is found, 95 in a hundred is right', () => {
  const wrong = score.results.flatMap((one) => one.wrong.map((fact) => `${one.kind}: ${fact}`));
  expect({ enough: score.precision >= 0.95, wrong }).toMatchObject({ enough: true });
});

test('of what is there, 85 in a hundred is found', () => {
  const missed = score.results.flatMap((one) => one.missed.map((fact) => `${one.kind}: ${fact}`));
  expect({ enough: score.recall >= 0.85, missed }).toMatchObject({ enough: true });
});

test('the address to write to first is the right one', () => {
  expect(score.results.filter(({ bestIsRight }) => bestIsRight === false).map(({ kind }) => kind)).toEqual(
    [],
  );
});
