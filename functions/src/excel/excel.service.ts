import type { Firestore } from 'firebase-admin/firestore';
import type { ExcelQuery } from '../../../core/api/staff.schema.ts';
import { botSchema, versionSchema, type Version } from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import type { Locale } from '../../../core/dialogue/locale.ts';
import { excelContext } from '../../../core/excel/context.ts';
import { EXCEL_TEXTS } from '../../../core/excel/texts.ts';
import { nextDay, startOfDay } from '../../../core/statistics/periods.ts';
import { loadCompiledVersion } from '../bots/versions.ts';
import { remember } from '../published/cache.ts';
import { writeAudit } from '../staff/audit.ts';
import { conversationsIn, type ConversationSource } from './conversations.ts';
import { fileNameOf, type ExcelDownload } from './download.ts';
import { excelBytes } from './file.ts';

/** Versions kept in memory for transcripts, each in one language: conversations of a time share theirs. */
const KEPT_VERSIONS = 20;

/**
 * Makes ready the file that was asked for and writes down who asked. Nothing of the conversations is read
 * before the bytes are. Conversations begun after `now` are left out, so that all sheets hold the same ones.
 * @returns null where there is no such bot
 */
export async function prepareExcel(
  db: Firestore,
  query: ExcelQuery,
  member: { uid: string },
  now: Date,
): Promise<ExcelDownload | null> {
  const { organisation, bot, locale, from, to, version, status } = query;
  const [botDocument, organisationDocument] = await db.getAll(
    db.doc(paths.bot(organisation, bot)),
    db.doc(paths.organisation(organisation)),
  );
  if (!botDocument?.exists) return null;
  const { name } = botSchema.pick({ name: true }).parse(botDocument.data());
  const end = to ? startOfDay(nextDay(to)) : now;
  const conversations = conversationsIn(db, organisation, {
    bot,
    status,
    version,
    from: from ? startOfDay(from) : undefined,
    to: end < now ? end : now,
  });
  const [count, versions, campaignNames] = await Promise.all([
    conversations.count(),
    versionsHeld(db, query, conversations),
    namesOfCampaigns(db, organisation),
    recordDownload(db, organisation, { actor: member.uid, target: bot, at: now }),
  ]);
  const versionOf = remember(
    (key: string) => {
      const [number, language] = key.split('/') as [string, Locale];
      return loadCompiledVersion(db, organisation, bot, Number(number), language);
    },
    { lifetime: Infinity, size: KEPT_VERSIONS, clock: () => now },
  );
  return {
    fileName: fileNameOf(EXCEL_TEXTS[locale].fileName, name, now),
    counted: 'conversation',
    count,
    bytes: excelBytes({
      context: excelContext(locale, versions, campaignNames),
      subject: {
        organisation: String(organisationDocument?.get('name') ?? ''),
        bot: name,
        from,
        to,
        version,
        status,
        madeAt: now,
      },
      conversations: () => conversations.pages(),
      versionOf: (conversation) => versionOf(`${conversation.version}/${conversation.locale}`),
    }),
  };
}

/** The versions that have conversations in the file, in the file's language or else in their own first. */
async function versionsHeld(
  db: Firestore,
  { organisation, bot, locale, version }: ExcelQuery,
  conversations: ConversationSource,
): Promise<CompiledVersion[]> {
  const { docs } = await db.collection(paths.versions(organisation, bot)).get();
  const published = docs.map((document) => versionSchema.parse(document.data()));
  const wanted = published.filter((one) => version === undefined || one.version === version);
  const loaded = await Promise.all(
    wanted.map(async (one) =>
      (await conversations.hasAny(one.version))
        ? loadCompiledVersion(db, organisation, bot, one.version, languageOf(one, locale))
        : null,
    ),
  );
  return loaded.filter((one) => one !== null);
}

function languageOf({ locales }: Version, wanted: Locale): Locale {
  return locales.includes(wanted) ? wanted : (locales[0] ?? wanted);
}

async function namesOfCampaigns(db: Firestore, organisation: string): Promise<Map<string, string>> {
  const { docs } = await db.collection(paths.campaigns(organisation)).select('name').get();
  return new Map(docs.map((document) => [document.id, String(document.get('name'))]));
}

async function recordDownload(
  db: Firestore,
  organisation: string,
  line: { actor: string; target: string; at: Date },
): Promise<void> {
  const batch = db.batch();
  writeAudit(batch, db, organisation, { ...line, action: 'conversations.export' });
  await batch.commit();
}
