/** Addresses that are not written to. Kept as keyed hashes, so that an opt-out outlives the contact. */
import { createHmac } from 'node:crypto';
import { type Firestore, type Transaction, type WriteBatch } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { suppressionSchema, type Suppression } from '../../../core/campaigns/recipient.schema.ts';
import { keyFor } from '../firebase/keys.ts';

/** Keyed hash of an address in lower case: the id of its suppression. */
export function addressHash(email: string, key = keyFor('suppression')): string {
  return createHmac('sha256', key).update(email.trim().toLowerCase()).digest('hex');
}

export interface Suppressing {
  addressHash: string;
  /** The sender that is refused; null → every sender of this installation. */
  organisation: string | null;
  reason: Suppression['reason'];
  /** When it was said. */
  at: Date;
  /** When it is written, if that is later. */
  writtenAt?: Date;
}

/** Adds to what is there; never takes an earlier refusal back. */
export function writeSuppression(
  writer: Transaction | WriteBatch,
  db: Firestore,
  { addressHash: hash, organisation, reason, at, writtenAt = at }: Suppressing,
): void {
  // The two kinds of writer have no common signature for a merge.
  const set = writer.set.bind(writer) as WriteBatch['set'];
  // An empty map would replace the one that is there.
  const said = organisation === null ? { all: true } : { organisations: { [organisation]: at } };
  const refused = reason === 'bounced' ? { bounced: true } : { ...said, reason };
  set(db.doc(paths.suppression(hash)), { ...refused, updatedAt: writtenAt }, { merge: true });
}

/** Those of the addresses' hashes that the organisation may not write to. One read per hash. */
export async function suppressedAmong(
  db: Firestore,
  organisation: string,
  hashes: readonly string[],
): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const unique = [...new Set(hashes)];
  const snapshots = await db.getAll(...unique.map((hash) => db.doc(paths.suppression(hash))));
  return new Set(
    snapshots.filter((one) => one.exists && refuses(one.data(), organisation)).map(({ id }) => id),
  );
}

/** Whether the organisation may not write. */
export function refuses(document: unknown, organisation: string): boolean {
  const { all, bounced, organisations } = suppressionSchema.parse(document);
  return all || bounced || Object.hasOwn(organisations, organisation);
}

/** Whether this very refusal is there already. */
export function holds(
  document: unknown,
  { organisation, reason }: Pick<Suppressing, 'organisation' | 'reason'>,
): boolean {
  const { all, bounced, organisations } = suppressionSchema.parse(document);
  if (reason === 'bounced') return bounced;
  return organisation === null ? all : Object.hasOwn(organisations, organisation);
}

/**
 * What stays of a suppression when an organisation takes back what it may: that the address does not exist, and what
 * was said to itself. null → nothing stays; 'stands' → a no to every sender, or an objection, is nobody else's to take
 * back.
 */
export function withoutOwn(document: unknown, organisation: string): Suppression | null | 'stands' {
  const { all, bounced, organisations, ...rest } = suppressionSchema.parse(document);
  // Before bounces were kept apart, they stood under `all`.
  const saidToAll = all && (bounced || rest.reason !== 'bounced');
  if (saidToAll || rest.reason === 'objection') return 'stands';
  const others = Object.entries(organisations).filter(([id]) => id !== organisation);
  if (others.length === 0) return null;
  return { ...rest, all: false, bounced: false, organisations: Object.fromEntries(others) };
}
