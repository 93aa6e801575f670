/** An organisation sends mail to others only once it is approved: anybody can make one, under any name. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { organisationSchema } from '../../../core/organisations/organisation.schema.ts';
import { staffError } from './errors.ts';

/** One document read. What is missing or cannot be read is not approved. */
export async function isApproved(db: Firestore, organisation: string): Promise<boolean> {
  const known = organisationSchema.safeParse((await db.doc(paths.organisation(organisation)).get()).data());
  return known.success && known.data.approvedAt !== null;
}

/** Errors: notApproved. */
export async function requireApproved(db: Firestore, organisation: string): Promise<void> {
  if (!(await isApproved(db, organisation))) throw staffError('notApproved');
}
