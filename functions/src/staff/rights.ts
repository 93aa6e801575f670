import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import {
  hasRight,
  memberSchema,
  type Member,
  type Right,
} from '../../../core/organisations/organisation.schema.ts';
import { staffError } from './errors.ts';

/**
 * The caller's membership, when it is active and holds the right; otherwise `noRight`. An organisation
 * that does not exist answers the same, so that nobody can feel for ids. One document read.
 */
export async function requireRight(
  db: Firestore,
  organisation: string,
  uid: string,
  right: Right,
): Promise<Member> {
  const snapshot = await db.doc(paths.member(organisation, uid)).get();
  const member = memberSchema.safeParse(snapshot.data());
  if (!member.success || member.data.status !== 'active' || !hasRight(member.data.roles, right)) {
    throw staffError('noRight');
  }
  return member.data;
}
