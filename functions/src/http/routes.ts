import type { Context, Handler, Hono, MiddlewareHandler } from 'hono';
import { problem } from '../../../core/api/problem.ts';
import { problemResponse } from './problem.ts';

export type Method = 'GET' | 'POST' | 'DELETE';

/** Adds one address with its methods; any other method is answered with 405 and the methods there are. */
export function addRoute(
  app: Hono,
  path: string,
  handlers: Partial<Record<Method, Handler>>,
  ...before: MiddlewareHandler[]
): void {
  const methods = Object.keys(handlers) as Method[];
  const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
  for (const method of methods) {
    const handler = handlers[method];
    if (handler) app.on(method, [path], ...before, handler);
  }
  app.all(path, (_context: Context) => problemResponse(problem('methodNotAllowed'), { allow }));
}
