import { randomUUID } from 'node:crypto';
import { getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import type { Hono } from 'hono';
import { paths } from '../../../core/bots/paths.ts';
import type { Entry } from '../../../core/conversation/conversation.ts';
import { conversationRoutes } from '../conversation/conversation.routes.ts';
import { conversationStoreIn } from '../conversation/store.ts';
import { createApp } from '../http/app.ts';
import { openapiRoutes } from '../http/openapi.routes.ts';
import { recipientsIn } from '../invitations/recipients.ts';
import { imagesIn, mediaRoutes } from '../media/media.routes.ts';
import { botRoutes } from '../published/bot.routes.ts';
import { publishedIn } from '../published/published.ts';

export interface PublicApp {
  app: Hono;
  db: Firestore;
  /** Moves the server's clock. */
  pass(milliseconds: number): void;
}

/** Firestore of the emulator in a project of the test's own. */
export function emulatorFirestore(projectId: string): Firestore {
  // Without it the SDK asks the network whether this machine stands in Google's cloud.
  process.env.METADATA_SERVER_DETECTION = 'none';
  return getFirestore(getApps()[0] ?? initializeApp({ projectId }));
}

/** The respondents' API in this process on the Firestore emulator; begins at 2026-11-21 12:00 UTC. */
export function publicApp(projectId: string): PublicApp {
  const db = emulatorFirestore(projectId);
  let now = Date.parse('2026-11-21T12:00:00Z');
  const clock = () => new Date(now);
  const published = publishedIn(db, clock);
  const app = createApp([
    openapiRoutes,
    botRoutes(published),
    conversationRoutes({
      store: conversationStoreIn(db, clock),
      published,
      findRecipient: recipientsIn(db),
      clock,
    }),
    mediaRoutes(imagesIn(db)),
  ]);
  return { app, db, pass: (milliseconds) => (now += milliseconds) };
}

/** Posts JSON, with a bearer token where one is given. */
export async function post(app: Hono, path: string, body: unknown, token?: string): Promise<Response> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token) headers.authorization = `Bearer ${token}`;
  return app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

export interface Begun {
  id: string;
  token: string;
  send(...entries: Entry[]): Promise<Response>;
}

/** Begins a conversation over HTTP. */
export async function beginOver(app: Hono, slug: string, version = 1): Promise<Begun> {
  const id = randomUUID();
  const response = await post(app, '/api/v1/conversations', {
    id,
    slug,
    version,
    locale: 'fi',
    channel: 'site',
  });
  const { token } = (await response.json()) as { token: string };
  return {
    id,
    token,
    send: (...entries) => post(app, `/api/v1/conversations/${id}/answers`, { entries }, token),
  };
}

/** The conversation as it is stored; undefined when it is not there. */
export async function storedConversation(db: Firestore, id: string, organisation = 'vantaa') {
  return (await db.doc(paths.conversation(organisation, id)).get()).data();
}

/** Sum of one counter of version 1 over all shards, such as `started` or `options.q1.yes`. */
export async function counted(
  db: Firestore,
  bot: string,
  counter: string,
  organisation = 'vantaa',
): Promise<number> {
  const shards = await db.collection(paths.stats(organisation, bot)).get();
  return shards.docs.reduce((sum, shard) => sum + Number(shard.get(`versions.1.${counter}`) ?? 0), 0);
}

/** Calls a conversation's own address. */
export async function callOwn(
  app: Hono,
  method: 'GET' | 'DELETE',
  id: string,
  token?: string,
): Promise<Response> {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return app.request(`/api/v1/conversations/${id}`, { method, headers });
}
