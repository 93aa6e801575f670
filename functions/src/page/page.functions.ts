import { onRequest } from 'firebase-functions/v2/https';
import { renderPage, renderSitePage } from '../../../web/src/chat/server.tsx';
import { firestore } from '../firebase/admin.ts';
import { systemClock } from '../firebase/clock.ts';
import { PUBLIC_OPTIONS } from '../firebase/options.ts';
import { createApp, type Mount } from '../http/app.ts';
import { keepFrameworkFromParsing } from '../http/framework-parsing.ts';
import { listenerOf } from '../http/listener.ts';
import { openedIn } from '../invitations/opened.ts';
import { recipientsIn } from '../invitations/recipients.ts';
import { publicUrlOf } from '../mail/settings.ts';
import { listingsIn } from '../published/listings.ts';
import { publishedIn } from '../published/published.ts';
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
  const invitations = {
    findRecipient: recipientsIn(db),
    markOpened: openedIn(db, systemClock),
    clock: systemClock,
  };
  const listings = { listings: listingsIn(db, systemClock), publicUrl: ports.publicUrl };
  return [
    invitationRoutes({ ...ports, ...invitations }),
    siteRoutes(ports),
    crawlerRoutes(listings),
    pageRoutes(ports),
  ];
}

keepFrameworkFromParsing();

export const page = onRequest(PUBLIC_OPTIONS, async (request, response) => {
  listener ??= listenerOf(createApp(mounts()));
  await listener(request, response);
});
