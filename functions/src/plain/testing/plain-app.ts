/** The plain pages in this process on the Firestore emulator, beside the respondents' API. */
import type { Hono } from 'hono';
import { renderPlain } from '../../../../web/src/chat/plain/render.tsx';
import { conversationStoreIn } from '../../conversation/store.ts';
import { createApp } from '../../http/app.ts';
import { openedIn } from '../../invitations/opened.ts';
import { recipientsIn } from '../../invitations/recipients.ts';
import { publishedIn } from '../../published/published.ts';
import { publicApp, type PublicApp } from '../../testing/public-app.ts';
import { plainRoutes, type PlainRoutePorts } from '../plain.routes.ts';
import { plainRates, type Rates } from '../rates.ts';

export interface PlainApp extends PublicApp {
  plain: Hono;
  mails: { to: string }[];
}

/** Begins at 2026-11-21 12:00 UTC. */
export function plainApp(
  projectId: string,
  change: Partial<PlainRoutePorts> = {},
  rates: Rates = plainRates(),
): PlainApp {
  const server = publicApp(projectId);
  const { db } = server;
  let now = Date.parse('2026-11-21T12:00:00Z');
  const clock = () => new Date(now);
  const mails: { to: string }[] = [];
  const plain = createApp([
    plainRoutes(
      {
        store: conversationStoreIn(db, clock),
        published: publishedIn(db, clock),
        findRecipient: recipientsIn(db),
        markOpened: openedIn(db, clock),
        clock,
        assets: () => ({ allCss: '', plainScript: 'PLAIN', script: '/assets/chat.js' }),
        renderPlain,
        fonts: () => {
          throw new Error('No file is made here');
        },
        send: (to) => {
          mails.push({ to });
          return Promise.resolve();
        },
        isSuppressed: () => Promise.resolve(false),
        isApproved: () => Promise.resolve(true),
        perRecipient: () => Promise.resolve(0),
        perOrganisation: () => Promise.resolve(0),
        publicUrl: () => 'http://127.0.0.1',
        ...change,
      },
      rates,
    ),
  ]);
  const pass = (milliseconds: number) => {
    now += milliseconds;
    server.pass(milliseconds);
  };
  return { ...server, plain, mails, pass };
}
