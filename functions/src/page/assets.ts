import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { PageAssets } from './page.routes.ts';

const pathSchema = z.string().startsWith('/');
const manifestSchema = z.object({
  script: pathSchema,
  css: z.string(),
  allCss: z.string(),
  plainScript: z.string(),
  more: z.object({ script: pathSchema, css: pathSchema }),
});

/** Reads `chat-manifest.json`, which the build of the page leaves beside the functions' bundle (its module's URL). */
export function readAssets(beside: string): PageAssets {
  const manifest = readFileSync(new URL('chat-manifest.json', beside), 'utf8');
  return manifestSchema.parse(JSON.parse(manifest));
}
