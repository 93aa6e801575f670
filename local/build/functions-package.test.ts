import { expect, it } from 'vitest';
import { functionsPackage } from './functions-package.ts';

it('pins what Cloud Functions installs to the versions of the repository', () => {
  const devDependencies = { 'firebase-admin': '14.5.1', 'firebase-functions': '7.4.0', vue: '3.5.45' };
  expect(functionsPackage({ version: '1.2.3', devDependencies })).toEqual({
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
    const devDependencies = { ...(version && { 'firebase-admin': version }), 'firebase-functions': '7.4.0' };
    expect(() => functionsPackage({ version: '1.2.3', devDependencies })).toThrow(
      'pin firebase-admin to an exact version',
    );
  },
);
