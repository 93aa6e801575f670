import type { CallableRequest } from 'firebase-functions/v2/https';

/** Who calls, by the ID token that Firebase has verified. Always a person with an address. */
export interface Caller {
  uid: string;
  email: string;
  name: string;
}

/** The signed-in person; null when signed out or anonymous (an account without an address). */
export function callerOf(request: Pick<CallableRequest, 'auth'>): Caller | null {
  const token = request.auth?.token;
  if (!request.auth || !token?.email || token.firebase.sign_in_provider === 'anonymous') return null;
  const name: unknown = token.name;
  return { uid: request.auth.uid, email: token.email, name: typeof name === 'string' ? name : '' };
}

/**
 * Network address for rate limits. Google's front end appends the true client as the last forwarded one;
 * those before it are whatever the client claims.
 */
export function addressOf(request: Pick<CallableRequest, 'rawRequest'>): string {
  const forwarded = request.rawRequest.headers['x-forwarded-for'];
  const last = [forwarded].flat().join(',').split(',').at(-1)?.trim();
  return last || request.rawRequest.socket?.remoteAddress || 'unknown';
}
