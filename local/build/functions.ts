import { build } from 'esbuild';
import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FONT_FILES } from '../../functions/src/summary/fonts.ts';
import { inRoot } from '../folders.ts';
import { makeIfStale } from './freshness.ts';
import {
  functionsPackage,
  INSTALLED_THERE,
  widestLock,
  type Lock,
  type Manifest,
} from './functions-package.ts';

const WORK = {
  inputs: ['functions/src', 'core', 'web/src/chat', 'web/src/design', 'package-lock.json', 'local/build'],
  outputs: ['index.js', 'reading-thread.js', 'package.json', 'package-lock.json', 'fonts'].map(
    (name) => `functions/dist/${name}`,
  ),
};

/** What is imported only when it is needed lies in files of its own, so that a cold start does not read it. */
const LATER_PARTS = 'part';

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
    for (const old of globSync(`${LATER_PARTS}-*.js*`, { cwd: inRoot('functions/dist') })) {
      rmSync(inRoot('functions/dist', old));
    }
    await bundleFunctions(inRoot('functions/dist'), { index: inRoot('functions/src/index.ts') });
    copyFonts();
    await writePackage();
  });
}

/** The bundle by itself, into any folder. `entries`: what begins there, by name, beside the threads' own modules. */
export function bundleFunctions(outdir: string, entries: Record<string, string>) {
  return build({
    entryPoints: { ...entries, 'reading-thread': inRoot('functions/src/contacts/reading-thread.ts') },
    outdir,
    splitting: true,
    chunkNames: `${LATER_PARTS}-[hash]`,
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

/** The letters of the files that the functions write. */
function copyFonts(): void {
  const inter = inRoot('node_modules/@expo-google-fonts/inter');
  mkdirSync(inRoot('functions/dist/fonts'), { recursive: true });
  for (const name of Object.values(FONT_FILES)) {
    const [, weight = ''] = /_(\w+)\.ttf$/.exec(name) ?? [];
    copyFileSync(join(inter, weight, name), inRoot('functions/dist/fonts', name));
  }
}

/** The package file and a lock: what Cloud Functions installs is what was tested here, down to the last part. */
async function writePackage(): Promise<void> {
  const own = functionsPackage(readJson('package.json') as Manifest);
  writeJson('functions/dist/package.json', own);
  writeJson('functions/dist/package-lock.json', widestLock(readJson('package-lock.json') as Lock, own));
  const prune = ['install', '--package-lock-only', '--offline', '--ignore-scripts', '--loglevel=error'];
  await promisify(execFile)('npm', prune, { cwd: inRoot('functions/dist') });
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(inRoot(path), 'utf8'));

function writeJson(path: string, content: object): void {
  writeFileSync(inRoot(path), `${JSON.stringify(content, null, 2)}\n`);
}
