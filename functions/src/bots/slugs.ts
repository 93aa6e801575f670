/** Addresses of bots: `slugs/{slug}` points to one bot; a bot may keep old addresses. */
import type {
  DocumentReference,
  Firestore,
  QueryDocumentSnapshot,
  Transaction,
} from 'firebase-admin/firestore';
import { slugDocumentSchema, type SlugDocument } from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { isReservedSlug, slugFrom } from '../../../core/bots/slug.ts';
import { newId } from '../../../core/dialogue/new-id.ts';
import { staffError } from '../staff/errors.ts';

/** Tried in order before a random ending: name, name-2, … name-9. */
const NUMBERED = 9;
const SLUG_MAX = 60;

/** The slug that was asked for, when it is free. Errors: slugTaken. */
export async function requireFreeSlug(
  transaction: Transaction,
  db: Firestore,
  slug: string,
): Promise<string> {
  if (isReservedSlug(slug) || (await transaction.get(db.doc(paths.slug(slug)))).exists) {
    throw staffError('slugTaken');
  }
  return slug;
}

/** A free slug that looks like the name. */
export async function freeSlugFor(transaction: Transaction, db: Firestore, name: string): Promise<string> {
  const base = slugFrom(name);
  const numbered = Array.from({ length: NUMBERED }, (_, index) =>
    withEnding(base, index ? `-${index + 1}` : ''),
  );
  const random = withEnding(
    base,
    `-${newId()
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '0')}`,
  );
  const candidates = [...numbered, random].filter((slug) => !isReservedSlug(slug));
  const documents = await transaction.getAll(...candidates.map((slug) => db.doc(paths.slug(slug))));
  const free = candidates.find((_, index) => !documents[index]?.exists);
  if (!free) throw staffError('slugTaken');
  return free;
}

/** Every address of a bot, old ones too. */
export async function slugsOf(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  bot: string,
): Promise<{ reference: DocumentReference; slug: SlugDocument }[]> {
  const found = await transaction.get(db.collection(paths.slugs()).where('bot', '==', bot));
  return found.docs
    .map((document: QueryDocumentSnapshot) => ({
      reference: document.ref,
      slug: slugDocumentSchema.parse(document.data()),
    }))
    .filter(({ slug }) => slug.organisation === organisation);
}

function withEnding(base: string, ending: string): string {
  return base.slice(0, SLUG_MAX - ending.length).replace(/-+$/, '') + ending;
}
