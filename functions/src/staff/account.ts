import type { Auth, CreateRequest, UserRecord } from 'firebase-admin/auth';

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

/**
 * Makes the account of an address that is about to be proved, in place of one whose address nobody has proved:
 * anyone can make such an account for any address, give it a password, link identities, telephones and factors of
 * their own, and stay signed in. A new account has nothing of all that, and once it is there a stranger cannot make
 * another. Whoever had changed a known account's address to this one without proving it loses that account.
 * @throws auth/email-already-exists where an account has been made or disabled meanwhile
 */
export async function makeAccountAnew(
  auth: Auth,
  present: UserRecord | null,
  account: CreateRequest & { email: string },
): Promise<void> {
  if (present?.emailVerified) throw new Error('The account of a proved address is its owner’s');
  if (present) await auth.deleteUser(present.uid);
  await auth.createUser(account);
}
