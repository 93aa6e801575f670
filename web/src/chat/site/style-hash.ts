/// <reference types="node" />
import { createHash } from 'node:crypto';

/** CSP source of a style block, without quotes. */
export function styleHash(style: string): string {
  return `sha256-${createHash('sha256').update(style).digest('base64')}`;
}
