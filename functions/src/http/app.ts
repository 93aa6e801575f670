import { Hono, type MiddlewareHandler } from 'hono';
import { logError } from '../firebase/logger.ts';
import { problemOf } from './problem.ts';

/** Adds a feature's addresses to the app. */
export type Mount = (app: Hono) => void;

/** Of every response, unless the feature has set its own. */
const PROTECTIVE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

const protect: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  for (const [name, value] of Object.entries(PROTECTIVE_HEADERS)) {
    if (!headers.has(name)) headers.set(name, value);
  }
};

/** The HTTP app with the features given. Every error is a problem document; the unforeseen is logged. */
export function createApp(mounts: readonly Mount[]): Hono {
  const app = new Hono();
  app.use(protect);
  for (const mount of mounts) mount(app);
  app.notFound(() => problemOf('notFound'));
  app.onError((error, context) => {
    logError('http.unforeseen', error, { method: context.req.method, route: context.req.routePath });
    return problemOf('internal');
  });
  return app;
}
