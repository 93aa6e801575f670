import { FirebaseError } from 'firebase/app';
import { httpsCallable } from 'firebase/functions';
import {
  STAFF_API,
  STAFF_ERRORS,
  type StaffCall,
  type StaffError,
  type StaffInput,
  type StaffOutput,
} from '../../../core/api/staff.schema.ts';
import { firebase } from './firebase.ts';

/** A staff call that did not go through; the app has a sentence for every code (`app.errors.<code>`). */
export class StaffCallError extends Error {
  readonly code: StaffError | 'offline';

  constructor(code: StaffError | 'offline', cause: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** Calls a staff function; input and output have the types of `STAFF_API`. Throws StaffCallError. */
export async function staffCall<C extends StaffCall>(name: C, input: StaffInput<C>): Promise<StaffOutput<C>> {
  try {
    const { data } = await httpsCallable(firebase().functions, name)(withoutUndefined(input));
    return STAFF_API[name].output.parse(data) as StaffOutput<C>;
  } catch (error) {
    throw new StaffCallError(errorCode(error), error);
  }
}

/** The SDK would send an absent value as null, which no schema takes. */
function withoutUndefined<T>(input: T): T {
  return JSON.parse(JSON.stringify(input)) as T;
}

function errorCode(error: unknown): StaffError | 'offline' {
  if (!(error instanceof FirebaseError)) return 'internal';
  const code = (error as FirebaseError & { details?: { code?: unknown } }).details?.code;
  const known = STAFF_ERRORS.find((one) => one === code);
  if (known) return known;
  return error.code === 'functions/unavailable' || !navigator.onLine ? 'offline' : 'internal';
}
