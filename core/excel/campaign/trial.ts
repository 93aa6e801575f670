/** Sheets 5, 6 and 7: the plan, the balance of the groups, the result. */
import type { Locale } from '../../dialogue/locale.ts';
import { helsinkiWallTime } from '../../statistics/periods.ts';
import { OTHER_VALUES, type BalanceRow } from '../../trials/balance.ts';
import type { Arm } from '../../trials/draw.ts';
import type { ArmResult, TrialResult } from '../../trials/effect.ts';
import { detectableDifference } from '../../trials/power.ts';
import { STRATA, type Trial } from '../../trials/trial.schema.ts';
import { SEPARATOR } from '../conversations.ts';
import { column, type Cell, type ExcelSheet } from '../sheet.ts';
import { industryText } from './recipients.ts';
import { CAMPAIGN_EXCEL_TEXTS, type CampaignExcelTexts } from './texts.ts';

export interface PlanSubject {
  trial: Trial;
  /** Companies that were drawn, in both groups. */
  companies: number;
  /** What the frozen hash is of, and whether it still is; null while the plan is open. */
  frozen: { text: string; matches: boolean } | null;
}

export function planSheet({ sheets, item, value }: CampaignExcelTexts): ExcelSheet {
  return { name: sheets.plan, columns: [column(item, 'text', 48), column(value, 'mixed', 90)] };
}

export function planRows({ trial, companies, frozen }: PlanSubject, locale: Locale): Cell[][] {
  const texts = CAMPAIGN_EXCEL_TEXTS[locale];
  const words = texts.plan;
  const seen = detectableDifference({ companies, ...trial });
  return [
    [words.plan, trial.plan || null],
    [words.outcome, texts.outcomes[trial.outcome]],
    [words.seed, trial.seed],
    [words.treatmentShare, { share: trial.treatmentShare }],
    [words.strata, trial.strata.map((one) => texts.variables[one]).join(SEPARATOR) || words.noStrata],
    [words.baseline, { share: trial.baseline }],
    [words.companies, companies],
    [words.detectable, seen === null ? words.notDetectable : pointsOf(seen)],
    [words.frozenAt, trial.frozenAt ? helsinkiWallTime(trial.frozenAt) : words.notFrozen],
    ...(frozen
      ? [
          [words.hash, trial.frozenHash],
          [words.matches, frozen.matches ? words.yes : words.no],
          [words.canonical, frozen.text],
        ]
      : []),
  ];
}

export function balanceSheet({ sheets, balance, arms }: CampaignExcelTexts): ExcelSheet {
  const forArm = (arm: Arm) => [
    column(balance.count(arms[arm]), 'number', 18),
    column(balance.share(arms[arm]), 'percent', 18),
  ];
  return {
    name: sheets.balance,
    columns: [
      column(balance.variable, 'text', 16),
      column(balance.value, 'text', 44),
      ...forArm('treatment'),
      ...forArm('control'),
      column(balance.difference, 'number', 22),
    ],
  };
}

export function balanceRows(
  rows: readonly BalanceRow[],
  total: Record<Arm, number>,
  locale: Locale,
): Cell[][] {
  const { variables, balance } = CAMPAIGN_EXCEL_TEXTS[locale];
  const counted = (count: number, of: number): Cell[] => [count, of > 0 ? count / of : null];
  return rows.map(({ variable, value, treatment, control, difference }) => [
    STRATA.filter((one) => one === variable).map((one) => variables[one])[0] ?? variable,
    valueText(variable, value, locale) || balance.unknown,
    ...counted(treatment, total.treatment),
    ...counted(control, total.control),
    difference === null ? null : Math.round(difference * 1_000) / 1_000,
  ]);
}

function valueText(variable: string, value: string, locale: Locale): string | null {
  if (value === OTHER_VALUES) return CAMPAIGN_EXCEL_TEXTS[locale].balance.other;
  return variable === 'industry' ? industryText(value, locale) : value;
}

export function resultSheet({ sheets, result }: CampaignExcelTexts): ExcelSheet {
  return {
    name: sheets.results,
    columns: [
      column(result.group, 'text', 52),
      column(result.companies, 'number', 12),
      column(result.withOutcome, 'number', 16),
      column(result.unknown, 'number', 18),
      column(result.share, 'percent', 22),
      column(result.low, 'percent', 18),
      column(result.high, 'percent', 18),
      column(result.pValue, 'number', 16),
    ],
  };
}

/** A row per group, then the difference, then its bounds. */
export function resultRows(found: TrialResult, { arms, result }: CampaignExcelTexts): Cell[][] {
  const { treatment, control, difference, interval, pValue, bounds } = found;
  const group = (name: string, arm: ArmResult): Cell[] => [
    name,
    arm.companies,
    arm.withOutcome,
    arm.unknown,
    arm.share,
    arm.interval?.low ?? null,
    arm.interval?.high ?? null,
    null,
  ];
  const p = pValue === null ? null : Number(pValue.toPrecision(3));
  return [
    group(arms.treatment, treatment),
    group(arms.control, control),
    [result.difference, null, null, null, difference, interval?.low ?? null, interval?.high ?? null, p],
    [result.bounds, null, null, null, null, bounds?.low ?? null, bounds?.high ?? null, null],
  ];
}

/** Percentage points, without their sign. */
function pointsOf(difference: number): number {
  return Math.round(difference * 1_000) / 10;
}
