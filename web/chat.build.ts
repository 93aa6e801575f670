/**
 * Builds the respondent's page: one script with all that the first question needs, a part that comes when the
 * page is at rest, the page's sentences in each language, and two style sheets likewise. The functions put the
 * first style sheet's text into every page they render.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { OLDEST } from './browsers.ts';

const ROOT = join(import.meta.dirname, '..');
const CHAT = 'web/src/chat';
const ASSETS = join(ROOT, 'web/dist/assets');
const MANIFEST = join(ROOT, 'functions/dist/chat-manifest.json');

/** What the functions need to know of a build. */
export interface ChatManifest {
  /** URL path of the script. */
  script: string;
  /** The minified style sheet. */
  css: string;
  /** The text of all styles, for pages without a script. */
  allCss: string;
  /** The text of the script in the pages without the chat. */
  plainScript: string;
  /** URL paths of what comes when the page is at rest. */
  more: { script: string; css: string };
}

const COMMON = {
  absWorkingDir: ROOT,
  outdir: ASSETS,
  bundle: true,
  minify: true,
  target: OLDEST,
  write: false,
  metafile: true,
} as const satisfies BuildOptions;

/** Writes `web/dist/assets/chat-*` and `functions/dist/chat-manifest.json`; old files go. */
export async function buildChat(): Promise<void> {
  const [scripts, styles, plainScript] = await Promise.all([
    buildScripts(),
    buildStyles(),
    buildPlainScript(),
  ]);
  await mkdir(ASSETS, { recursive: true });
  for (const name of await readdir(ASSETS)) {
    if (/^chat-[\w-]+\.(js|css)$/.test(name)) await rm(join(ASSETS, name));
  }
  for (const { path, contents } of [...scripts.files, ...styles.files]) await writeFile(path, contents);
  const manifest: ChatManifest = {
    script: scripts.script,
    css: styles.css,
    allCss: styles.allCss,
    plainScript,
    more: { script: scripts.more, css: styles.more },
  };
  await mkdir(join(ROOT, 'functions/dist'), { recursive: true });
  await writeFile(MANIFEST, JSON.stringify(manifest));
}

/** The page's scripts, as they are written; throws where its parts would come in more files than are planned. */
export async function buildScripts() {
  const { outputFiles, metafile } = await build({
    ...COMMON,
    entryPoints: { chat: `${CHAT}/client.tsx` },
    entryNames: '[name]-[hash]',
    chunkNames: 'chat-[name]-[hash]',
    splitting: true,
    format: 'esm',
    tsconfig: `${CHAT}/tsconfig.json`,
    legalComments: 'none',
  });
  const entry = outputOf(metafile, `${CHAT}/client.tsx`);
  const [main, ...others] = (metafile.outputs[entry]?.imports ?? []).filter(
    ({ kind }) => kind === 'import-statement',
  );
  if (!main || others.length > 0)
    throw new Error('more/entry.ts no longer keeps the first script in one file');
  return {
    files: outputFiles.filter(({ path }) => relative(ROOT, path) !== entry),
    script: address(main.path),
    more: address(outputOf(metafile, `${CHAT}/more/entry.ts`)),
  };
}

/** The text of the script in the plain pages. */
async function buildPlainScript(): Promise<string> {
  const { outputFiles } = await build({
    ...COMMON,
    entryPoints: [`${CHAT}/plain/script/plain-script.ts`],
    format: 'iife',
    legalComments: 'none',
  });
  return outputFiles[0]?.text.trim() ?? '';
}

/** The page's styles: what stands in the page, what comes later, and all of it. */
export async function buildStyles() {
  const [first, more] = [`${CHAT}/chat.css`, `${CHAT}/more/more.css`];
  const { outputFiles, metafile } = await build({
    ...COMMON,
    entryPoints: { chat: first, 'chat-more': more },
    entryNames: '[name]-[hash]',
  });
  const inline = outputOf(metafile, first);
  const isInline = ({ path }: { path: string }) => relative(ROOT, path) === inline;
  return {
    files: outputFiles.filter((file) => !isInline(file)),
    css: outputFiles.find(isInline)?.text.trim() ?? '',
    allCss: outputFiles.map(({ text }) => text.trim()).join(''),
    more: address(outputOf(metafile, more)),
  };
}

/** Path of what was made of a source file, from the root. */
function outputOf({ outputs }: Metafile, source: string): string {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source);
  if (!found) throw new Error(`esbuild wrote nothing for ${source}`);
  return found[0];
}

function address(path: string): string {
  return `/assets/${basename(path)}`;
}
