import type { Firestore } from 'firebase-admin/firestore';
import type { Locale } from '../../../core/dialogue/locale.ts';
import { CAMPAIGN_EXCEL_TEXTS } from '../../../core/excel/campaign/texts.ts';
import {
  balanceRows,
  balanceSheet,
  planRows,
  planSheet,
  resultRows,
  resultSheet,
} from '../../../core/excel/campaign/trial.ts';
import { balanceOf, type BalanceCompany } from '../../../core/trials/balance.ts';
import type { CampaignKey } from '../campaigns/read.ts';
import { hashOf, planOf } from '../trials/plan.ts';
import type { Drawn } from '../trials/recipients.ts';
import { groupsOfCampaign, resultOfTrial, type TrialCampaign } from '../trials/result.ts';
import type { SheetSource } from './xlsx/workbook.ts';

interface TrialSheets {
  db: Firestore;
  key: CampaignKey;
  campaign: TrialCampaign;
  locale: Locale;
  now: Date;
  drawn: () => Promise<Drawn>;
}

/** Plan and balance, and the result once the campaign has started. */
export function trialSheets({ db, key, campaign, locale, now, drawn }: TrialSheets): SheetSource[] {
  const texts = CAMPAIGN_EXCEL_TEXTS[locale];
  const { trial } = campaign;
  let asked: Promise<BalanceCompany[]> | undefined;
  const groups = () => (asked ??= groupsOfCampaign(db, key, campaign, now, drawn));
  const frozen = () => {
    if (!trial.frozenAt) return null;
    const text = planOf(key, campaign, trial.frozenAt);
    return { text, matches: hashOf(text) === trial.frozenHash };
  };
  const sources: SheetSource[] = [
    {
      sheet: planSheet(texts),
      pages: async function* () {
        yield planRows({ trial, companies: (await groups()).length, frozen: frozen() }, locale);
      },
    },
    {
      sheet: balanceSheet(texts),
      pages: async function* () {
        const companies = await groups();
        const treatment = companies.filter(({ arm }) => arm === 'treatment').length;
        const total = { treatment, control: companies.length - treatment };
        yield balanceRows(balanceOf(companies), total, locale);
      },
    },
  ];
  if (campaign.status !== 'draft') {
    sources.push({
      sheet: resultSheet(texts),
      pages: async function* () {
        yield resultRows(await resultOfTrial(db, key, campaign, drawn), texts);
      },
    });
  }
  return sources;
}
