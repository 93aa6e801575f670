/** What an operator of the installation does to organisations: `npm run operator`. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { organisationSchema } from '../../../core/organisations/organisation.schema.ts';
import { writeAudit } from '../staff/audit.ts';

export interface OrganisationLine {
  id: string;
  name: string;
  createdAt: Date;
  approvedAt: Date | null;
}

/** Every organisation, the newest first. */
export async function listOrganisations(db: Firestore): Promise<OrganisationLine[]> {
  const { docs } = await db.collection(paths.organisations()).get();
  return docs
    .map((document) => {
      const { name, createdAt, approvedAt } = organisationSchema.parse(document.data());
      return { id: document.id, name, createdAt, approvedAt };
    })
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}

/**
 * Approves the organisation, or takes its approval back: what it still had to send then stays. False where there is
 * no such organisation.
 */
export function setApproval(db: Firestore, at: Date, id: string, approved: boolean): Promise<boolean> {
  return db.runTransaction(async (transaction) => {
    const reference = db.doc(paths.organisation(id));
    if (!(await transaction.get(reference)).exists) return false;
    transaction.update(reference, { approvedAt: approved ? at : null });
    const action = approved ? 'organisation.approve' : 'organisation.withdraw';
    writeAudit(transaction, db, id, { at, actor: 'operator', action, target: id });
    return true;
  });
}
