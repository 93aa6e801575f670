import { build } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../folders.ts';
import { makeIfStale } from './freshness.ts';
import { functionsPackage, INSTALLED_THERE, type Manifest } from './functions-package.ts';

const WORK = {
  inputs: ['functions/src', 'core', 'web/src/chat', 'web/src/design', 'package-lock.json', 'local/build'],
  outputs: ['functions/dist/index.js', 'functions/dist/package.json'],
};

/** Bundled CommonJS packages ask for these, which ES modules do not have. */
const COMMONJS_NAMES = [
  "import { createRequire as ukvRequire } from 'node:module';",
  "import { fileURLToPath as ukvPath } from 'node:url';",
  'const require = ukvRequire(import.meta.url);',
  "const __filename = ukvPath(import.meta.url), __dirname = ukvPath(new URL('.', import.meta.url));",
].join('\n');

/** Bundles the functions with the core they share into functions/dist, ready to deploy. */
export async function buildFunctions(force: boolean): Promise<void> {
  await makeIfStale(WORK, force, async () => {
    mkdirSync(inRoot('functions/dist'), { recursive: true });
    await bundle();
    writePackage();
  });
}

function bundle() {
  return build({
    entryPoints: [inRoot('functions/src/index.ts')],
    outfile: inRoot('functions/dist/index.js'),
    tsconfig: inRoot('functions/tsconfig.json'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node24',
    minify: true,
    keepNames: true,
    sourcemap: 'linked',
    external: INSTALLED_THERE.flatMap((name) => [name, `${name}/*`]),
    banner: { js: COMMONJS_NAMES },
    logLevel: 'warning',
  });
}

function writePackage(): void {
  const own = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Manifest;
  writeFileSync(inRoot('functions/dist/package.json'), `${JSON.stringify(functionsPackage(own), null, 2)}\n`);
}
