import { doc, getDoc } from 'firebase/firestore';
import { chunkSchema, versionSchema } from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { firebase } from './firebase.ts';

/** The JSON of one part of a published version: a language, or `source`. Throws when it cannot be read. */
export async function readVersionPart(
  organisation: string,
  bot: string,
  number: number,
  part: string,
): Promise<unknown> {
  const { firestore } = firebase();
  const found = await getDoc(doc(firestore, paths.version(organisation, bot, number)));
  const count = versionSchema.pick({ parts: true }).parse(found.data()).parts[part] ?? 0;
  const chunks = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      getDoc(doc(firestore, paths.chunk(organisation, bot, number, part, index))),
    ),
  );
  return JSON.parse(chunks.map((chunk) => chunkSchema.parse(chunk.data()).json).join(''));
}
