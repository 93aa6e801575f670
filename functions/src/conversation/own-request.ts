/** Requests about one conversation, and what they are answered. */
import type { Context } from 'hono';
import { z } from 'zod';
import type { Outcome } from '../http/outcome.ts';
import { problemOf, problemResponse } from '../http/problem.ts';
import type { ConversationKey } from './store.ts';
import { presentedToken, type PresentedToken } from './tokens.ts';

/** Finds the conversation that the address and the token name together. */
export async function withToken(
  context: Context,
  answer: (key: ConversationKey, token: PresentedToken) => Promise<Response>,
): Promise<Response> {
  const id = z.uuid().safeParse(context.req.param('id'));
  if (!id.success) return problemOf('notFound');
  const token = presentedToken(context.req.header('authorization'));
  if (!token) return problemOf('unauthorised');
  return answer({ organisation: token.organisation, id: id.data }, token);
}

/** The token's hash, for rates per conversation; null where there is none. */
export function tokenHash(context: Context): string | null {
  return presentedToken(context.req.header('authorization'))?.hash ?? null;
}

/** A value as JSON that nobody keeps (204: without a body), or the problem. */
export function json(outcome: Outcome<unknown>, status = 200): Response {
  if (!outcome.ok) return problemResponse(outcome.problem);
  const headers = { 'cache-control': 'no-store' };
  return status === 204
    ? new Response(null, { status, headers })
    : Response.json(outcome.value, { status, headers });
}
