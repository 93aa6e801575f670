import type { CallableRequest } from 'firebase-functions/v2/https';
import { mailName } from '../../../core/text/mail-name.ts';
import { clientAddress } from '../http/address.ts';

/** Who calls, by the ID token that Firebase has verified. Always a person with an address. */
export interface Caller {
  uid: string;
  email: string;
  name: string;
}

/**
 * The signed-in person; null when signed out, anonymous (an account without an address), or when nobody has
 * proved the address: an account with somebody else's can be made by anyone who knows the project.
 */
export function callerOf(request: Pick<CallableRequest, 'auth'>): Caller | null {
  const token = request.auth?.token;
  if (!request.auth || !token?.email || token.email_verified !== true) return null;
  if (token.firebase.sign_in_provider === 'anonymous') return null;
  return { uid: request.auth.uid, email: token.email, name: nameOf(token.name) };
}

/** People choose the name of their account themselves, past our forms. */
function nameOf(name: unknown): string {
  if (typeof name !== 'string') return '';
  return mailName(name);
}

/** Network address of the caller, for rate limits only: see `clientAddress`. */
export function addressOf(request: Pick<CallableRequest, 'rawRequest'>): string {
  return clientAddress([request.rawRequest.headers['x-forwarded-for']].flat().join(','));
}
