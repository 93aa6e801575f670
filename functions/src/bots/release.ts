import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import type { BotSite, SlugDocument, Version } from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { writeAudit } from '../staff/audit.ts';
import { readBot } from './draft.ts';
import { slugsOf } from './slugs.ts';

/**
 * Makes a version whose chunks are stored the current one, at every address of the bot. One that a later
 * number has overtaken meanwhile is kept as superseded.
 */
export function releaseVersion(
  db: Firestore,
  organisation: string,
  id: string,
  version: Version,
  site: BotSite,
): Promise<void> {
  const { version: publishedVersion, publishedAt: at, publishedBy: actor } = version;
  return db.runTransaction(async (transaction) => {
    const { publishedVersion: current, slug } = await readBot(transaction, db, organisation, id);
    const slugs = await slugsOf(transaction, db, organisation, id);
    const overtaken = current !== null && current > publishedVersion;
    transaction.create(db.doc(paths.version(organisation, id, publishedVersion)), {
      ...version,
      supersededAt: overtaken ? at : null,
    });
    writeAudit(transaction, db, organisation, { at, actor, action: 'bot.publish', target: id });
    if (overtaken) return;
    if (current !== null) {
      transaction.update(db.doc(paths.version(organisation, id, current)), { supersededAt: at });
    }
    transaction.update(db.doc(paths.bot(organisation, id)), { publishedVersion });
    slugs.forEach(({ reference }) => {
      const listing = reference.id === slug ? listingOf(version, site) : undefined;
      transaction.update(reference, { publishedVersion, listing: listing ?? FieldValue.delete() });
    });
  });
}

/** What search engines may know of a site; undefined → it is not for them. */
function listingOf(
  { locales, defaultLocale, publishedAt }: Version,
  { listed, pages }: BotSite,
): SlugDocument['listing'] {
  if (!listed) return undefined;
  return { locales, defaultLocale, pages: pages.map(({ slug }) => slug), publishedAt };
}
