/** Sheets 2 and 4: how far the recipients have come, and who was left out. */
import { EXCLUSIONS, type Campaign } from '../../campaigns/campaign.schema.ts';
import {
  MILESTONES,
  RECIPIENT_STATES,
  type Milestone,
  type Recipient,
  type RecipientState,
} from '../../campaigns/recipient.schema.ts';
import { own } from '../../own.ts';
import { column, type Cell, type ExcelSheet } from '../sheet.ts';
import type { CampaignExcelTexts } from './texts.ts';

export interface FunnelTotals {
  /** Those who are written to: the comparison group is none of them. */
  recipients: number;
  milestones: Record<Milestone, number>;
  states: Record<RecipientState, number>;
  reminders: number;
}

export function emptyFunnel(): FunnelTotals {
  const zeros = <Key extends string>(keys: readonly Key[]) =>
    Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  return { recipients: 0, milestones: zeros(MILESTONES), states: zeros(RECIPIENT_STATES), reminders: 0 };
}

/** Adds one recipient; changes `totals`. */
export function addToFunnel(totals: FunnelTotals, recipient: Recipient): void {
  totals.states[recipient.state] += 1;
  if (recipient.arm === 'control') return;
  totals.recipients += 1;
  totals.reminders += remindersSent(recipient);
  for (const milestone of MILESTONES) if (recipient[milestone]) totals.milestones[milestone] += 1;
}

/** Mails after the first one that have left. */
export function remindersSent({ sendings }: Pick<Recipient, 'sendings'>): number {
  return ['1', '2'].filter((index) => own(sendings, index)?.state === 'sent').length;
}

export function funnelSheet({ sheets, funnel }: CampaignExcelTexts): ExcelSheet {
  return {
    name: sheets.funnel,
    columns: [
      column(funnel.step, 'text', 54),
      column(funnel.recipients, 'number', 16),
      column(funnel.share, 'percent', 22),
    ],
  };
}

export function funnelRows(
  { recipients, milestones, states, reminders }: FunnelTotals,
  { funnel, milestones: names, states: words }: CampaignExcelTexts,
): Cell[][] {
  const row = (step: string, count: number): Cell[] => [
    step,
    count,
    recipients > 0 ? count / recipients : null,
  ];
  return [
    row(funnel.all, recipients),
    ...MILESTONES.map((milestone) =>
      row(milestone === 'openedAt' ? funnel.opened : names[milestone], milestones[milestone]),
    ),
    [funnel.reminders, reminders, null],
    ...RECIPIENT_STATES.filter((state) => states[state] > 0).map((state) =>
      state === 'control'
        ? [funnel.states + words[state], states[state], null]
        : row(funnel.states + words[state], states[state]),
    ),
  ];
}

export function exclusionSheet({ sheets, exclusion }: CampaignExcelTexts): ExcelSheet {
  return {
    name: sheets.exclusions,
    columns: [column(exclusion.reason, 'text', 48), column(exclusion.count, 'number', 16)],
  };
}

/** Every reason, in the order that they are tried, also those that nobody was left out for. */
export function exclusionRows({ excluded }: Campaign, { exclusions }: CampaignExcelTexts): Cell[][] {
  return EXCLUSIONS.map((reason) => [exclusions[reason], own(excluded, reason) ?? 0]);
}
