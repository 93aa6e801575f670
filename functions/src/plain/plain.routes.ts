/**
 * `/b/{slug}/plain` and `/i/{token}/plain`: the conversation as pages with forms, for browsers without scripts. The
 * engine runs here; the state travels in the forms, so that no cookie is needed and no address tells anything.
 */
import type { Context } from 'hono';
import { z } from 'zod';
import { sourceMarkSchema } from '../../../core/conversation/conversation.schema.ts';
import type { PlainPage } from '../../../web/src/chat/plain/plain-page.ts';
import { readOwn } from '../conversation/own.service.ts';
import { logError } from '../firebase/logger.ts';
import { addressOf } from '../http/address.ts';
import type { Mount } from '../http/app.ts';
import { readFields } from '../http/form.ts';
import { limitedRate, rateOf } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import { looksHuman, type MarkOpened } from '../invitations/opened.ts';
import { messageResponse } from '../page/message-page.ts';
import { pageHeaders } from '../page/page-headers.ts';
import { PAGE_CACHE } from '../page/page.routes.ts';
import { fileResponse } from '../summary/summary.routes.ts';
import { summaryFile } from '../summary/summary.service.ts';
import { submissionOf } from './first-submission.ts';
import { parseForm } from './form.schema.ts';
import type { Shown } from './page-of.ts';
import { invitedPlace, publicPlace, type Place } from './place.ts';
import { answerForm, openPage, type Answer, type PlainPorts } from './plain.service.ts';

export interface PlainRoutePorts extends PlainPorts {
  assets: () => { allCss: string };
  renderPlain(page: PlainPage): { html: string; styleHashes: string[] };
  markOpened: MarkOpened;
}

/** Bytes of a form: an answer of 10,000 letters, whatever they are, and one that is far too long to say so kindly. */
const FORM_BYTES = 256_000;

/**
 * Pages a minute from one address: a school without scripts. Beginnings cost no effort here, as they do elsewhere
 * from a busy address, so there are fewer: ten classes of thirty may begin at once, and no program can go on at more
 * than one in two seconds.
 */
const RATES = { pagesPerAddress: 6_000, beginnings: 300, beginningsWithin: 600 };

/** Channels that a link may name. */
const linkChannelSchema = z.enum(['site', 'embed', 'signature', 'qr']).catch('site');

type FindPlace = (ports: PlainPorts, name: string) => Promise<Place | null>;

export function plainRoutes(ports: PlainRoutePorts): Mount {
  const beginnings = rateOf(RATES.beginnings, RATES.beginningsWithin);
  return (app) => {
    const perAddress = limitedRate(RATES.pagesPerAddress, addressOf, tooMany);
    const add = (path: string, name: string, find: FindPlace) =>
      addRoute(
        app,
        path,
        {
          GET: (context) => kindly(() => getPage(ports, context, find(ports, context.req.param(name) ?? ''))),
          POST: (context) =>
            kindly(() =>
              postForm(ports, context, find(ports, context.req.param(name) ?? ''), () =>
                beginnings(addressOf(context)),
              ),
            ),
        },
        perAddress,
      );
    add('/b/:slug/plain', 'slug', publicPlace);
    add('/i/:token/plain', 'token', invitedPlace);
  };
}

async function getPage(
  ports: PlainRoutePorts,
  context: Context,
  found: Promise<Place | null>,
): Promise<Response> {
  const place = await found;
  const channel = linkChannelSchema.parse(context.req.query('channel'));
  const source = sourceMarkSchema.optional().catch(undefined).parse(context.req.query('source'));
  const page = place && (await openPage(ports, place, { channel, source }, context.req.query('lang')));
  if (!page) return messageResponse('notFound', 404);
  if (place.invitation) await noteOpening(ports, context, place);
  return pageResponse(ports, page, place.invitation ? 'private, no-store' : PAGE_CACHE);
}

async function noteOpening(
  { markOpened }: PlainRoutePorts,
  { req }: Context,
  { invitation }: Place,
): Promise<void> {
  if (!invitation || !looksHuman(req.method, (name) => req.header(name))) return;
  try {
    await markOpened(invitation.found);
  } catch (error) {
    logError('plain.opened', error);
  }
}

async function postForm(
  ports: PlainRoutePorts,
  context: Context,
  found: Promise<Place | null>,
  perAddress: () => Promise<number>,
): Promise<Response> {
  const [place, fields] = await Promise.all([found, readFields(context, FORM_BYTES)]);
  if (!place) return messageResponse('notFound', 404);
  const form = fields && parseForm(fields);
  if (!form) return messageResponse('badForm', 400);
  const submission = submissionOf(context.req.header('content-type'), place.path);
  return respond(ports, place, await answerForm(ports, place, { form, submission, perAddress }));
}

async function respond(ports: PlainRoutePorts, place: Place, answer: Answer): Promise<Response> {
  if (answer.kind === 'tooMany') return tooMany(answer.retryAfter);
  // The browser may keep the page for its Back button; no-store would show an error there instead.
  if (answer.kind === 'page') return pageResponse(ports, answer.page, 'private, no-cache');
  const { key, pass } = answer.opened;
  if (answer.file === 'pdf') {
    const file = await summaryFile(ports, key, pass, answer.locale);
    return file.ok ? fileResponse(file.value) : messageResponse('notFound', 404);
  }
  const own = await readOwn(ports, key, pass);
  return own.ok ? copyResponse(own.value, place.bot.bot) : messageResponse('notFound', 404);
}

function copyResponse(copy: unknown, name: string): Response {
  return new Response(JSON.stringify(copy, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.json"`,
      'cache-control': 'no-store',
    },
  });
}

async function pageResponse(ports: PlainRoutePorts, page: Shown, cache: string): Promise<Response> {
  const { html, styleHashes } = ports.renderPlain({ ...page, css: ports.assets().allCss });
  const { organisation, bot, version, locale } = page.version;
  const site =
    page.channel === 'embed' ? await ports.published.site(organisation, bot, version, locale) : null;
  return new Response(html, {
    headers: {
      ...pageHeaders(styleHashes, site?.embedOn ?? [], { scripts: false }),
      'cache-control': cache,
      'content-language': locale,
      'x-robots-tag': 'noindex, nofollow',
      ...(page.invited && { 'referrer-policy': 'no-referrer' }),
    },
  });
}

function tooMany(retryAfter: number): Response {
  const response = messageResponse('tooMany', 429);
  response.headers.set('retry-after', String(retryAfter));
  return response;
}

/** Whatever goes wrong, the respondent sees a page that says so. */
async function kindly(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    logError('plain.failed', error);
    return messageResponse('failed', 500);
  }
}
