import type { Ready } from '../../local/stack.ts';

/** The running stack, as its READY line described it. */
export const ready = JSON.parse(variable('UKV_READY')) as Ready;

/** The whole address of a path of the stack under test. */
export function address(path: string): string {
  return new URL(path, ready.web).href;
}

/** The password of a demo account. */
export function passwordOf(email: string): string {
  const account = ready.accounts.find((one) => one.email === email);
  if (!account) throw new Error(`The demo data holds no account ${email}`);
  return account.password;
}

/**
 * A variable that says where the stack under test is.
 * @throws a sentence that tells how these tests are started
 */
export function variable(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is missing: browser tests run against a stack, so start them by "npm test"`);
  return value;
}
