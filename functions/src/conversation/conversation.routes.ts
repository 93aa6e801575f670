import type { Context } from 'hono';
import {
  answersSchema,
  startConversationSchema,
  type StartConversation,
} from '../../../core/api/public.schema.ts';
import { addressOf } from '../http/address.ts';
import { isVouchedFor, type VerifyAppCheck } from '../http/app-check.ts';
import type { Mount } from '../http/app.ts';
import { readJson } from '../http/body.ts';
import { problemOf, problemResponse } from '../http/problem.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import { takeAnswers } from './answers.service.ts';
import { effortGate, type EffortGate } from './effort-gate.ts';
import { json, tokenHash, withToken } from './own-request.ts';
import { eraseOwn, readOwn } from './own.service.ts';
import type { ConversationPorts } from './services.ts';
import { isTrapped } from './set-aside.ts';
import { startConversation } from './start.service.ts';
import { presentedToken } from './tokens.ts';

/**
 * Requests per minute. A whole school may answer from behind one address: 1,000 respondents, two requests each to
 * begin (the first may be answered with the effort to show), 20 batches each;
 * one conversation never needs more than a batch a second.
 */
export const RATES = { startsPerAddress: 3_000, batchesPerAddress: 30_000, requestsPerConversation: 120 };

/** What stands before a new conversation besides the rates. */
export interface Gates {
  /** null → no proof of effort is asked for: for tests and load within this process. */
  effort: EffortGate | null;
  /** Vouches for an app of ours, whose beginnings need no proof; null → App Check is not set up. */
  appCheck: VerifyAppCheck | null;
}

/** `/api/v1/conversations…`: begin, answer, read and erase a conversation. */
export function conversationRoutes(
  ports: ConversationPorts,
  { effort = effortGate(), appCheck = null }: Partial<Gates> = {},
): Mount {
  const gates = { effort, appCheck };
  return (app) => {
    const perAddress = limitedRate(RATES.batchesPerAddress, addressOf);
    const perConversation = limitedRate(RATES.requestsPerConversation, tokenHash);

    addRoute(
      app,
      '/api/v1/conversations',
      { POST: (context) => postConversation(ports, gates, context) },
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

async function postConversation(ports: ConversationPorts, gates: Gates, context: Context): Promise<Response> {
  const request = await readJson(context, startConversationSchema);
  if (!request.ok) return problemResponse(request.problem);
  const bits = await effortAsked(gates, context, request.value);
  if (bits > 0) return problemOf('effortNeeded', { bits });
  const token = presentedToken(context.req.header('authorization'));
  const started = await startConversation(ports, request.value, token);
  if (!started.ok) return problemResponse(started.problem);
  return json({ ok: true, value: started.value.body }, started.value.created ? 201 : 200);
}

/** An invitation is proof enough: it has one conversation, and nobody can make one up. */
async function effortAsked(
  { effort, appCheck }: Gates,
  context: Context,
  { id, slug, proof, invitation }: StartConversation,
): Promise<number> {
  if (!effort || invitation !== undefined || (await isVouchedFor(context, appCheck))) return 0;
  return effort({ id, slug, proof, address: addressOf(context) });
}

async function postAnswers(ports: ConversationPorts, context: Context): Promise<Response> {
  return withToken(context, async (key, token) => {
    const batch = await readJson(context, answersSchema);
    if (!batch.ok) return json(batch);
    const { entries, trap } = batch.value;
    return json(await takeAnswers(ports, key, token, entries, isTrapped(trap)));
  });
}
