import { onRequest, type HttpsOptions } from 'firebase-functions/v2/https';
import { suggestIn } from '../companies/suggest/ports.ts';
import { suggestRoutes } from '../companies/suggest/suggest.routes.ts';
import { conversationRoutes } from '../conversation/conversation.routes.ts';
import { openingRoutes } from '../conversation/openings.routes.ts';
import { conversationStoreIn } from '../conversation/store.ts';
import { mountExcel } from '../excel/excel.routes.ts';
import { firestore } from '../firebase/admin.ts';
import { systemClock } from '../firebase/clock.ts';
import { KEY_SECRETS } from '../firebase/keys.ts';
import { PUBLIC_OPTIONS } from '../firebase/options.ts';
import { openedIn } from '../invitations/opened.ts';
import { refusersIn } from '../invitations/opt-out.ts';
import { recipientsIn } from '../invitations/recipients.ts';
import { MAIL_SECRETS } from '../mail/settings.ts';
import { mailEventRoutes } from '../mail-events/mail-events.routes.ts';
import { MAIL_EVENTS_SECRETS, mailEventsSecret } from '../mail-events/secret.ts';
import { imagesIn, mediaRoutes } from '../media/media.routes.ts';
import { botRoutes } from '../published/bot.routes.ts';
import { publishedIn } from '../published/published.ts';
import { openingCounter } from '../statistics/openings.ts';
import { summaryPortsIn } from '../summary/ports.ts';
import { summaryRoutes } from '../summary/summary.routes.ts';
import { privacyRoutes } from '../suppressions/privacy.routes.ts';
import { unsubscribeRoutes } from '../suppressions/unsubscribe.routes.ts';
import { liveAppCheck } from './app-check.ts';
import { createApp, type Mount } from './app.ts';
import { keepFrameworkFromParsing } from './framework-parsing.ts';
import { listenerOf } from './listener.ts';
import { openapiRoutes } from './openapi.routes.ts';

const clock = systemClock;

/** The features behind `/api/v1`, each on the database of this process. */
function mounts(): Mount[] {
  const db = firestore();
  const published = publishedIn(db, clock);
  const findRecipient = recipientsIn(db);
  const conversations = { store: conversationStoreIn(db, clock), published, findRecipient, clock };
  return [
    openapiRoutes,
    botRoutes(published),
    conversationRoutes(conversations, { appCheck: liveAppCheck() }),
    openingRoutes({
      ...conversations,
      markOpened: openedIn(db, clock),
      countOpening: openingCounter(db, clock),
    }),
    summaryRoutes(summaryPortsIn(db, conversations)),
    suggestRoutes(suggestIn(db, clock)),
    unsubscribeRoutes({ db, published, findRefuser: refusersIn(db), clock }),
    privacyRoutes({ db, published, findRefuser: refusersIn(db) }),
    mailEventRoutes({ db, clock, secret: mailEventsSecret }),
    mediaRoutes(imagesIn(db)),
    mountExcel,
  ];
}

keepFrameworkFromParsing();
let listener: ReturnType<typeof listenerOf> | undefined;

/** Excel files stream through it: they take longer and more memory than answers do. */
const OPTIONS = {
  ...PUBLIC_OPTIONS,
  memory: '1GiB',
  timeoutSeconds: 300,
  secrets: [...KEY_SECRETS, ...MAIL_SECRETS, ...MAIL_EVENTS_SECRETS],
} satisfies HttpsOptions;

export const api = onRequest(OPTIONS, async (request, response) => {
  listener ??= listenerOf(createApp(mounts()));
  await listener(request, response);
});
