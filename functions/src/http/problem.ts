import { problem, type Problem, type ProblemCode } from '../../../core/api/problem.ts';

/** An `application/problem+json` response. Never cached: what is missing now may be there in a moment. */
export function problemResponse(document: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(document.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...headers,
    },
  });
}

/** The response of a situation that needs no further words. */
export function problemOf(code: ProblemCode, extensions: Record<string, unknown> = {}): Response {
  return problemResponse(problem(code, extensions));
}
