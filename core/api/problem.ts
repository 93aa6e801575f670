/** RFC 9457 problem documents: one `code` per situation, so that clients need not read English. */
export const PROBLEMS = {
  malformed: { status: 400, title: 'The request is not in the form the API expects' },
  unauthorised: { status: 401, title: 'A valid token is needed' },
  forbidden: { status: 403, title: 'This member has no right to do this' },
  notApproved: { status: 403, title: 'This organisation has not been approved to send mail' },
  notFound: { status: 404, title: 'There is nothing at this address' },
  methodNotAllowed: { status: 405, title: 'This address does not take this method' },
  conflict: { status: 409, title: 'Another content was accepted before' },
  versionGone: { status: 409, title: 'This version does not take new conversations' },
  notCompleted: { status: 409, title: 'The conversation has not come to its end yet' },
  tooLarge: { status: 413, title: 'The request is too large' },
  unsupportedType: { status: 415, title: 'The content type must be application/json' },
  invalidAnswer: { status: 422, title: 'The answer is not possible here' },
  effortNeeded: { status: 428, title: 'A proof of effort is needed' },
  tooMany: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail?: string;
  [extension: string]: unknown;
}

export function problem(code: ProblemCode, extensions: Record<string, unknown> = {}): Problem {
  const { status, title } = PROBLEMS[code];
  return { type: `/problems/${code}`, title, status, code, ...extensions };
}
