import { expect, it } from 'vitest';
import { functionsPackage, widestLock } from './functions-package.ts';

it('pins what Cloud Functions installs to the versions of the repository', () => {
  const dependencies = { 'firebase-admin': '14.5.1', 'firebase-functions': '7.4.0', vue: '3.5.45' };
  expect(functionsPackage({ version: '1.2.3', dependencies })).toEqual({
    name: 'ukv-functions',
    version: '1.2.3',
    private: true,
    type: 'module',
    main: 'index.js',
    engines: { node: '24' },
    dependencies: { 'firebase-admin': '14.5.1', 'firebase-functions': '7.4.0' },
  });
});

it.each([undefined, '^14.5.1', '14.x', '14.5.1 || 13'])(
  'refuses a version that is not exact: %s',
  (version) => {
    const dependencies = { ...(version && { 'firebase-admin': version }), 'firebase-functions': '7.4.0' };
    expect(() => functionsPackage({ version: '1.2.3', dependencies })).toThrow(
      'pin firebase-admin to an exact version',
    );
  },
);

it('locks every part of what is installed there to the version of the repository', () => {
  const own = functionsPackage({
    version: '1.2.3',
    dependencies: { 'firebase-admin': '14.5.1', 'firebase-functions': '7.4.0' },
  });
  const packages = {
    '': { name: 'ukv', dependencies: { vue: '3.5.45' } },
    'node_modules/vue': { version: '3.5.45' },
  };
  const lock = widestLock({ lockfileVersion: 3, packages }, own);
  expect(lock).toMatchObject({ name: 'ukv-functions', lockfileVersion: 3 });
  expect(lock.packages['']).toEqual({
    name: 'ukv-functions',
    version: '1.2.3',
    engines: { node: '24' },
    dependencies: own.dependencies,
  });
  expect(lock.packages['node_modules/vue']).toEqual({ version: '3.5.45' });
});
