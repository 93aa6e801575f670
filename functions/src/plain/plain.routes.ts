/**
 * `/b/{slug}/plain` and `/i/{token}/plain`: the conversation as pages with forms, for browsers without scripts. The
 * engine runs here; the state travels in the forms, so that no cookie is needed and no address tells anything.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { addressOf } from '../http/address.ts';
import type { Mount } from '../http/app.ts';
import { isForeign } from '../http/foreign.ts';
import { readFields } from '../http/form.ts';
import { onlyQuery } from '../http/only-query.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import { noteOpening, type MarkOpened } from '../invitations/opened.ts';
import { kindly } from '../page/kindly.ts';
import { LINK_QUERY, linkOrigin } from '../page/link-origin.ts';
import { messageResponse } from '../page/message-page.ts';
import { PAGE_CACHE } from '../page/page.routes.ts';
import { submissionOf } from './first-submission.ts';
import { parseForm } from './form.schema.ts';
import { invitedPlace, placeUnderWay, publicPlace, type Place } from './place.ts';
import { answerForm, openPage, type PlainPorts } from './plain.service.ts';
import { plainRates, refusedBeginning, type Rates } from './rates.ts';
import { pageResponse, respond, tooMany, type ResponsePorts } from './responses.ts';

export interface PlainRoutePorts extends ResponsePorts {
  markOpened: MarkOpened;
}

/** Bytes of a form: an answer of 10,000 letters, whatever they are, and one that is far too long to say so kindly. */
const FORM_BYTES = 256_000;

/** Pages a minute from one address: a school without scripts. */
const PAGES_PER_ADDRESS = 6_000;

type FindPlace = (ports: PlainPorts, name: string) => Promise<Place | null>;

export function plainRoutes(ports: PlainRoutePorts, rates: Rates = plainRates()): Mount {
  return (app) => {
    const perAddress = limitedRate(PAGES_PER_ADDRESS, addressOf, tooMany);
    const add = (path: string, name: string, find: FindPlace, ...before: MiddlewareHandler[]) => {
      const at = (context: Context) => () => find(ports, context.req.param(name) ?? '');
      addRoute(
        app,
        path,
        {
          GET: (context) => kindly('plain.failed', () => getPage(ports, context, at(context))),
          POST: (context) => kindly('plain.failed', () => postForm(ports, context, at(context), rates)),
        },
        perAddress,
        ...before,
      );
    };
    add('/b/:slug/plain', 'slug', publicPlace, onlyQuery({ ...LINK_QUERY, resume: /^1$/ }));
    add('/i/:token/plain', 'token', invitedPlace);
  };
}

async function getPage(
  ports: PlainRoutePorts,
  context: Context,
  find: () => Promise<Place | null>,
): Promise<Response> {
  const place = await find();
  const page = place && (await openPage(ports, place, linkOrigin(context), context.req.query()));
  if (!page) return messageResponse('notFound', 404);
  return pageResponse(ports, page, place.invitation ? 'private, no-store' : PAGE_CACHE);
}

async function postForm(
  ports: PlainRoutePorts,
  context: Context,
  find: () => Promise<Place | null>,
  rates: Rates,
): Promise<Response> {
  if (isForeign(context)) return context.redirect(context.req.path, 303);
  const fields = await readFields(context, FORM_BYTES);
  const form = fields && parseForm(fields);
  const open = await find();
  const place = open ?? (form && (await placeUnderWay(ports, context.req.path, form)));
  if (!place) return messageResponse('notFound', 404);
  if (!form) return messageResponse('badForm', 400);
  if (place.invitation) await noteOpening(ports.markOpened, place.invitation.found, place.bot);
  // Where the bot has been taken away, there is no chat to go on in.
  if (!open) form.handover = undefined;
  const conversation = form.conversation ?? (place.invitation && place.path);
  const retryAfter = conversation ? await rates.perConversation(conversation) : 0;
  if (retryAfter > 0) return tooMany(retryAfter);
  const refusal = () => refusedBeginning(rates, addressOf(context), place.bot);
  const submission = submissionOf(context.req.header('content-type'), place.path);
  return respond(ports, place, await answerForm(ports, place, { form, submission, refusal }));
}
