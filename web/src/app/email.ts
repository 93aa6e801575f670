import { z } from 'zod';

const schema = z.email().max(254);

/** The same test as the server's, so that a typing error is told at once. */
export function looksLikeEmail(text: string): boolean {
  return schema.safeParse(text.trim()).success;
}
