import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { logError } from '../firebase/logger.ts';
import { problemOf } from './problem.ts';

type Listener = ReturnType<typeof getRequestListener>;

/**
 * The app as a listener of node:http, which is what a deployed function is; bodies that the framework has read
 * already are taken from `rawBody`. What is no proper HTTP request (a bad host or address) is malformed.
 */
export function listenerOf(app: Hono): Listener {
  const listener = getRequestListener(app.fetch, {
    overrideGlobalObjects: false,
    errorHandler: (error) => {
      if (error instanceof Error && error.name === 'RequestError') return problemOf('malformed');
      logError('http.listener', error);
      return problemOf('internal');
    },
  });
  return (request, response) => {
    response.removeHeader('x-powered-by');
    return listener(request, response);
  };
}
