import { onRequest } from 'firebase-functions/v2/https';
import { renderPage } from '../../../web/src/chat/server.tsx';
import { firestore } from '../firebase/admin.ts';
import { systemClock } from '../firebase/clock.ts';
import { PUBLIC_OPTIONS } from '../firebase/options.ts';
import { createApp } from '../http/app.ts';
import { keepFrameworkFromParsing } from '../http/framework-parsing.ts';
import { listenerOf } from '../http/listener.ts';
import { publishedIn } from '../published/published.ts';
import { readAssets } from './assets.ts';
import { pageRoutes, type PageAssets } from './page.routes.ts';

let assets: PageAssets | undefined;
let listener: ReturnType<typeof listenerOf> | undefined;

keepFrameworkFromParsing();

export const page = onRequest(PUBLIC_OPTIONS, async (request, response) => {
  listener ??= listenerOf(
    createApp([
      pageRoutes({
        published: publishedIn(firestore(), systemClock),
        assets: () => (assets ??= readAssets(import.meta.url)),
        render: renderPage,
      }),
    ]),
  );
  await listener(request, response);
});
