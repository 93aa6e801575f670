/** `/i/{token}`: the bot's page as the invited respondent sees it; private, and found by nobody else. */
import type { Context } from 'hono';
import { isLocale } from '../../../core/dialogue/locale.ts';
import { knownFacts } from '../conversation/invited.ts';
import type { Clock } from '../firebase/clock.ts';
import { logError } from '../firebase/logger.ts';
import { addressOf } from '../http/address.ts';
import type { Mount } from '../http/app.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import { looksHuman, type MarkOpened } from '../invitations/opened.ts';
import type { FindRecipient, FoundRecipient } from '../invitations/recipients.ts';
import { pickVersion } from '../published/pick-version.ts';
import { messageResponse } from './message-page.ts';
import { pageHeaders } from './page-headers.ts';
import type { PagePorts } from './page.routes.ts';

export interface InvitationPorts extends PagePorts {
  findRecipient: FindRecipient;
  markOpened: MarkOpened;
  clock: Clock;
}

/** A mail filter may follow every link of a campaign from one address; guessing 128 bits needs far more. */
const PAGES_PER_ADDRESS = 600;

export function invitationRoutes(ports: InvitationPorts): Mount {
  return (app) =>
    addRoute(
      app,
      '/i/:token',
      { GET: (context) => getInvitation(ports, context) },
      limitedRate(PAGES_PER_ADDRESS, addressOf),
    );
}

async function getInvitation(ports: InvitationPorts, context: Context): Promise<Response> {
  try {
    const token = context.req.param('token') ?? '';
    const invited = await ports.findRecipient(token);
    if (!invited || invited.recipient.expiresAt <= ports.clock()) return messageResponse('notFound', 404);
    const version = await versionFor(ports, invited, context.req.query('lang'));
    if (!version) return messageResponse('notFound', 404);
    const { html, styleHashes } = ports.render({
      ...ports.assets(),
      version,
      channel: 'invitation',
      invitation: token,
      facts: knownFacts(invited.recipient),
      resume: invited.recipient.conversation !== '',
    });
    if (looksHuman(context.req.method, (name) => context.req.header(name))) await mark(ports, invited);
    return new Response(html, {
      headers: {
        ...pageHeaders(styleHashes, null),
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
        'content-language': version.locale,
      },
    });
  } catch (error) {
    logError('page.invitation', error);
    return messageResponse('failed', 500);
  }
}

/** In the language asked for, else the recipient's, else the bot's own. */
async function versionFor(
  { published }: InvitationPorts,
  { key, recipient }: FoundRecipient,
  asked: string | undefined,
) {
  const bot = await published.botById(key.organisation, recipient.bot);
  if (!bot) return null;
  const wished = asked && isLocale(asked) ? asked : recipient.locale;
  const version = await published.version(bot.organisation, bot.bot, bot.current, wished);
  return version ?? pickVersion(published, bot, recipient.locale);
}

/** The page is there for the respondent even when its opening cannot be noted. */
async function mark(ports: InvitationPorts, invited: FoundRecipient): Promise<void> {
  try {
    await ports.markOpened(invited);
  } catch (error) {
    logError('page.opened', error);
  }
}
