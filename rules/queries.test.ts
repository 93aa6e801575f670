import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { everyQuery } from '../core/queries/queries.ts';

/** Sources that talk to Firestore, tests left out. */
const sources = globSync(['functions/src/**/*.ts', 'web/src/**/*.{ts,vue}'])
  .filter((path) => !path.includes('.test.'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Names of the fields that one statement filters or sorts by. */
function fieldsOf(statement: string): string[] {
  return [
    ...new Set([...statement.matchAll(/\b(?:where|orderBy)\(\s*'([^']+)'/g)].map((match) => match[1] ?? '')),
  ];
}

test('a query over several fields is made from a plan, which the indexes are held against', () => {
  const loose = sources.flatMap(({ path, text }) =>
    text
      .split(';')
      .map(fieldsOf)
      .filter((fields) => fields.length > 1)
      .map((fields) => `${path}: ${fields.join(', ')}`),
  );
  expect(loose).toEqual([]);
});

test('a collection group is one that a plan reaches over', () => {
  const planned = everyQuery().flatMap(({ group, collection }) => (group ? [collection] : []));
  const used = sources.flatMap(({ text }) =>
    [...text.matchAll(/collectionGroup\([^\n]*?'([^']+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((collection) => !planned.includes(collection))).toEqual([]);
});

test('two fields in one statement are noticed', () => {
  expect(fieldsOf("query(all, where('bot', '==', b), orderBy('startedAt', 'desc'))")).toEqual([
    'bot',
    'startedAt',
  ]);
  expect(fieldsOf("all.where('month', '>=', a).where('month', '<=', b)")).toEqual(['month']);
});
