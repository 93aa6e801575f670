import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { z } from 'zod';
import { paths } from '../../../../core/bots/paths.ts';
import { staffError } from '../../staff/errors.ts';

/** Rows that one organisation may import in a day (UTC): four whole files. */
export const DAILY_ROWS = 200_000;

const counterSchema = z.object({ day: z.string(), rows: z.int() });

/** Reads the day's counter; the answer writes it. Errors: dailyCap. */
export async function countRows(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  { rows, at, cap }: { rows: number; at: Date; cap: number },
): Promise<() => void> {
  const reference = db.doc(paths.shared(`daily-import-${organisation}`));
  const counter = counterSchema.safeParse((await transaction.get(reference)).data());
  const day = at.toISOString().slice(0, 10);
  const before = counter.success && counter.data.day === day ? counter.data.rows : 0;
  if (before + rows > cap) throw staffError('dailyCap');
  return () => void transaction.set(reference, { day, rows: before + rows });
}
