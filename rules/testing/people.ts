/** Everyone who may knock: the three roles, and those who must find every door closed. */
import type { TokenOptions } from '@firebase/rules-unit-testing';

export const MEMBERS = ['owner', 'adviser', 'manager'] as const;
export const OUTSIDERS = ['removed', 'stranger', 'anonymous', 'signedOut'] as const;
export const PEOPLE = [...MEMBERS, ...OUTSIDERS] as const;
export type Person = (typeof PEOPLE)[number];

/** The ID token's content; null → no token at all. An anonymous person has a token without an address. */
export function tokenOf(person: Person): TokenOptions | null {
  if (person === 'signedOut') return null;
  if (person === 'anonymous') return { firebase: { sign_in_provider: 'anonymous', identities: {} } };
  return {
    email: `${person}@example.fi`,
    email_verified: true,
    firebase: { sign_in_provider: 'password', identities: {} },
  };
}
