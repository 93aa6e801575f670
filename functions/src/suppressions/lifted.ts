/** When a suppression was last taken back, by any organisation: what remembers refusals looks at it. */
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { z } from 'zod';
import { paths } from '../../../core/bots/paths.ts';
import { momentSchema } from '../../../core/text/moment.schema.ts';

const schema = z.object({ at: momentSchema });
const referenceIn = (db: Firestore) => db.doc(paths.shared('suppressionsLifted'));

export function noteLifted(transaction: Transaction, db: Firestore, at: Date): void {
  transaction.set(referenceIn(db), { at } satisfies z.output<typeof schema>);
}

/** null → none ever was. */
export async function liftedAt(db: Firestore): Promise<Date | null> {
  const snapshot = await referenceIn(db).get();
  return snapshot.exists ? schema.parse(snapshot.data()).at : null;
}
