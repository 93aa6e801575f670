/** `/api/v1/mail/…`: news of sent mails, from a provider's webhook or the bounce mailbox. Shapes: docs/api/mail-events.md. */
import type { Context } from 'hono';
import { mailEventsSchema, type MailEvent } from '../../../core/api/mail-events.schema.ts';
import { logInfo } from '../firebase/logger.ts';
import { addressOf } from '../http/address.ts';
import type { Mount } from '../http/app.ts';
import { BODY_LIMIT, jsonOf, mediaType, readBytes } from '../http/body.ts';
import { done, refuse, type Outcome } from '../http/outcome.ts';
import { problemResponse } from '../http/problem.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import { bounceIn } from './bounce.ts';
import { takeNews, type MailEventPorts } from './events.service.ts';
import { readReport } from './mail-report.ts';
import { isSignedBy } from './signature.ts';

export interface MailEventRoutePorts extends MailEventPorts {
  secret: () => string;
}

/** Bytes of a report: it may quote the whole original mail. */
export const REPORT_LIMIT = 1_000_000;
const REQUESTS_PER_ADDRESS = 6_000;
/** Recipients changed at the same time. */
const AT_ONCE = 20;

export function mailEventRoutes(ports: MailEventRoutePorts): Mount {
  return (app) => {
    const perAddress = limitedRate(REQUESTS_PER_ADDRESS, addressOf);
    addRoute(app, '/api/v1/mail/events', { POST: (context) => postEvents(ports, context) }, perAddress);
    addRoute(app, '/api/v1/mail/bounces', { POST: (context) => postBounce(ports, context) }, perAddress);
  };
}

async function postEvents(ports: MailEventRoutePorts, context: Context): Promise<Response> {
  const body = await signedBody(ports, context, 'application/json', BODY_LIMIT);
  const request = body.ok ? jsonOf(body.value, mailEventsSchema) : body;
  if (!request.ok) return problemResponse(request.problem);
  const events = [...new Map(request.value.events.map((event) => [event.id, event])).values()];
  const results = [];
  for (let first = 0; first < events.length; first += AT_ONCE) {
    const some = events.slice(first, first + AT_ONCE);
    results.push(...(await Promise.all(some.map((event) => takeEvent(ports, event)))));
  }
  return Response.json({ results }, { headers: { 'cache-control': 'no-store' } });
}

async function takeEvent(ports: MailEventRoutePorts, event: MailEvent) {
  const { type, code } = event;
  const news = type === 'bounced' ? { type, ...bounceIn(event) } : { type, code };
  const outcome = await takeNews(ports, event.messageId, news, new Date(event.at));
  return { id: event.id, outcome };
}

/** Answers 200 to every mail that came through the pipe, so that it is not delivered again and again. */
async function postBounce(ports: MailEventRoutePorts, context: Context): Promise<Response> {
  const body = await signedBody(ports, context, 'message/rfc822', REPORT_LIMIT);
  if (!body.ok) return problemResponse(body.problem);
  const outcome = await takeReport(ports, Buffer.from(body.value));
  logInfo('mail.report', { outcome });
  return Response.json({ outcome }, { headers: { 'cache-control': 'no-store' } });
}

async function takeReport(
  ports: MailEventRoutePorts,
  mail: Buffer,
): Promise<'taken' | 'unknown' | 'noReport'> {
  const report = await readReport(mail);
  if (!report) return 'noReport';
  for (const id of report.messageIds) {
    if ((await takeNews(ports, id, report)) === 'taken') return 'taken';
  }
  return 'unknown';
}

async function signedBody(
  { secret, clock }: MailEventRoutePorts,
  context: Context,
  type: string,
  limit: number,
): Promise<Outcome<Uint8Array>> {
  if (mediaType(context) !== type) return refuse('unsupportedType', { detail: `This address takes ${type}` });
  const body = await readBytes(context, limit);
  if (!body.ok) return body;
  const signed = isSignedBy(secret(), context.req.header('ukv-signature'), body.value, clock());
  return signed
    ? done(body.value)
    : refuse('unauthorised', { detail: 'The signature is missing, wrong or too old' });
}
