/** One-time codes by which an operator approves an organisation in advance. Only their hashes are kept. */
import { randomInt } from 'node:crypto';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { signUpCodeSchema, type SignUpCode } from '../../../core/organisations/organisation.schema.ts';
import { staffError } from '../staff/errors.ts';
import { hashToken } from '../staff/token.ts';

/** Without what is easily mistaken for something else; 16 of them are 77 bits. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const VALID = 30 * 24 * 60 * 60 * 1_000;

/** Makes a code that is good for one organisation within thirty days: four groups of four signs. */
export async function makeSignUpCode(db: Firestore, at: Date): Promise<string> {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  const code: SignUpCode = { createdAt: at, expiresAt: new Date(at.getTime() + VALID), usedFor: null };
  await db.doc(paths.signUpCode(hashToken(signs))).create(code);
  return signs.match(/.{4}/g)?.join('-') ?? signs;
}

/** Uses the code up for an organisation, in its transaction and before its writes. Errors: badCode. */
export async function useSignUpCode(
  transaction: Transaction,
  db: Firestore,
  { code, organisation, at }: { code: string; organisation: string; at: Date },
): Promise<void> {
  const reference = db.doc(paths.signUpCode(hashToken(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))));
  const known = signUpCodeSchema.safeParse((await transaction.get(reference)).data());
  if (!known.success || known.data.usedFor !== null || known.data.expiresAt <= at)
    throw staffError('badCode');
  transaction.update(reference, { usedFor: organisation });
}
