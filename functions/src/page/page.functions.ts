import { onRequest } from 'firebase-functions/v2/https';
import { renderPlain } from '../../../web/src/chat/plain/render.tsx';
import { renderPage, renderSitePage } from '../../../web/src/chat/server.tsx';
import { conversationStoreIn } from '../conversation/store.ts';
import { firestore } from '../firebase/admin.ts';
import { systemClock } from '../firebase/clock.ts';
import { KEY_SECRETS } from '../firebase/keys.ts';
import { PUBLIC_OPTIONS } from '../firebase/options.ts';
import { createApp, type Mount } from '../http/app.ts';
import { keepFrameworkFromParsing } from '../http/framework-parsing.ts';
import { listenerOf } from '../http/listener.ts';
import { openedIn } from '../invitations/opened.ts';
import { recipientsIn } from '../invitations/recipients.ts';
import { MAIL_SECRETS, publicUrlOf } from '../mail/settings.ts';
import { plainRoutes } from '../plain/plain.routes.ts';
import { listingsIn } from '../published/listings.ts';
import { publishedIn } from '../published/published.ts';
import { summaryPortsIn } from '../summary/ports.ts';
import { readAssets } from './assets.ts';
import { invitationRoutes } from './invitation.routes.ts';
import { crawlerRoutes } from './crawler.routes.ts';
import { pageRoutes, type PageAssets } from './page.routes.ts';
import { siteRoutes } from './site.routes.ts';

let assets: PageAssets | undefined;
let listener: ReturnType<typeof listenerOf> | undefined;

/** The invitation's page first: what the bot's page does not know is answered with a kind message. */
function mounts(): Mount[] {
  const db = firestore();
  const ports = {
    published: publishedIn(db, systemClock),
    assets: () => (assets ??= readAssets(import.meta.url)),
    render: renderPage,
    renderSitePage,
    publicUrl: () => publicUrlOf(),
  };
  const invitations = { findRecipient: recipientsIn(db), clock: systemClock };
  const conversations = { store: conversationStoreIn(db, systemClock), ...ports, ...invitations };
  const listings = { listings: listingsIn(db, systemClock), publicUrl: ports.publicUrl };
  return [
    plainRoutes({
      ...conversations,
      ...summaryPortsIn(db, conversations),
      markOpened: openedIn(db, systemClock),
      renderPlain,
    }),
    invitationRoutes({ ...ports, ...invitations }),
    siteRoutes(ports),
    crawlerRoutes(listings),
    pageRoutes(ports),
  ];
}

keepFrameworkFromParsing();

/** The plain pages send summaries by mail. */
const OPTIONS = { ...PUBLIC_OPTIONS, secrets: [...KEY_SECRETS, ...MAIL_SECRETS] };

export const page = onRequest(OPTIONS, async (request, response) => {
  listener ??= listenerOf(createApp(mounts()));
  await listener(request, response);
});
