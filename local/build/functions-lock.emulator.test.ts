import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRoot } from '../folders.ts';
import type { Manifest } from './functions-package.ts';

interface Lock {
  packages: Record<string, { version?: string; dependencies?: Record<string, string> }>;
}

const own = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Manifest;

it('what Cloud Functions installs is locked, part by part, to what was tested here', () => {
  const here = (JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')) as Lock).packages;
  const there = (JSON.parse(readFileSync(inRoot('functions/dist/package-lock.json'), 'utf8')) as Lock)
    .packages;
  const { '': root, ...parts } = there;
  expect(root?.dependencies).toEqual({
    'firebase-admin': own.dependencies['firebase-admin'],
    'firebase-functions': own.dependencies['firebase-functions'],
  });
  expect(Object.keys(parts).length).toBeGreaterThan(50);
  expect(Object.keys(parts)).not.toContain('node_modules/vue');
  for (const [path, { version }] of Object.entries(parts)) expect(version, path).toBe(here[path]?.version);
});
