/// <reference types="node" />
import { createHash } from 'node:crypto';

/** CSP source of a style block or a script in the page, without quotes. */
export function inlineHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
