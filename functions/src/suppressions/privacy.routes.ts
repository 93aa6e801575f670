/**
 * `/api/v1/privacy/{token}`: how the recipient's data is handled, by the mail's link that opens nothing; and
 * `/api/v1/invited/{organisation}/privacy`, the same of nobody in particular. Reading them counts nothing.
 */
import type { Context } from 'hono';
import { paths } from '../../../core/bots/paths.ts';
import { campaignSchema } from '../../../core/campaigns/campaign.schema.ts';
import { contactSchema } from '../../../core/contacts/contact.schema.ts';
import { idSchema } from '../../../core/dialogue/dialogue.schema.ts';
import { isLocale, type Locale } from '../../../core/dialogue/locale.ts';
import { addressOf } from '../http/address.ts';
import type { Mount } from '../http/app.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import type { FoundRecipient } from '../invitations/recipients.ts';
import { unsubscribePath } from '../invitations/opt-out.ts';
import { invitedPrivacyResponse, type InvitedPrivacy } from '../page/invited-privacy-page.ts';
import { kindly } from '../page/kindly.ts';
import { messageResponse } from '../page/message-page.ts';
import type { UnsubscribePorts } from './unsubscribe.routes.ts';

type PrivacyPorts = Pick<UnsubscribePorts, 'db' | 'published' | 'findRefuser'>;

const PAGES_PER_ADDRESS = 6_000;

export function privacyRoutes(ports: PrivacyPorts): Mount {
  return (app) => {
    const perAddress = limitedRate(PAGES_PER_ADDRESS, addressOf);
    addRoute(
      app,
      '/api/v1/privacy/:token',
      { GET: (context) => kindly('privacy.failed', () => getOwn(ports, context)) },
      perAddress,
    );
    addRoute(
      app,
      '/api/v1/invited/:organisation/privacy',
      { GET: (context) => kindly('privacy.failed', () => getGeneral(ports, context)) },
      perAddress,
    );
  };
}

async function getOwn(ports: PrivacyPorts, context: Context): Promise<Response> {
  const token = context.req.param('token') ?? '';
  const found = await ports.findRefuser(token);
  const organisation = found && (await ports.published.organisation(found.key.organisation));
  if (!organisation) return messageResponse('deadLink', 404);
  return invitedPrivacyResponse({
    locale: localeOf(context, found.recipient.locale),
    organisation,
    invited: await invitedOf(ports, found, token),
  });
}

async function invitedOf(
  { db }: PrivacyPorts,
  { key, recipient }: FoundRecipient,
  token: string,
): Promise<InvitedPrivacy['invited']> {
  const [campaign, contact] = await Promise.all([
    db.doc(paths.campaign(key.organisation, key.campaign)).get(),
    recipient.contact ? db.doc(paths.contact(key.organisation, recipient.contact)).get() : null,
  ]);
  return {
    recipient,
    contact: contact?.exists ? contactSchema.parse(contact.data()) : null,
    campaign: campaign.exists ? campaignSchema.parse(campaign.data()) : null,
    unsubscribe: unsubscribePath(token),
  };
}

async function getGeneral({ published }: PrivacyPorts, context: Context): Promise<Response> {
  const id = idSchema.safeParse(context.req.param('organisation'));
  const organisation = id.success && (await published.organisation(id.data));
  if (!organisation) return messageResponse('notFound', 404);
  const locale = localeOf(context, organisation.defaultLocale);
  return invitedPrivacyResponse({ locale, organisation, invited: null });
}

function localeOf(context: Context, own: Locale): Locale {
  const asked = context.req.query('lang');
  return asked && isLocale(asked) ? asked : own;
}
