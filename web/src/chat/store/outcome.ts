import type { Accepted, OwnConversation, StartedConversation } from '../../../../core/api/public.schema.ts';
import type { Problem, ProblemCode } from '../../../../core/api/problem.ts';

/** What a request came to. Only an answer in the API's own form counts: a captive portal's page never does. */
export type Outcome<T> =
  | { kind: 'ok'; body: T }
  /** No network, time-out, a portal's page, 5xx, 408, 423, 425, 429: worth trying again. */
  | { kind: 'later'; retryAfter: number }
  | { kind: 'problem'; problem: Problem };

/** Problems that trying the same again does not mend; all others, and replies in no known form, are worth it. */
const LASTING: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'malformed', 'unauthorised', 'forbidden', 'notFound', 'methodNotAllowed', 'conflict', 'versionGone',
  'tooLarge', 'unsupportedType', 'invalidAnswer', 'effortNeeded',
]); // prettier-ignore

/** Judges a response by its form. `isBody` tells whether a success is what was asked for; 204 comes to it as null. */
export async function judge<T>(
  response: Response,
  isBody: (body: unknown) => body is T,
): Promise<Outcome<T>> {
  const later: Outcome<T> = { kind: 'later', retryAfter: retryAfterOf(response) };
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => undefined);
  if (response.ok) return isBody(body) ? { kind: 'ok', body } : later;
  return isProblem(body) ? { kind: 'problem', problem: body } : later;
}

/** Milliseconds that `Retry-After` asks for (RFC 9110 §10.2.3, seconds only); 0 → none. */
function retryAfterOf(response: Response): number {
  const seconds = Number(response.headers.get('Retry-After'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}

function isProblem(body: unknown): body is Problem {
  return isObject(body) && LASTING.has(body.code as ProblemCode);
}

/** The form of a begun conversation; as all forms here, no more than what is gone by. */
export function isStarted(body: unknown): body is StartedConversation {
  return isObject(body) && typeof body.id === 'string' && Number.isInteger(body.seq);
}

/** The form of "kept up to `seq`". */
export function isAccepted(body: unknown): body is Accepted {
  return isObject(body) && Number.isInteger(body.seq) && typeof body.status === 'string';
}

/** The form of the respondent's own copy, whole. */
export function isOwnConversation(body: unknown): body is OwnConversation {
  return isObject(body) && Array.isArray(body.entries) && body.entries.length === body.seq;
}

/** Anything that has fields. */
export function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null;
}
