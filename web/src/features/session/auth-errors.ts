import { FirebaseError } from 'firebase/app';

/** Situations of signing in that have a sentence of their own (`session.errors.<code>`). */
const SENTENCES: Record<string, AuthProblem> = {
  'auth/invalid-credential': 'wrongPassword',
  'auth/invalid-login-credentials': 'wrongPassword',
  'auth/wrong-password': 'wrongPassword',
  'auth/user-not-found': 'wrongPassword',
  'auth/invalid-email': 'invalidEmail',
  'auth/user-disabled': 'disabled',
  'auth/too-many-requests': 'tooMany',
  'auth/network-request-failed': 'offline',
  'auth/weak-password': 'weakPassword',
  'auth/expired-action-code': 'linkExpired',
  'auth/invalid-action-code': 'linkUsed',
};

export type AuthProblem =
  | 'wrongPassword'
  | 'invalidEmail'
  | 'disabled'
  | 'tooMany'
  | 'offline'
  | 'weakPassword'
  | 'linkExpired'
  | 'linkUsed'
  | 'internal';

/** Which sentence explains what Firebase Authentication threw. */
export function authProblem(error: unknown): AuthProblem {
  return (error instanceof FirebaseError && SENTENCES[error.code]) || 'internal';
}
