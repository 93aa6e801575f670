/** The parts in the database: read, built where they are missing, put in place of others, forgotten. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../../core/bots/paths.ts';
import { newId } from '../../../../core/dialogue/new-id.ts';
import { liftedAt } from '../../suppressions/lifted.ts';
import { entriesWithin } from './entries.ts';
import { isWithin, parted, partFrom, partSchema, storedPart, tiled, type Part, type Range } from './part.ts';

const DAY = 86_400_000;
/**
 * How late a write may reach the database after the moment that it names as its `updatedAt`: a transaction asks its
 * clock and ends well within it, and the clocks of functions differ by less.
 */
export const MARGIN = 2 * 60_000;

export interface KeptPart extends Part {
  reference: DocumentReference;
}

/** Those that still hold, and what lies between them. One read each, and one. */
export async function readParts(
  db: Firestore,
  organisation: string,
  now: Date,
): Promise<{ parts: KeptPart[]; gaps: Range[] }> {
  const [{ docs }, lifted] = await Promise.all([
    db.collection(paths.audienceParts(organisation)).get(),
    liftedAt(db),
  ]);
  const oldest = Math.max(now.getTime() - DAY, lifted ? lifted.getTime() + MARGIN : 0);
  // Later only where the clock was put back.
  const latest = now.getTime() + MARGIN;
  const readable = docs.flatMap((one) => {
    const part = partFrom(one.data());
    const asOf = part?.asOf.getTime() ?? 0;
    return part && asOf > oldest && asOf <= latest ? [{ ...part, reference: one.ref }] : [];
  });
  const { tiles, gaps } = tiled(readable);
  const used = new Set(tiles.map(({ reference }) => reference));
  await removeParts(
    db,
    docs.flatMap(({ ref }) => (used.has(ref) ? [] : ref)),
  );
  return { parts: tiles, gaps };
}

/**
 * Reads the companies of a range and keeps them part by part, so that a fault on the way loses only one. Parts that
 * would be too large are not kept: the next count reads them again.
 */
export async function buildParts(
  db: Firestore,
  organisation: string,
  { after, upTo }: Range,
  { now, size }: { now: () => Date; size: number },
): Promise<KeptPart[]> {
  const built: KeptPart[] = [];
  for (let place = after; ;) {
    const asOf = now();
    const part = await entriesWithin(db, organisation, { after: place, upTo }, size);
    built.push(await keep(db, organisation, { ...part, after: place, asOf }));
    if (part.upTo === null || part.upTo === upTo) return built;
    place = part.upTo;
  }
}

/** What is known by now in place of all parts. */
export async function replaceParts(
  db: Firestore,
  organisation: string,
  parts: readonly KeptPart[],
  { size, ...known }: Pick<Part, 'entries' | 'asOf' | 'readAt'> & { size: number },
): Promise<void> {
  const fresh = parted({ ...known, after: '', upTo: null }, size);
  await Promise.all(fresh.map((part) => keep(db, organisation, part)));
  await removeParts(
    db,
    parts.map(({ reference }) => reference),
  );
}

/**
 * Forgets the parts that hold the companies, because something about them was erased: the next count reads those parts
 * of the list anew. What a count that is under way keeps of them in this moment goes within a day.
 */
export async function forgetInAudience(
  db: Firestore,
  organisation: string,
  companies: readonly string[],
): Promise<void> {
  const { docs } = await db.collection(paths.audienceParts(organisation)).select('after', 'upTo').get();
  const holding = docs.filter((one) => {
    const range = partSchema.pick({ after: true, upTo: true }).safeParse(one.data());
    return !range.success || companies.some((company) => isWithin(range.data, company));
  });
  await removeParts(
    db,
    holding.map(({ ref }) => ref),
  );
}

export async function removeParts(db: Firestore, references: readonly DocumentReference[]): Promise<void> {
  if (references.length === 0) return;
  const writer = db.bulkWriter({ throttling: false });
  for (const reference of references) void writer.delete(reference);
  await writer.close();
}

async function keep(db: Firestore, organisation: string, part: Part): Promise<KeptPart> {
  const reference = db.doc(paths.audiencePart(organisation, newId()));
  const stored = storedPart(part);
  if (stored) await reference.set(stored);
  return { ...part, reference };
}
