/** One wrapper for every callable of the staff app: schema, sign-in, typed errors, quiet logs. */
import { HttpsError, onCall, type CallableRequest } from 'firebase-functions/v2/https';
import type { z } from 'zod';
import { STAFF_API, type StaffCall, type StaffOutput } from '../../../core/api/staff.schema.ts';
import { BAD_NAME } from '../../../core/api/pieces.ts';
import { logError } from '../firebase/logger.ts';
import { STAFF_OPTIONS } from '../firebase/options.ts';
import { asksForAppCheck } from '../http/app-check.ts';
import { addressOf, callerOf, type Caller } from './caller.ts';
import { staffError } from './errors.ts';

export { requireRight } from './rights.ts';
export { staffError } from './errors.ts';
export type { Caller } from './caller.ts';

export interface Call<C extends StaffCall> {
  input: z.output<(typeof STAFF_API)[C]['input']>;
  /** The signed-in person; only open calls can have none. */
  caller: (typeof STAFF_API)[C]['open'] extends true ? Caller | null : Caller;
  /** Network address, for rate limits only. */
  address: string;
}

export type StaffHandler<C extends StaffCall> = (call: Call<C>) => Promise<StaffOutput<C>>;

/** Options that one callable may need beyond the common ones. */
export interface StaffCallOptions {
  memory?: '256MiB' | '512MiB' | '1GiB';
  timeoutSeconds?: number;
  secrets?: string[];
}

const enforceAppCheck = asksForAppCheck();

/** The deployed function of a call of `STAFF_API`. */
export function staffCallable<C extends StaffCall>(
  name: C,
  handler: StaffHandler<C>,
  options: StaffCallOptions = {},
) {
  return onCall<unknown, Promise<StaffOutput<C>>>(
    { ...STAFF_OPTIONS, enforceAppCheck, ...options },
    (request) => answerCall(name, handler, request),
  );
}

/**
 * Answers one request: sign-in, then shape, then the handler. Everything thrown is an HttpsError whose
 * `details.code` is one of STAFF_ERRORS; what was not foreseen is logged and answered as `internal`.
 */
export async function answerCall<C extends StaffCall>(
  name: C,
  handler: StaffHandler<C>,
  request: Pick<CallableRequest, 'data' | 'auth' | 'rawRequest'>,
): Promise<StaffOutput<C>> {
  const { input: schema, open } = STAFF_API[name];
  const caller = callerOf(request);
  if (!caller && !open) throw staffError('signInNeeded');
  const parsed = schema.safeParse(request.data ?? {});
  if (!parsed.success) throw refusalOf(parsed.error);
  try {
    const call = { input: parsed.data, caller, address: addressOf(request) } as Call<C>;
    return await handler(call);
  } catch (error) {
    if (error instanceof HttpsError) throw error;
    logError(`staff.${name}`, error);
    throw staffError('internal');
  }
}

/** A name that cannot stand in a mail has a sentence of its own, where nothing else is wrong. */
function refusalOf(error: z.ZodError): HttpsError {
  const badName = error.issues.every(({ message }) => message === BAD_NAME);
  return staffError(badName ? 'badName' : 'malformed', { issues: issuesWithoutValues(error) });
}

function issuesWithoutValues(error: z.ZodError): { path: string; code: string }[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code }));
}
