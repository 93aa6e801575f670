import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRoot } from '../folders.ts';

interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const own = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Package;
const SHIPPED = ['core', 'functions/src', 'web/src'].map((folder) => `${folder}/**/*.{ts,tsx,vue}`);
const FOR_TESTS = /\.test\.tsx?$|\/testing\/|testing\.ts$|\/arbitrary-?/;
const IMPORT = /^(?:import|export)\s[^'"`;]*?from '([^']+)'|^import '([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
/** Not imported: files of it are copied beside the functions. */
const COPIED = ['@expo-google-fonts/inter'];

/** Packages that the sources of what is deployed import, types too. */
function importedPackages(): Set<string> {
  const sources = globSync(SHIPPED, { cwd: inRoot() }).filter((file) => !FOR_TESTS.test(file));
  const specifiers = sources.flatMap((file) =>
    [...readFileSync(inRoot(file), 'utf8').matchAll(IMPORT)].map(
      (match) => match.slice(1).find(Boolean) ?? '',
    ),
  );
  const packages = specifiers.filter((specifier) => !/^(node:|\.|virtual:)/.test(specifier));
  return new Set(packages.map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/')));
}

it('an audit of production checks exactly what is bundled', () => {
  expect([...importedPackages(), ...COPIED].sort()).toEqual(Object.keys(own.dependencies).sort());
});

it('every library is pinned to one version', () => {
  const versions = Object.entries({ ...own.dependencies, ...own.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
