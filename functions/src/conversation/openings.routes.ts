/**
 * `/api/v1/openings`: the page tells that somebody is there. A page that is only fetched is not opened: mail scanners
 * and previews fetch pages too, some of them as a browser would.
 */
import type { Context } from 'hono';
import { openingSchema, type Opening } from '../../../core/api/public.schema.ts';
import { logError } from '../firebase/logger.ts';
import { addressOf } from '../http/address.ts';
import type { Mount } from '../http/app.ts';
import { readJson } from '../http/body.ts';
import { isForeign } from '../http/foreign.ts';
import { problemResponse } from '../http/problem.ts';
import { saysProgram } from '../http/program.ts';
import { limitedRate, rateOf } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import { noteOpening, type MarkOpened } from '../invitations/opened.ts';
import type { CountOpening } from '../statistics/openings.ts';
import { json } from './own-request.ts';
import type { ConversationPorts } from './services.ts';

export interface OpeningPorts extends Pick<ConversationPorts, 'findRecipient' | 'published' | 'clock'> {
  markOpened: MarkOpened;
  countOpening: CountOpening;
}

/**
 * Requests a minute from one address: a campaign to a large company is opened there within minutes. Public openings
 * that count in an hour: a school of 1,000 behind one address does; one bot is opened by six such schools, and
 * however many addresses a program has, it adds no more than that. In this instance's memory, as all rates.
 */
export const OPENING_RATES = { perAddress: 600, ofAddressAnHour: 1_200, ofBotAnHour: 6_000 };
const HOUR = 3_600;

export function openingRoutes(ports: OpeningPorts): Mount {
  const ofAddress = rateOf(OPENING_RATES.ofAddressAnHour, HOUR);
  const ofBot = rateOf(OPENING_RATES.ofBotAnHour, HOUR);
  const counts = async (address: string, slug: string) =>
    (await ofAddress(address)) === 0 && (await ofBot(slug)) === 0;
  return (app) =>
    addRoute(
      app,
      '/api/v1/openings',
      { POST: (context) => postOpening(ports, context, counts) },
      limitedRate(OPENING_RATES.perAddress, addressOf),
    );
}

/** Answers the same whether it counts or not: there is nothing that the page could do about it. */
async function postOpening(
  ports: OpeningPorts,
  context: Context,
  counts: (address: string, slug: string) => Promise<boolean>,
): Promise<Response> {
  const opening = await readJson(context, openingSchema);
  if (!opening.ok) return problemResponse(opening.problem);
  if (!saysProgram(context) && !isForeign(context)) {
    const { slug, invitation } = opening.value;
    if (invitation !== undefined) await openInvitation(ports, invitation);
    else if (await counts(addressOf(context), slug)) await openPublic(ports, opening.value);
  }
  return json({ ok: true, value: null }, 204);
}

/** Counts once for each recipient. */
async function openInvitation(ports: OpeningPorts, token: string): Promise<void> {
  const invited = await ports.findRecipient(token);
  if (!invited || invited.recipient.expiresAt <= ports.clock()) return;
  const bot = await ports.published.botById(invited.key.organisation, invited.recipient.bot);
  if (bot) await noteOpening(ports.markOpened, invited, bot);
}

/** Only a token makes an invitation, whatever the page calls itself. */
async function openPublic({ published, countOpening }: OpeningPorts, opening: Opening): Promise<void> {
  const bot = await published.bot(opening.slug);
  const channel = opening.channel === 'invitation' ? 'site' : opening.channel;
  try {
    if (bot) await countOpening(bot, channel);
  } catch (error) {
    logError('page.opened', error);
  }
}
