import { HttpsError, type FunctionsErrorCode } from 'firebase-functions/v2/https';
import type { StaffError } from '../../../core/api/staff.schema.ts';

const STATUS: Record<StaffError, FunctionsErrorCode> = {
  malformed: 'invalid-argument',
  badName: 'invalid-argument',
  signInNeeded: 'unauthenticated',
  noRight: 'permission-denied',
  notFound: 'not-found',
  signUpClosed: 'failed-precondition',
  badCode: 'failed-precondition',
  notApproved: 'failed-precondition',
  inviteCap: 'resource-exhausted',
  mailLimit: 'resource-exhausted',
  slugTaken: 'already-exists',
  lastOwner: 'failed-precondition',
  invitationUsed: 'failed-precondition',
  invitationExpired: 'failed-precondition',
  invitationOtherEmail: 'failed-precondition',
  accountExists: 'already-exists',
  notAnImage: 'invalid-argument',
  imageTooLarge: 'invalid-argument',
  tooMany: 'resource-exhausted',
  registerBusy: 'resource-exhausted',
  registerAway: 'unavailable',
  groupFull: 'resource-exhausted',
  businessIdTaken: 'already-exists',
  badBusinessId: 'invalid-argument',
  consentNeeded: 'failed-precondition',
  refusalStands: 'failed-precondition',
  stale: 'aborted',
  notDraft: 'failed-precondition',
  notPossibleNow: 'failed-precondition',
  frozen: 'failed-precondition',
  dailyCap: 'resource-exhausted',
  internal: 'internal',
};

/**
 * A situation the staff app has a sentence for. The app reads `details.code`; `details` must never hold
 * values that a person wrote.
 */
export function staffError(code: StaffError, details: Record<string, unknown> = {}): HttpsError {
  return new HttpsError(STATUS[code], code, { ...details, code });
}
