import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Static imports and re-exports of a minified module; `import(…)` is none of them. */
const STATIC_IMPORT = /(?:from|import)\s*"(\.\.?\/[^"]+)"/g;

/** Bytes at brotli 11 of the HTML and of every script that must be there before the page comes to life. */
export async function firstBytes(url: string): Promise<number> {
  const html = await textOf(url);
  const waiting = [...html.matchAll(/<script type="module" src="([^"]+)"|<link rel="modulepreload" href="([^"]+)"/g)]
    .map(([, script, preload]) => new URL(script ?? preload ?? '', url).href); // prettier-ignore
  if (waiting.length === 0) throw new Error('The page has no script');
  const seen = new Set<string>();
  let bytes = brotli(html);
  for (let script = waiting.pop(); script !== undefined; script = waiting.pop()) {
    if (seen.has(script)) continue;
    seen.add(script);
    const code = await textOf(script);
    bytes += brotli(code);
    for (const [, path = ''] of code.matchAll(STATIC_IMPORT)) waiting.push(new URL(path, script).href);
  }
  return bytes;
}

/** Bytes at brotli 11 of the HTML and of all scripts and style sheets that have come when the page is at rest. */
export async function allBytes(page: Page, url: string): Promise<number> {
  const parts = new Set<string>();
  page.on('response', (response) => {
    if (['document', 'script', 'stylesheet'].includes(response.request().resourceType()))
      parts.add(response.url());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const texts = await Promise.all([...parts].map(textOf));
  return texts.reduce((sum, text) => sum + brotli(text), 0);
}

async function textOf(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.text();
}

function brotli(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
