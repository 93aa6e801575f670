import type { Context } from 'hono';
import { summaryMailSchema } from '../../../core/api/public.schema.ts';
import { isLocale } from '../../../core/dialogue/locale.ts';
import { json, tokenHash, withToken } from '../conversation/own-request.ts';
import { addressOf } from '../http/address.ts';
import type { Mount } from '../http/app.ts';
import { readJson } from '../http/body.ts';
import { problemResponse } from '../http/problem.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import { mailSummary, type MailPorts } from './mail.service.ts';
import { summaryFile, type FilePorts, type SummaryFile } from './summary.service.ts';

/** Requests per minute. A school may end its lesson behind one address; one respondent needs few files. */
const RATES = { filesPerAddress: 1_200, filesPerConversation: 10, mailsPerAddress: 120 };

/** `/api/v1/conversations/{id}/summary.pdf` and `…/summary-mail`. */
export function summaryRoutes(ports: FilePorts & MailPorts): Mount {
  return (app) => {
    addRoute(
      app,
      '/api/v1/conversations/:id/summary.pdf',
      { GET: (context) => getFile(ports, context) },
      limitedRate(RATES.filesPerAddress, addressOf),
      limitedRate(RATES.filesPerConversation, tokenHash),
    );
    addRoute(
      app,
      '/api/v1/conversations/:id/summary-mail',
      { POST: (context) => postMail(ports, context) },
      limitedRate(RATES.mailsPerAddress, addressOf),
    );
  };
}

function getFile(ports: FilePorts, context: Context): Promise<Response> {
  const asked = context.req.query('lang') ?? '';
  return withToken(context, async (key, token) => {
    const file = await summaryFile(ports, key, token, isLocale(asked) ? asked : undefined);
    return file.ok ? fileResponse(file.value) : problemResponse(file.problem);
  });
}

function postMail(ports: MailPorts, context: Context): Promise<Response> {
  return withToken(context, async (key, token) => {
    const asked = await readJson(context, summaryMailSchema);
    return json(asked.ok ? await mailSummary(ports, key, token, asked.value) : asked);
  });
}

/** A file that is saved and not shown, so that nothing in it can run on our address. */
export function fileResponse({ name, bytes }: SummaryFile): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}
