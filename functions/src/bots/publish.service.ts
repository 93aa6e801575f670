/** Publishing: draft → check → an immutable version that the bot's addresses point to. */
import type { Firestore } from 'firebase-admin/firestore';
import type { StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import type { Bot, Version } from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { blocksPublishing, checkDialogue } from '../../../core/dialogue/check.ts';
import { compileSite } from '../../../core/dialogue/compile-site.ts';
import { compileVersion } from '../../../core/dialogue/compile.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { createInBatches, type DocumentWrite } from './batches.ts';
import { splitUtf8 } from './chunks.ts';
import { readBot } from './draft.ts';
import { readPublishInput, type PublishInput } from './publish-input.ts';
import { releaseVersion } from './release.ts';
import { SOURCE_PART, sitePart } from './versions.ts';

/**
 * Publishes the draft as it stands. With errors in it nothing is written and `version` is null.
 * Errors: noRight, notFound (also for an archived bot).
 */
export async function publishBot(
  ports: StaffPorts,
  caller: Caller,
  { organisation, bot, note }: StaffInput<'publishBot'>,
): Promise<StaffOutput<'publishBot'>> {
  const { db } = ports;
  const member = await requireRight(db, organisation, caller.uid, 'publishBots');
  const input = await readPublishInput(db, organisation, bot);
  if (input.bot.archived) throw staffError('notFound');
  const found = checkDialogue({
    dialogue: input.source,
    needs: input.needs,
    services: input.services,
    media: new Set(Object.keys(input.media)),
    site: input.source.site,
    lost: input.lost,
  });
  const problems = [...input.broken, ...found];
  if (blocksPublishing(problems)) return { version: null, problems };

  const number = await reserveNumber(db, organisation, bot, input.bot);
  if (number === null) return publishBot(ports, caller, { organisation, bot, note });
  const publishedAt = ports.now();
  const parts = compileParts(organisation, bot, number, publishedAt, input);
  await createInBatches(db, chunkWrites(db, organisation, bot, number, parts));
  const version: Version = {
    version: number,
    note,
    locales: input.source.locales,
    defaultLocale: input.source.defaultLocale,
    nodeCount: Object.keys(input.source.nodes).length,
    publishedBy: caller.uid,
    publishedByName: member.name || member.email,
    publishedAt,
    supersededAt: null,
    parts: Object.fromEntries([...parts].map(([part, slices]) => [part, slices.length])),
  };
  await releaseVersion(db, organisation, bot, version, input.source.site);
  return { version: number, problems };
}

/**
 * Numbers are handed out one by one, so that two publishes at once never share their documents. null when
 * another got one since `seen`: a later number must not hold an older draft than an earlier one.
 */
function reserveNumber(db: Firestore, organisation: string, id: string, seen: Bot): Promise<number | null> {
  return db.runTransaction(async (transaction) => {
    const { lastVersion, publishedVersion } = await readBot(transaction, db, organisation, id);
    if (lastVersion !== seen.lastVersion) return null;
    const number = Math.max(lastVersion ?? 0, publishedVersion ?? 0) + 1;
    transaction.update(db.doc(paths.bot(organisation, id)), { lastVersion: number });
    return number;
  });
}

/** Part → its JSON in slices: two parts per language and the draft itself. */
function compileParts(
  organisationId: string,
  botId: string,
  version: number,
  publishedAt: Date,
  { organisation, bot, source, needs, services, media }: PublishInput,
): Map<string, string[]> {
  const compiled = source.locales.flatMap((locale) => {
    const content = {
      organisation: { ...organisation, id: organisationId },
      bot: { id: botId, slug: bot.slug, site: source.site, persona: source.persona },
      dialogue: source,
      needs,
      services,
      version,
      locale,
      media,
    };
    return [
      [locale, splitUtf8(JSON.stringify(compileVersion(content)))],
      [sitePart(locale), splitUtf8(JSON.stringify(compileSite(content, publishedAt)))],
    ] as const;
  });
  return new Map<string, string[]>([...compiled, [SOURCE_PART, splitUtf8(JSON.stringify(source))]]);
}

function chunkWrites(
  db: Firestore,
  organisation: string,
  bot: string,
  version: number,
  parts: ReadonlyMap<string, string[]>,
): DocumentWrite[] {
  return [...parts].flatMap(([part, slices]) =>
    slices.map((json, index) => ({
      reference: db.doc(paths.chunk(organisation, bot, version, part, index)),
      data: { part, index, json },
      size: Buffer.byteLength(json),
    })),
  );
}
