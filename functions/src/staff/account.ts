import type { Auth, UserRecord } from 'firebase-admin/auth';

/** The account of an address; null where there is none or it is disabled. */
export async function accountOf(auth: Auth, email: string): Promise<UserRecord | null> {
  try {
    const account = await auth.getUserByEmail(email);
    return account.disabled ? null : account;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'auth/user-not-found') return null;
    throw error;
  }
}

/** Anyone can make an account with a password for any address; only a verified address is proved. */
export function hasUnprovedPassword({ emailVerified, providerData }: UserRecord): boolean {
  return !emailVerified && providerData.some(({ providerId }) => providerId === 'password');
}
