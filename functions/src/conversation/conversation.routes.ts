import type { Context } from 'hono';
import { z } from 'zod';
import { answersSchema, startConversationSchema } from '../../../core/api/public.schema.ts';
import { addressOf } from '../http/address.ts';
import type { Mount } from '../http/app.ts';
import { readJson } from '../http/body.ts';
import type { Outcome } from '../http/outcome.ts';
import { problemOf, problemResponse } from '../http/problem.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import { takeAnswers } from './answers.service.ts';
import { eraseOwn, readOwn } from './own.service.ts';
import type { ConversationPorts } from './services.ts';
import { startConversation } from './start.service.ts';
import type { ConversationKey } from './store.ts';
import { presentedToken, type PresentedToken } from './tokens.ts';

/**
 * Requests per minute. A whole school may answer from behind one address (1,000 respondents, 20 batches each);
 * one conversation never needs more than a batch a second.
 */
const RATES = { startsPerAddress: 2_000, batchesPerAddress: 30_000, requestsPerConversation: 120 };

const authorization = (context: Context) => context.req.header('authorization');
const tokenHash = (context: Context) => presentedToken(authorization(context))?.hash ?? null;

/** `/api/v1/conversations…`: begin, answer, read and erase a conversation. */
export function conversationRoutes(ports: ConversationPorts): Mount {
  return (app) => {
    const perAddress = limitedRate(RATES.batchesPerAddress, addressOf);
    const perConversation = limitedRate(RATES.requestsPerConversation, tokenHash);

    addRoute(
      app,
      '/api/v1/conversations',
      { POST: (context) => postConversation(ports, context) },
      limitedRate(RATES.startsPerAddress, addressOf),
    );
    addRoute(
      app,
      '/api/v1/conversations/:id/answers',
      { POST: (context) => postAnswers(ports, context) },
      perAddress,
      perConversation,
    );
    addRoute(
      app,
      '/api/v1/conversations/:id',
      {
        GET: (context) => withToken(context, async (key, token) => json(await readOwn(ports, key, token))),
        DELETE: (context) =>
          withToken(context, async (key, token) => json(await eraseOwn(ports, key, token), 204)),
      },
      perAddress,
      perConversation,
    );
  };
}

async function postConversation(ports: ConversationPorts, context: Context): Promise<Response> {
  const request = await readJson(context, startConversationSchema);
  if (!request.ok) return problemResponse(request.problem);
  const token = presentedToken(authorization(context));
  const started = await startConversation(ports, request.value, token);
  if (!started.ok) return problemResponse(started.problem);
  return json({ ok: true, value: started.value.body }, started.value.created ? 201 : 200);
}

async function postAnswers(ports: ConversationPorts, context: Context): Promise<Response> {
  return withToken(context, async (key, token) => {
    const batch = await readJson(context, answersSchema);
    return json(batch.ok ? await takeAnswers(ports, key, token, batch.value.entries) : batch);
  });
}

/** Finds the conversation that the address and the token name together. */
async function withToken(
  context: Context,
  answer: (key: ConversationKey, token: PresentedToken) => Promise<Response>,
): Promise<Response> {
  const id = z.uuid().safeParse(context.req.param('id'));
  if (!id.success) return problemOf('notFound');
  const token = presentedToken(authorization(context));
  if (!token) return problemOf('unauthorised');
  return answer({ organisation: token.organisation, id: id.data }, token);
}

function json(outcome: Outcome<unknown>, status = 200): Response {
  if (!outcome.ok) return problemResponse(outcome.problem);
  const headers = { 'cache-control': 'no-store' };
  return status === 204
    ? new Response(null, { status, headers })
    : Response.json(outcome.value, { status, headers });
}
