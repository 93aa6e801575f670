/** Archiving a bot and changing its address. */
import { FieldValue } from 'firebase-admin/firestore';
import type { StaffInput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { readBot } from './draft.ts';
import { requireFreeSlug, slugsOf } from './slugs.ts';

/** Takes a bot's pages off the net, or brings them back. Errors: noRight, notFound. */
export async function archiveBot(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, bot: id, archived }: StaffInput<'archiveBot'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'editBots');
  await db.runTransaction(async (transaction) => {
    const bot = await readBot(transaction, db, organisation, id);
    const slugs = await slugsOf(transaction, db, organisation, id);
    const at = now();
    transaction.update(db.doc(paths.bot(organisation, id)), { archived, rev: bot.rev + 1, updatedAt: at });
    slugs.forEach(({ reference }) => transaction.update(reference, { archived }));
    const action = archived ? 'bot.archive' : 'bot.unarchive';
    writeAudit(transaction, db, organisation, { at, actor: caller.uid, action, target: id });
  });
}

/**
 * Gives the bot a new address. An address that has been published keeps leading to the bot, because
 * links to it are out in the world; one that has not becomes free. Errors: noRight, notFound, slugTaken.
 */
export async function changeSlug(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, bot: id, slug }: StaffInput<'changeSlug'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'editBots');
  await db.runTransaction(async (transaction) => {
    const bot = await readBot(transaction, db, organisation, id);
    if (bot.slug === slug) return;
    const own = await slugsOf(transaction, db, organisation, id);
    const isOwn = own.some(({ reference }) => reference.id === slug);
    if (!isOwn) await requireFreeSlug(transaction, db, slug);
    const at = now();
    const { publishedVersion, archived } = bot;
    const old = own.find(({ reference }) => reference.id === bot.slug);
    transaction.set(db.doc(paths.slug(slug)), {
      organisation,
      bot: id,
      publishedVersion,
      archived,
      ...(old?.slug.listing && { listing: old.slug.listing }),
    });
    if (old?.slug.listing) transaction.update(old.reference, { listing: FieldValue.delete() });
    if (publishedVersion === null) transaction.delete(db.doc(paths.slug(bot.slug)));
    transaction.update(db.doc(paths.bot(organisation, id)), { slug, rev: bot.rev + 1, updatedAt: at });
    writeAudit(transaction, db, organisation, { at, actor: caller.uid, action: 'bot.slug', target: id });
  });
}
