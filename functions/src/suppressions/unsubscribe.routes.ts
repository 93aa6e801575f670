/**
 * `/api/v1/unsubscribe/{token}`: the recipient's page to say no, and the address of one-click opt-out (RFC 8058),
 * which mailbox providers post to: no redirect, no cookie, no limit that would stop them. Reading it never opts out,
 * because mail filters follow links.
 */
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from 'hono';
import { paths } from '../../../core/bots/paths.ts';
import { isLocale } from '../../../core/dialogue/locale.ts';
import { suppressionSchema } from '../../../core/campaigns/recipient.schema.ts';
import { DEFAULT_ACCENT } from '../../../core/organisations/defaults.ts';
import type { Clock } from '../firebase/clock.ts';
import { addressOf } from '../http/address.ts';
import type { Mount } from '../http/app.ts';
import { readForm } from '../http/form.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import type { FindRecipient, FoundRecipient } from '../invitations/recipients.ts';
import { messageResponse } from '../page/message-page.ts';
import { unsubscribeResponse, type UnsubscribePage } from '../page/unsubscribe-page.ts';
import type { Published } from '../published/published.ts';
import { stopMail } from './stop-mail.ts';

export interface UnsubscribePorts {
  db: Firestore;
  published: Pick<Published, 'organisation'>;
  /** By the token of an opt-out link. */
  findRefuser: FindRecipient;
  clock: Clock;
}

/** A provider may pass on the answers of a whole campaign in a minute. */
const REQUESTS_PER_ADDRESS = 12_000;

export function unsubscribeRoutes(ports: UnsubscribePorts): Mount {
  return (app) =>
    addRoute(
      app,
      '/api/v1/unsubscribe/:token',
      {
        GET: (context) =>
          withRecipient(ports, context, async (invited) =>
            unsubscribeResponse(await pageOf(ports, context, invited)),
          ),
        POST: (context) => withRecipient(ports, context, (invited) => postRefusal(ports, context, invited)),
      },
      limitedRate(REQUESTS_PER_ADDRESS, addressOf),
    );
}

/** However old the invitation: an opt-out link works for as long as anything is known of the recipient. */
async function withRecipient(
  { findRefuser }: UnsubscribePorts,
  context: Context,
  answer: (invited: FoundRecipient) => Promise<Response>,
): Promise<Response> {
  const invited = await findRefuser(context.req.param('token') ?? '');
  return invited ? answer(invited) : messageResponse('deadLink', 404);
}

async function postRefusal(
  ports: UnsubscribePorts,
  context: Context,
  invited: FoundRecipient,
): Promise<Response> {
  const scope = scopeOf(await readForm(context));
  if (!scope) {
    return unsubscribeResponse({ ...(await pageOf(ports, context, invited)), notUnderstood: true }, 400);
  }
  await stopMail(ports.db, invited, {
    milestone: 'optedOutAt',
    forAll: scope === 'all',
    reason: 'optOut',
    blocked: 'optedOut',
    at: ports.clock(),
  });
  return unsubscribeResponse(await pageOf(ports, context, invited));
}

/** One click is an answer to one sender's mail. */
function scopeOf(form: Map<string, string> | null): 'organisation' | 'all' | null {
  const scope = form?.get('scope');
  if (scope === 'organisation' || scope === 'all') return scope;
  return form?.get('List-Unsubscribe') === 'One-Click' ? 'organisation' : null;
}

async function pageOf(
  { db, published }: UnsubscribePorts,
  context: Context,
  { key, recipient }: FoundRecipient,
): Promise<UnsubscribePage> {
  const [organisation, suppression] = await Promise.all([
    published.organisation(key.organisation),
    db.doc(paths.suppression(recipient.addressHash)).get(),
  ]);
  const asked = context.req.query('lang');
  return {
    locale: asked && isLocale(asked) ? asked : recipient.locale,
    organisation: organisation?.name ?? '',
    accent: organisation?.accent ?? DEFAULT_ACCENT,
    email: recipient.email,
    refused: suppression.exists ? refusedBy(suppression.data(), key.organisation) : 'nothing',
  };
}

function refusedBy(document: unknown, organisation: string): UnsubscribePage['refused'] {
  const { all, organisations } = suppressionSchema.parse(document);
  if (all) return 'all';
  return Object.hasOwn(organisations, organisation) ? 'organisation' : 'nothing';
}
