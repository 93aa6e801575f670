/** A campaign's Excel file: what it is, how far it has come, its recipients, and its trial. */
import type { Firestore } from 'firebase-admin/firestore';
import type { CampaignExcelQuery } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import {
  addToFunnel,
  emptyFunnel,
  exclusionRows,
  exclusionSheet,
  funnelRows,
  funnelSheet,
} from '../../../core/excel/campaign/funnel.ts';
import { recipientRow, recipientSheet } from '../../../core/excel/campaign/recipients.ts';
import { settingsRows, settingsSheet } from '../../../core/excel/campaign/settings.ts';
import { CAMPAIGN_EXCEL_TEXTS } from '../../../core/excel/campaign/texts.ts';
import type { Campaign } from '../../../core/campaigns/campaign.schema.ts';
import type { Cell } from '../../../core/excel/sheet.ts';
import { findCampaign, type CampaignKey } from '../campaigns/read.ts';
import { writeAudit } from '../staff/audit.ts';
import { collectDrawn, recipientPages, type Drawn } from '../trials/recipients.ts';
import { hasTrial } from '../trials/result.ts';
import { fileNameOf, type ExcelDownload } from './download.ts';
import { trialSheets } from './trial-sheets.ts';
import { workbook, type SheetSource } from './xlsx/workbook.ts';

/**
 * Makes ready the file and writes down who asked. The recipients are read twice while the bytes are taken: once to
 * count them, once for their rows, so that memory does not grow with them.
 * @returns null where there is no such campaign
 */
export async function prepareCampaignExcel(
  db: Firestore,
  { organisation, campaign: id, locale }: CampaignExcelQuery,
  { uid }: { uid: string },
  now: Date,
): Promise<ExcelDownload | null> {
  const key = { organisation, campaign: id };
  const campaign = await findCampaign(db, key);
  if (!campaign) return null;
  const texts = CAMPAIGN_EXCEL_TEXTS[locale];
  const subject = { locale, campaign, madeAt: now, ...(await namesIn(db, organisation, campaign)) };
  const columns = { locale, withTrial: hasTrial(campaign) };
  const counted = countOnce(db, key);
  const rowsOf = async function* (): AsyncGenerator<Cell[][]> {
    for await (const page of recipientPages(db, key)) {
      yield page.map(({ recipient }) => recipientRow(recipient, columns));
    }
  };
  const sources: SheetSource[] = [
    { sheet: settingsSheet(texts), pages: () => [settingsRows(subject)] },
    {
      sheet: funnelSheet(texts),
      pages: async function* () {
        yield funnelRows((await counted()).funnel, texts);
      },
    },
    { sheet: recipientSheet(columns), pages: rowsOf },
    { sheet: exclusionSheet(texts), pages: () => [exclusionRows(campaign, texts)] },
  ];
  if (hasTrial(campaign)) {
    sources.push(
      ...trialSheets({ db, key, campaign, locale, now, drawn: async () => (await counted()).drawn }),
    );
  }
  const batch = db.batch();
  writeAudit(batch, db, organisation, { at: now, actor: uid, action: 'campaign.export', target: id });
  await batch.commit();
  return {
    fileName: fileNameOf(texts.fileName, campaign.name, now),
    counted: 'recipient',
    count: campaign.queued,
    bytes: workbook(sources, { moment: texts.momentFormat, day: texts.dayFormat }),
  };
}

interface Counted {
  funnel: ReturnType<typeof emptyFunnel>;
  drawn: Drawn;
}

/** Goes through the recipients when first asked, and never again. */
function countOnce(db: Firestore, key: CampaignKey): () => Promise<Counted> {
  let counting: Promise<Counted> | undefined;
  const count = async () => {
    const funnel = emptyFunnel();
    const collected = collectDrawn();
    for await (const page of recipientPages(db, key)) {
      for (const one of page) {
        addToFunnel(funnel, one.recipient);
        collected.add(one);
      }
    }
    return { funnel, drawn: collected.drawn() };
  };
  return () => (counting ??= count());
}

async function namesIn(db: Firestore, organisation: string, { bot, audience: { group } }: Campaign) {
  const documents = await db.getAll(
    db.doc(paths.organisation(organisation)),
    db.doc(paths.bot(organisation, bot)),
    ...(group ? [db.doc(paths.targetGroup(organisation, group))] : []),
  );
  const [organisationName = '', botName = '', groupName = ''] = documents.map((one) =>
    String(one.get('name') ?? ''),
  );
  return { organisation: organisationName, bot: botName, group: groupName };
}
