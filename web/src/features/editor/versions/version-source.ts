/** Reading what a published version was made of. */
import { doc, getDoc, getDocs, collection } from 'firebase/firestore';
import {
  botSchema,
  nodeDocumentSchema,
  versionSchema,
  versionSourceSchema,
  type Version,
  type VersionSource,
} from '../../../../../core/bots/bot.schema.ts';
import { paths } from '../../../../../core/bots/paths.ts';
import type { Dialogue } from '../../../../../core/dialogue/dialogue.schema.ts';
import { firebase } from '../../../app/firebase.ts';
import { readVersionPart } from '../../../app/version-part.ts';
import type { DraftPlace } from '../draft/draft-io.ts';

/** The version's document and its source. Throws when the version is not there or cannot be read. */
export async function readVersion(
  { organisation, bot }: DraftPlace,
  number: number,
): Promise<{ version: Version; source: VersionSource }> {
  const [found, source] = await Promise.all([
    getDoc(doc(firebase().firestore, paths.version(organisation, bot, number))),
    readVersionPart(organisation, bot, number, 'source'),
  ]);
  return { version: versionSchema.parse(found.data()), source: versionSourceSchema.parse(source) };
}

/** The draft as the server has it now. */
export async function readDraft({ organisation, bot }: DraftPlace): Promise<Dialogue> {
  const { firestore } = firebase();
  const [settings, nodes] = await Promise.all([
    getDoc(doc(firestore, paths.bot(organisation, bot))),
    getDocs(collection(firestore, paths.nodes(organisation, bot))),
  ]);
  const { start, locales, defaultLocale } = botSchema.parse(settings.data());
  const contents = nodes.docs.map((one) => nodeDocumentSchema.parse(one.data()).node);
  return {
    start,
    locales,
    defaultLocale,
    nodes: Object.fromEntries(contents.map((node) => [node.id, node])),
  };
}
