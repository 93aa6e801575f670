/**
 * `/i/{token}`: the bot's page as the invited respondent sees it, and the site's pages below it; private, and
 * found by nobody else.
 */
import type { Context } from 'hono';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { isLocale, type Locale } from '../../../core/dialogue/locale.ts';
import { knownFacts } from '../conversation/invited.ts';
import type { Clock } from '../firebase/clock.ts';
import { addressOf } from '../http/address.ts';
import type { Mount } from '../http/app.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import type { FindRecipient } from '../invitations/recipients.ts';
import { pickVersion } from '../published/pick-version.ts';
import type { PublishedBot } from '../published/published.ts';
import { headOf } from './head.ts';
import { kindly } from './kindly.ts';
import { messageResponse } from './message-page.ts';
import { pageHeaders } from './page-headers.ts';
import type { PagePorts } from './page.routes.ts';
import { sitePageResponse, type SitePorts } from './site.routes.ts';

export interface InvitationPorts extends PagePorts, Pick<SitePorts, 'renderSitePage'> {
  findRecipient: FindRecipient;
  clock: Clock;
}

/** A mail filter may follow every link of a campaign from one address; guessing 128 bits needs far more. */
const PAGES_PER_ADDRESS = 600;

/** Of pages that nobody but the invited is to see. */
const PRIVATE_HEADERS = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' };
const PRIVATE_CACHE = 'private, no-store';

export function invitationRoutes(ports: InvitationPorts): Mount {
  return (app) => {
    const perAddress = limitedRate(PAGES_PER_ADDRESS, addressOf);
    addRoute(
      app,
      '/i/:token',
      { GET: (context) => kindly('page.invitation', () => getInvitation(ports, context)) },
      perAddress,
    );
    addRoute(
      app,
      '/i/:token/:page',
      { GET: (context) => kindly('page.invitedSite', () => getInvitedPage(ports, context)) },
      perAddress,
    );
  };
}

async function getInvitation(ports: InvitationPorts, context: Context): Promise<Response> {
  const visit = await invitedTo(ports, context);
  if (!visit) return messageResponse('notFound', 404);
  const { invited, version, head, token } = visit;
  const { html, styleHashes, scriptHashes } = ports.render({
    ...ports.assets(),
    version,
    head,
    channel: 'invitation',
    invitation: token,
    facts: knownFacts(invited.recipient),
    resume: invited.recipient.conversation !== '',
  });
  return new Response(html, {
    headers: {
      ...pageHeaders(styleHashes, null, { scripts: scriptHashes }),
      ...PRIVATE_HEADERS,
      'cache-control': PRIVATE_CACHE,
      'content-language': version.locale,
    },
  });
}

/** A page of the site whose way to the chat leads back to the invited conversation. */
async function getInvitedPage(ports: InvitationPorts, context: Context): Promise<Response> {
  const visit = await invitedTo(ports, context);
  if (!visit) return messageResponse('notFound', 404);
  const { version, head, token: invitation } = visit;
  const page = context.req.param('page') ?? '';
  const request = { version, head, page, invitation, css: ports.assets().css };
  return sitePageResponse(ports, request, PRIVATE_CACHE, PRIVATE_HEADERS);
}

/** What a link leads to; null where it leads nowhere any more. */
async function invitedTo(ports: InvitationPorts, context: Context) {
  const token = context.req.param('token') ?? '';
  const invited = await ports.findRecipient(token);
  if (!invited || invited.recipient.expiresAt <= ports.clock()) return null;
  const bot = await ports.published.botById(invited.key.organisation, invited.recipient.bot);
  const version = bot && (await versionFor(ports, bot, invited.recipient.locale, context.req.query('lang')));
  return version ? { token, invited, version, head: await headOf(ports, bot, version.locale) } : null;
}

/** In the language asked for, else the recipient's, else the bot's own. */
async function versionFor(
  { published }: InvitationPorts,
  bot: PublishedBot,
  own: Locale,
  asked: string | undefined,
): Promise<CompiledVersion | null> {
  const wished = asked && isLocale(asked) ? asked : own;
  const version = await published.version(bot.organisation, bot.bot, bot.current, wished);
  return version ?? pickVersion(published, bot, own);
}
