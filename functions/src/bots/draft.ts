/** A bot's draft as one consistent whole, and its nodes as documents. */
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import type { Bot, NodeDocument, VersionSource } from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { lostSettings, storedBotSchema, type BotSetting } from '../../../core/bots/stored-bot.ts';
import { storedNode, type StoredNode } from '../../../core/bots/stored-node.ts';
import type { DialogueNode } from '../../../core/dialogue/dialogue.schema.ts';
import { staffError } from '../staff/errors.ts';

/** The bot's settings, as `storedBotSchema` reads them. Errors: notFound, and malformed when it is no bot. */
export async function readBot(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  bot: string,
): Promise<Bot> {
  return (await readStoredBot(transaction, db, organisation, bot)).bot;
}

/** As `readBot`, with the settings of which something could not be read. */
export async function readStoredBot(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  bot: string,
): Promise<{ bot: Bot; lost: BotSetting[] }> {
  const snapshot = await transaction.get(db.doc(paths.bot(organisation, bot)));
  if (!snapshot.exists) throw staffError('notFound');
  const parsed = storedBotSchema.safeParse(snapshot.data());
  if (!parsed.success) throw staffError('malformed', { bot });
  return { bot: parsed.data, lost: lostSettings(snapshot.data()) };
}

/** Every node of the draft by id, as `storedNode` reads it. Reads as many documents as there are nodes. */
export async function readNodes(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  bot: string,
): Promise<Map<string, StoredNode>> {
  const snapshot = await transaction.get(db.collection(paths.nodes(organisation, bot)));
  return new Map(snapshot.docs.map((document) => [document.id, storedNode(document.id, document.data())]));
}

/** What a version keeps of a draft. */
export function sourceOf(bot: Bot, nodes: ReadonlyMap<string, NodeDocument>): VersionSource {
  const { name, start, locales, defaultLocale, site, persona } = bot;
  const entries = [...nodes].map(([id, document]) => [id, document.node] as const);
  return { name, start, locales, defaultLocale, site, persona, nodes: Object.fromEntries(entries) };
}

/** The document of a node that has just been written into a draft. */
export function nodeDocument(node: DialogueNode, uid: string, at: Date, rev = 1): NodeDocument {
  return { node, rev, updatedBy: uid, updatedAt: at };
}
