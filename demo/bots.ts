import { readFileSync } from 'node:fs';
import type { Firestore } from 'firebase-admin/firestore';
import { imageSize } from 'image-size';
import type { Bot, NodeDocument } from '../core/bots/bot.schema.ts';
import { paths } from '../core/bots/paths.ts';
import type { Dialogue } from '../core/dialogue/dialogue.schema.ts';
import { publishBot } from '../functions/src/bots/publish.service.ts';
import type { StaffPorts } from '../functions/src/staff/ports.ts';
import { NEEDS, SERVICES } from './teknoloikka/services.ts';
import { SITE } from './teknoloikka/site/site.ts';
import { PERSONA, TEKNOLOIKKA } from './teknoloikka/teknoloikka.ts';

const ORGANISATION = 'tikkuranta';
export const BOT = 'teknoloikka';
/** Of demo/media; an image's id is its file's name. */
const PICTURES = [
  'welcome.webp',
  'aino.webp',
  'town.webp',
  'workshop.webp',
  'clinic.webp',
  'share.jpg',
  'mark.png',
] as const;

/** The question about AI came with the second version, so that the history of versions has something to show. */
export function firstEdition(dialogue: Dialogue): Dialogue {
  const later = new Set(['aiTrust', 'aiTrustOn']);
  const nodes = Object.fromEntries(Object.entries(dialogue.nodes).filter(([id]) => !later.has(id)));
  const aiUse = nodes.aiUse;
  if (aiUse?.kind !== 'choice') throw new Error('The demo dialogue has lost its question aiUse');
  const options = aiUse.options.map((option) => ({ ...option, next: null }));
  return { ...dialogue, nodes: { ...nodes, aiUse: { ...aiUse, options } } };
}

/** Needs, services, pictures and the bot Teknoloikka, published twice by the product's own publishing. */
export async function writeTeknoloikka(
  ports: StaffPorts,
  uid: string,
  published: readonly [Date, Date],
): Promise<void> {
  const { db } = ports;
  const caller = { uid, email: 'adviser@ukv.example', name: 'Aino Neuvoja' };
  await writeNeedsAndServices(db);
  await Promise.all(PICTURES.map((file) => writeImage(db, file, uid, published[0])));
  await writeDraft(db, firstEdition(TEKNOLOIKKA), uid, published[0], 1);
  await publish({ ...ports, now: () => published[0] }, 'Ensimmäinen versio');
  await writeDraft(db, TEKNOLOIKKA, uid, published[1], 2);
  await publish({ ...ports, now: () => published[1] }, 'Lisätty kysymys tekoälyn käytöstä');

  async function publish(at: StaffPorts, note: string) {
    const { version } = await publishBot(at, caller, { organisation: ORGANISATION, bot: BOT, note });
    if (version === null) throw new Error('The demo bot does not pass its own check');
  }
}

async function writeNeedsAndServices(db: Firestore) {
  const batch = db.batch();
  NEEDS.forEach((need) => batch.set(db.doc(paths.need(ORGANISATION, need.id)), need));
  SERVICES.forEach((service) => batch.set(db.doc(paths.service(ORGANISATION, service.id)), service));
  await batch.commit();
}

async function writeImage(db: Firestore, file: (typeof PICTURES)[number], uid: string, createdAt: Date) {
  const bytes = readFileSync(new URL(`./media/${file}`, import.meta.url));
  const { width, height, type } = imageSize(bytes);
  const image = {
    type: `image/${type === 'jpg' ? 'jpeg' : type}`,
    name: file,
    width,
    height,
    size: bytes.length,
    bytes,
    createdBy: uid,
    createdAt,
  };
  await db.doc(paths.media(ORGANISATION, file.replace(/\.\w+$/, ''))).set(image);
}

async function writeDraft(db: Firestore, dialogue: Dialogue, uid: string, at: Date, rev: number) {
  const { nodes, ...settings } = dialogue;
  const batch = db.batch();
  const draft: Partial<Bot> = {
    ...settings,
    name: 'Teknoloikka',
    site: SITE,
    persona: PERSONA,
    rev,
    updatedAt: at,
  };
  if (rev === 1) {
    const slug = { organisation: ORGANISATION, bot: BOT, publishedVersion: null, archived: false };
    batch.set(db.doc(paths.slug('teknoloikka')), slug);
    const fresh = { slug: 'teknoloikka', publishedVersion: null, archived: false, createdAt: at };
    batch.set(db.doc(paths.bot(ORGANISATION, BOT)), { ...draft, ...fresh });
  } else {
    batch.update(db.doc(paths.bot(ORGANISATION, BOT)), draft);
  }
  for (const node of Object.values(nodes)) {
    const document: NodeDocument = { node, rev, updatedBy: uid, updatedAt: at };
    batch.set(db.doc(paths.node(ORGANISATION, BOT, node.id)), document);
  }
  await batch.commit();
}
