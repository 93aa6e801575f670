import type { Hono } from 'hono';
import { searchProof } from '../../../core/effort/proof.ts';

/** A proof of `bits` for the id. */
export function proofFor(id: string, bits: number): string {
  const { found, at } = searchProof(id, bits, 0, 2 ** (bits + 8));
  if (!found) throw new Error('No proof was found');
  return at.toString(36);
}

/** Begins a conversation as the page does: with effort where the API asks for it. */
export async function startWithEffort(
  app: Hono,
  body: { id: string; [field: string]: unknown },
  headers: Record<string, string> = {},
): Promise<Response> {
  const start = (proof?: string) =>
    app.request('/api/v1/conversations', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ ...body, proof }),
    });
  const response = await start();
  if (response.status !== 428) return response;
  const { bits } = (await response.json()) as { bits: number };
  return start(proofFor(body.id, bits));
}
