/** Builds `/embed.js`, which other sites load: one small script at an address that never changes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { OLDEST } from './browsers.ts';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'web/src/embed');

/** Where the script lies when it is built. */
export const EMBED_SCRIPT = join(ROOT, 'web/dist/embed.js');
/** What it fetches when a frame opens. */
const JOINED_SCRIPT = join(ROOT, 'web/dist/embed-frame.js');

/** Writes `web/dist/embed.js`, with its style sheet inside. */
export async function buildEmbed(): Promise<void> {
  await mkdir(join(ROOT, 'web/dist'), { recursive: true });
  await writeFile(EMBED_SCRIPT, await embedScript());
  await writeFile(JOINED_SCRIPT, await bundle('joined/joined.ts', {}, 'esm'));
}

/** The script's text. */
export async function embedScript(): Promise<string> {
  const css = await bundle('embed.css', {});
  return bundle('embed.ts', { EMBED_CSS: JSON.stringify(css) });
}

async function bundle(
  file: string,
  define: Record<string, string>,
  format: 'iife' | 'esm' = 'iife',
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCE, file)],
    bundle: true,
    minify: true,
    write: false,
    format: file.endsWith('.ts') ? format : undefined,
    target: OLDEST,
    legalComments: 'none',
    define,
  });
  return outputFiles[0]!.text.trim();
}
