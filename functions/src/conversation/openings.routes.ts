/**
 * `/api/v1/openings`: the page tells that somebody is there. A page that is only fetched is not opened: mail scanners
 * and previews fetch pages too, some of them as a browser would.
 */
import type { Context } from 'hono';
import { openingSchema } from '../../../core/api/public.schema.ts';
import { addressOf } from '../http/address.ts';
import type { Mount } from '../http/app.ts';
import { readJson } from '../http/body.ts';
import { isForeign } from '../http/foreign.ts';
import { problemResponse } from '../http/problem.ts';
import { saysProgram } from '../http/program.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import { noteOpening, type MarkOpened } from '../invitations/opened.ts';
import { json } from './own-request.ts';
import type { ConversationPorts } from './services.ts';

export interface OpeningPorts extends Pick<ConversationPorts, 'findRecipient' | 'clock'> {
  markOpened: MarkOpened;
}

/** Requests a minute from one address: a campaign to a large company is opened there within minutes. */
const PER_ADDRESS = 600;

export function openingRoutes(ports: OpeningPorts): Mount {
  return (app) =>
    addRoute(
      app,
      '/api/v1/openings',
      { POST: (context) => postOpening(ports, context) },
      limitedRate(PER_ADDRESS, addressOf),
    );
}

/** Answers the same whether it counts or not: there is nothing that the page could do about it. */
async function postOpening(ports: OpeningPorts, context: Context): Promise<Response> {
  const opening = await readJson(context, openingSchema);
  if (!opening.ok) return problemResponse(opening.problem);
  if (!saysProgram(context) && !isForeign(context)) await note(ports, opening.value.invitation);
  return json({ ok: true, value: null }, 204);
}

async function note({ findRecipient, clock, markOpened }: OpeningPorts, invitation: string): Promise<void> {
  const invited = await findRecipient(invitation);
  if (invited && invited.recipient.expiresAt > clock()) await noteOpening(markOpened, invited);
}
