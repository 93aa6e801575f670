/**
 * Builds the respondent's page: one script (with a part per language) and one style sheet's text, which
 * the functions put into every page they render.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..');
const ASSETS = join(ROOT, 'web/dist/assets');
const MANIFEST = join(ROOT, 'functions/dist/chat-manifest.json');

/** What the functions need to know of a build. */
export interface ChatManifest {
  /** URL path of the script. */
  script: string;
  /** The minified style sheet. */
  css: string;
}

/** Writes `web/dist/assets/chat-<hash>.js` and `functions/dist/chat-manifest.json`; old scripts go. */
export async function buildChat(): Promise<void> {
  const manifest: ChatManifest = { script: await buildScript(), css: await buildStyle() };
  await mkdir(join(ROOT, 'functions/dist'), { recursive: true });
  await writeFile(MANIFEST, JSON.stringify(manifest));
}

async function buildScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: { chat: join(ROOT, 'web/src/chat/client.tsx') },
    entryNames: '[name]-[hash]',
    chunkNames: 'chat-[name]-[hash]',
    splitting: true,
    outdir: ASSETS,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'safari16', 'chrome109', 'firefox115'],
    tsconfig: join(ROOT, 'web/src/chat/tsconfig.json'),
    legalComments: 'none',
  });
  await mkdir(ASSETS, { recursive: true });
  for (const name of await readdir(ASSETS)) {
    if (/^chat-[\w-]+\.js$/.test(name)) await rm(join(ASSETS, name));
  }
  for (const { path, contents } of outputFiles) await writeFile(path, contents);
  const entry = outputFiles.map(({ path }) => basename(path)).find((name) => /^chat-\w+\.js$/.test(name));
  if (!entry) throw new Error('esbuild wrote no script for the chat');
  return `/assets/${entry}`;
}

async function buildStyle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'web/src/chat/chat.css')],
    bundle: true,
    minify: true,
    write: false,
  });
  const style = outputFiles[0];
  if (!style) throw new Error('esbuild wrote no style sheet for the chat');
  return style.text.trim();
}
