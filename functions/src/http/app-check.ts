/** Firebase App Check, where a project has set it up: `APP_CHECK=required` in the environment. */
import { getAppCheck } from 'firebase-admin/app-check';
import type { Context } from 'hono';
import { adminApp } from '../firebase/admin.ts';
import { logInfo } from '../firebase/logger.ts';

/** Whether a token was given out by App Check for an app of this project. */
export type VerifyAppCheck = (token: string) => Promise<boolean>;

/** Whether the project asks its own apps for App Check. */
export function asksForAppCheck(environment: NodeJS.ProcessEnv = process.env): boolean {
  return environment.APP_CHECK === 'required';
}

/** Whether the request comes from an app that App Check vouches for; false where it is not set up. */
export async function isVouchedFor(context: Context, verify: VerifyAppCheck | null): Promise<boolean> {
  const token = context.req.header('x-firebase-appcheck');
  return verify !== null && token !== undefined && token.length <= LONGEST && verify(token);
}

/** The real service's verifier; null where App Check is not set up. */
export function liveAppCheck(): VerifyAppCheck | null {
  if (!asksForAppCheck()) return null;
  return async (token) => {
    try {
      await getAppCheck(adminApp()).verifyToken(token);
      return true;
    } catch {
      // Expired, altered or of another project: who sends it is treated as one who sends none.
      logInfo('appCheck.refused', {});
      return false;
    }
  };
}

const LONGEST = 4_000;
