/** New bots: from a template, or as a copy of another bot's draft. */
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import type { StaffInput } from '../../../core/api/staff.schema.ts';
import type { Bot, VersionSource } from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { templateSource } from '../../../core/bots/templates/template.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { createInBatches, type DocumentWrite } from './batches.ts';
import { nodeDocument, readBot, readNodes, sourceOf } from './draft.ts';
import { freeSlugFor, requireFreeSlug } from './slugs.ts';

/** A new draft from a template. Errors: noRight, slugTaken (only for a slug that was asked for). */
export async function createBot(
  { db, now }: StaffPorts,
  caller: Caller,
  input: StaffInput<'createBot'>,
): Promise<{ bot: string; slug: string }> {
  const { organisation, name, template } = input;
  await requireRight(db, organisation, caller.uid, 'editBots');
  const locales = [...new Set([input.defaultLocale, ...input.locales])];
  const { dialogue, site, persona, needs, services } = templateSource(template, locales, input.defaultLocale);
  return db.runTransaction(async (transaction) => {
    const slug = input.slug
      ? await requireFreeSlug(transaction, db, input.slug)
      : await freeSlugFor(transaction, db, name);
    const addNeeds = await whatIsMissing(transaction, db, paths.needs(organisation), needs);
    const addServices = await whatIsMissing(transaction, db, paths.services(organisation), services);
    const source: VersionSource = {
      name: name.trim(),
      start: dialogue.start,
      locales,
      defaultLocale: input.defaultLocale,
      site,
      persona,
      nodes: dialogue.nodes,
    };
    const at = now();
    const bot = newBotId(db, organisation);
    writeNewBot(transaction, db, { organisation, bot, source, slug, at });
    for (const { reference, data } of nodeWrites(db, { ...source, organisation, bot, uid: caller.uid, at })) {
      transaction.create(reference, data);
    }
    addNeeds(transaction);
    addServices(transaction);
    writeAudit(transaction, db, organisation, { at, actor: caller.uid, action: 'bot.create', target: bot });
    return { bot, slug };
  });
}

/**
 * A copy of a bot's draft under a new name and address; versions and conversations stay. The nodes are
 * written before the bot, so that nobody sees half a copy. Errors: noRight, notFound.
 */
export async function duplicateBot(
  { db, now }: StaffPorts,
  caller: Caller,
  input: StaffInput<'duplicateBot'>,
): Promise<{ bot: string; slug: string }> {
  const { organisation, name } = input;
  await requireRight(db, organisation, caller.uid, 'editBots');
  const original = await db.runTransaction(
    async (transaction) =>
      sourceOf(
        await readBot(transaction, db, organisation, input.bot),
        await readNodes(transaction, db, organisation, input.bot),
      ),
    { readOnly: true },
  );
  const bot = newBotId(db, organisation);
  const at = now();
  await createInBatches(
    db,
    nodeWrites(db, { organisation, bot, nodes: original.nodes, uid: caller.uid, at }),
  );
  return db.runTransaction(async (transaction) => {
    const slug = await freeSlugFor(transaction, db, name);
    writeNewBot(transaction, db, { organisation, bot, source: { ...original, name: name.trim() }, slug, at });
    writeAudit(transaction, db, organisation, {
      at,
      actor: caller.uid,
      action: 'bot.duplicate',
      target: bot,
    });
    return { bot, slug };
  });
}

function newBotId(db: Firestore, organisation: string): string {
  return db.collection(paths.bots(organisation)).doc().id;
}

interface NewNodes {
  organisation: string;
  bot: string;
  nodes: VersionSource['nodes'];
  uid: string;
  at: Date;
}

function nodeWrites(db: Firestore, { organisation, bot, nodes, uid, at }: NewNodes): DocumentWrite[] {
  return Object.values(nodes).map((node) => ({
    reference: db.doc(paths.node(organisation, bot, node.id)),
    data: nodeDocument(node, uid, at),
    size: Buffer.byteLength(JSON.stringify(node)),
  }));
}

interface NewBot {
  organisation: string;
  bot: string;
  source: VersionSource;
  slug: string;
  at: Date;
}

/** The settings and the address; the nodes are written apart. */
function writeNewBot(
  transaction: Transaction,
  db: Firestore,
  { organisation, bot, source, slug, at }: NewBot,
): void {
  const { name, start, locales, defaultLocale, site, persona } = source;
  const document: Bot = {
    name,
    slug,
    start,
    locales,
    defaultLocale,
    site,
    persona,
    rev: 1,
    publishedVersion: null,
    archived: false,
    createdAt: at,
    updatedAt: at,
  };
  transaction.create(db.doc(paths.bot(organisation, bot)), document);
  transaction.create(db.doc(paths.slug(slug)), {
    organisation,
    bot,
    publishedVersion: null,
    archived: false,
  });
}

/** Reads which of these the organisation lacks; the answer writes them, after what is there. */
async function whatIsMissing(
  transaction: Transaction,
  db: Firestore,
  collection: string,
  wanted: readonly { id: string }[],
): Promise<(transaction: Transaction) => void> {
  const present = await transaction.get(db.collection(collection));
  const ids = new Set(present.docs.map((document) => document.id));
  const missing = wanted.filter(({ id }) => !ids.has(id));
  return (writer) =>
    missing.forEach((item, index) => {
      writer.create(db.doc(`${collection}/${item.id}`), { ...item, order: ids.size + index + 1 });
    });
}
